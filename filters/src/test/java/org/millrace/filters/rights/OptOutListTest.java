package org.millrace.filters.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class OptOutListTest {
    private static final String HEADER =
            "{\"list\":\"acme\",\"version\":\"1\",\"issued\":\"2026-11-20\",\"prev_sha256\":null}";
    private static final String GOOD =
            "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"example.org\",\"effective\":\"2026-11-01\"}";

    @Test
    void readsAFullRequest() {
        String full = "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"Example.ORG.\",\"include_subdomains\":true,"
                + "\"scope\":[\"train-ai\"],\"effective\":\"2026-11-01T00:00:00Z\",\"until\":null,\"retroactive\":true,"
                + "\"basis\":\"gdpr-21\",\"action\":\"remove\",\"status\":\"active\"}";
        assertThat(new OptOutFilter(InlineList.of(HEADER, "", full)).judge(origin("https://example.org/")))
                .isEqualTo(Verdict.drop("erasure", "r-1"));
    }

    @Test
    void readsInternationalDomains() {
        String request = GOOD.replace("example.org", "bücher.example.org");
        assertThat(new OptOutFilter(InlineList.of(HEADER, request)).judge(origin("https://xn--bcher-kva.example.org/")))
                .isEqualTo(Verdict.drop("opt-out", "r-1"));
    }

    @Test
    void asksForAHeader() {
        refuses(
                "list.txt, line 1: expected the header, an object with 'list' and 'version', found an object without 'list'",
                GOOD);
        refuses(
                "list.txt: expected a header line such as {\"list\":\"acme\",\"version\":\"2026-11-20.1\"}, found nothing",
                "");
    }

    @Test
    void refusesWhatIsNoObject() {
        refuses("list.txt, line 2: expected a JSON object, found something else", HEADER, "[]");
        assertThatThrownBy(() -> new OptOutFilter(InlineList.of(HEADER, "{\"id\":")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "list.txt, line 2: expected a JSON object, found a fault: Unexpected end-of-input");
    }

    @Test
    void refusesAnUnknownKey() {
        refuses(
                "list.txt, line 2: unknown key 'colour'; known keys: id, kind, value, include_subdomains, include_forks, scope,"
                        + " effective, until, retroactive, basis, action, status, confirm_suffix, max_hits",
                HEADER,
                GOOD.replace("}", ",\"colour\":\"red\"}"));
        refuses(
                "list.txt, line 1: unknown key 'owner'; known keys: list, version, issued, prev_sha256, effect, agreement,"
                        + " key_check",
                HEADER.replace("}", ",\"owner\":\"me\"}"));
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> new OptOutFilter(InlineList.of(HEADER, GOOD.replace("}", ",\"id\":\"r-2\"}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "list.txt, line 2: expected a JSON object, found a fault: Duplicate field 'id'");
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        refuses(
                "list.txt, line 2: kind 'name' is not supported; supported: account, content_sha256, doc_id, domain,"
                        + " email_hmac, minhash, phone_hmac, registrable, repo, text_pattern, url, url_prefix. Take the"
                        + " request to a tool that can honour it, or restate it",
                HEADER,
                GOOD.replace("domain", "name"));
    }

    @Test
    void refusesPlainDigestsOfAddresses() {
        refuses(
                "list.txt, line 2: kind 'email_sha256' is refused: a plain digest of an address or number is found out by"
                        + " trying; use email_hmac with a key that stays private",
                HEADER,
                GOOD.replace("domain", "email_sha256"));
    }

    @Test
    void refusesAnActionThatItCannotTake() {
        refuses(
                "list.txt, line 2: expected 'action' to be one of remove, found 'redact'",
                HEADER,
                GOOD.replace("}", ",\"action\":\"redact\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org", "co.uk", "github.io"})
    void refusesAPublicSuffixUnlessItIsConfirmed(String suffix) {
        String request = GOOD.replace("example.org", suffix);
        refuses(
                "list.txt, line 2: domain '" + suffix + "' is a public suffix, under which unrelated people register"
                        + " names; if all of them are meant, add \"confirm_suffix\":true",
                HEADER,
                request);
        OptOutFilter filter =
                new OptOutFilter(InlineList.of(HEADER, request.replace("}", ",\"confirm_suffix\":true}")));
        assertThat(filter.judge(origin("https://a." + suffix + "/"))).isEqualTo(Verdict.drop("opt-out", "r-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quiet-garden.example", "wiki.corp", "alice.github.io", "shop.co.uk"})
    void takesANameBelowASuffixWhetherOrNotTheSuffixIsListed(String name) {
        OptOutFilter filter = new OptOutFilter(InlineList.of(HEADER, GOOD.replace("example.org", name)));
        assertThat(filter.judge(origin("http://www." + name + "/x"))).isEqualTo(Verdict.drop("opt-out", "r-1"));
    }

    @Test
    void takesANetworkAddressForADomain() {
        OptOutFilter filter = new OptOutFilter(InlineList.of(HEADER, GOOD.replace("example.org", "198.51.100.7")));
        assertThat(filter.judge(origin("http://198.51.100.7/x"))).isEqualTo(Verdict.drop("opt-out", "r-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "exa mple.org", "example.org:80"})
    void refusesADomainThatIsNone(String value) {
        refuses(
                "list.txt, line 2: expected a domain such as example.org, found '" + value + "'",
                HEADER,
                GOOD.replace("example.org", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example.org/a", "https:///a", "https://example.org/a#b", "https://example.org/*****************"
            })
    void refusesAPrefixThatIsNone(String value) {
        refuses(
                "list.txt, line 2: expected an address prefix such as https://example.org/blog/, with at most 16 '*'"
                        + " and without '#', found '" + value + "'",
                HEADER,
                GOOD.replace("domain", "url_prefix").replace("example.org", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner/name", "https://github.com/owner/name", "github.com//name"})
    void refusesARepositoryThatIsNone(String value) {
        refuses(
                "list.txt, line 2: expected a repository such as github.com/owner/name, found '" + value + "'",
                HEADER,
                GOOD.replace("domain", "repo").replace("example.org", value));
    }

    @Test
    void refusesValuesOfTheWrongSort() {
        refuses(
                "list.txt, line 2: expected 'effective' as 2026-11-01 or 2026-11-01T00:00:00Z, found 'soon'",
                HEADER,
                GOOD.replace("2026-11-01", "soon"));
        refuses("list.txt, line 2: expected 'id' with a text, found 7", HEADER, GOOD.replace("\"r-1\"", "7"));
        refuses("list.txt, line 2: expected 'id' with a text, found none", HEADER, GOOD.replace("\"id\":\"r-1\",", ""));
        refuses(
                "list.txt, line 2: expected 'retroactive' to be true or false, found \"yes\"",
                HEADER,
                GOOD.replace("}", ",\"retroactive\":\"yes\"}"));
        refuses(
                "list.txt, line 2: expected 'scope' to be a list of texts, found []",
                HEADER,
                GOOD.replace("}", ",\"scope\":[]}"));
        refuses(
                "list.txt, line 2: expected 'status' to be one of active, withdrawn, found 'maybe'",
                HEADER,
                GOOD.replace("}", ",\"status\":\"maybe\"}"));
    }

    private static void refuses(String message, String... lines) {
        assertThatThrownBy(() -> new OptOutFilter(InlineList.of(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Origin origin(String uri) {
        return Origin.at("web", "warc", "a.warc.gz", 0, 1).withUri(uri).withFetchedAt("2026-11-20T00:00:00Z");
    }
}
