package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.millrace.filters.lists.InlineList;

class PeopleRequestsTest {
    private static final InlineList KEY = new InlineList("key", "0123456789abcdef0123456789abcdef");
    private static final InlineList OTHER = new InlineList("other-key", "0123456789abcdef0123456789abcdeX");

    @Test
    void findsAnAddressInWhateverLetters() {
        PeopleRequests people =
                people(KEY, request("email_hmac", ListKey.read(KEY).email("Jo@Example.ORG")));
        assertThat(people.email("jo@example.org", "")).contains("r-1");
        assertThat(people.email(" JO@example.org", "2026-11-01T00:00:00Z")).contains("r-1");
        assertThat(people.email("joe@example.org", "")).isEmpty();
        assertThat(people.email("jo@example.org", "2026-10-31T00:00:00Z")).isEmpty();
    }

    @Test
    void composesAccentsBeforeItCompares() {
        PeopleRequests people =
                people(KEY, request("email_hmac", ListKey.read(KEY).email("ren\u00e9@example.org")));
        assertThat(people.email("rene\u0301@example.org", "")).contains("r-1");
    }

    @Test
    void findsANumberAndKeepsKindsApart() {
        String hmac = ListKey.read(KEY).phone("+442079460000");
        assertThat(people(KEY, request("phone_hmac", hmac)).phone("+442079460000", ""))
                .contains("r-1");
        assertThat(people(KEY, request("email_hmac", hmac)).phone("+442079460000", ""))
                .isEmpty();
        assertThatThrownBy(() -> ListKey.read(KEY).phone("02079460000"))
                .hasMessage("need a phone number in the form of E.164, such as +442079460000");
        assertThatThrownBy(() -> ListKey.read(KEY).phone("+1234567890123456"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherKey() {
        assertThatThrownBy(() ->
                        people(OTHER, request("email_hmac", ListKey.read(KEY).email("jo@example.org"))))
                .hasMessage(
                        "the key 'other-key' is not the one that the list 'list.txt' was made with: 'key_check' of its"
                                + " header differs");
    }

    @Test
    void refusesAShortKeyAndAListWithoutItsCheck() {
        assertThatThrownBy(() -> ListKey.read(new InlineList("key", "0123456789abcdef0123456789abcde")))
                .hasMessage("need a key of 32 to 65536 bytes in 'key', found 31");
        String request = request("email_hmac", ListKey.read(KEY).email("jo@example.org"));
        assertThatThrownBy(() -> OptOutRequests.of(InlineList.of("{\"list\":\"a\",\"version\":\"1\"}", request)))
                .hasMessageStartingWith("list.txt: expected 'key_check' in the header");
    }

    private static PeopleRequests people(InlineList key, String request) {
        String header = "{\"list\":\"a\",\"version\":\"1\",\"key_check\":\""
                + ListKey.read(KEY).check() + "\"}";
        return PeopleRequests.of(InlineList.of(header, request), key);
    }

    private static String request(String kind, String value) {
        return "{\"id\":\"r-1\",\"kind\":\"" + kind + "\",\"value\":\"" + value + "\",\"effective\":\"2026-11-01\"}";
    }
}
