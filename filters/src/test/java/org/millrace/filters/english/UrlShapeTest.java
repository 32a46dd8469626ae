package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "www.example.org",
                "http://example.org",
                "https://example.org:8080/path?q#f",
                "git+ssh://user@example.org/x",
                "mailto:user@example.org",
                "user:pass@example.org/x",
                "a_b-c.example.org/",
                "bücher.example",
                "8.8.4.1",
                "http://8.8.4.1:80/x",
                "ex.ample.co?x",
            })
    void matchesAddresses(String text) {
        assertThat(UrlShape.matches(text.toCharArray(), 0, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "end.Next",
                "a..b.org",
                ".org",
                "-a.org",
                "a-.org",
                "example.org:1",
                "example.org:123456",
                "example.org:80x",
                "example.o",
                "192.168.0.1",
                "10.0.0.1",
                "127.0.0.1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "http://",
                "http://localhost/a-b",
            })
    void matchesNothingElse(String text) {
        assertThat(UrlShape.matches(text.toCharArray(), 0, text.length())).isFalse();
    }
}
