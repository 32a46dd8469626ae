package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.Example.org/, example.org/",
        "http://example.org, example.org/",
        "http://example.org:80//, example.org/",
        "https://example.org:8443/a/, example.org:8443/a",
        "https://user:word@example.org/a#part, example.org/a",
        "https://www.example.org/%7Eann/%c3%a9, example.org/~ann/%C3%A9",
        "https://www.org/x, www.org/x",
        "https://example.org/a?utm_source=x&b=2&FBCLID=1&a=1, example.org/a?b=2&a=1",
        "https://example.org/a/?utm_campaign=x&&gclid=, example.org/a",
        "https://example.org/a/?b, example.org/a/?b",
        "https://example.org/a?, example.org/a",
        "https://example.org/shop;jsessionid=0AF/cart;JSESSIONID=1?x=1, example.org/shop/cart?x=1",
        "https://example.org/a?url=https://b.example/?utm_x=1, example.org/a?url=https://b.example/?utm_x=1",
        "https://example.org/A?B=c, example.org/A?B=c"
    })
    void leavesWhatTellsPagesApart(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(canonical);
        assertThat(CanonicalUrl.of(canonical)).as("once more").contains(canonical);
    }

    @Test
    void isEmptyForWhatIsNoAddressOfTheWeb() {
        assertThat(CanonicalUrl.of("")).isEmpty();
        assertThat(CanonicalUrl.of("urn:uuid:1")).isNotEqualTo(CanonicalUrl.of("urn:uuid:2"));
        assertThat(CanonicalUrl.of("ftp://example.org/")).isEmpty();
    }
}
