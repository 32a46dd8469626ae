package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org, example.org/",
        "http://example.org/, example.org/",
        "example.org/a, example.org/a",
        "HTTP://EXAMPLE.org/A, example.org/A",
        "https://example.org./a, example.org/a",
        "https://example.org:443/a, example.org/a",
        "http://example.org:80/a, example.org/a",
        "https://example.org:80/a, example.org:80/a",
        "https://user:secret@example.org/a, example.org/a",
        "https://example.org/a#part, example.org/a",
        "https://example.org?q=1, example.org/?q=1",
        "https://example.org/%7euser/%c3%a9, example.org/~user/%C3%A9",
        "https://example.org/é, example.org/%C3%A9",
        "https://example.org/100%, example.org/100%",
        "https://example.org/a/./b/../c, example.org/a/c",
        "https://example.org/a/.., example.org/",
        "https://example.org/../../x, example.org/x",
        "https://example.org/.hidden, example.org/.hidden",
        "https://bücher.example/, xn--bcher-kva.example/",
        "https://BÜCHER.example/, xn--bcher-kva.example/",
        "https://faß.example/, xn--fa-hia.example/",
        "https://[2001:DB8::1]:8080/a, [2001:db8::1]:8080/a",
        "https://example.org/?u=http://other.org/, example.org/?u=http://other.org/",
        "example.org/?u=http://other.org/, example.org/?u=http://other.org/",
    })
    void bringsAddressesIntoOneForm(String text, String key) {
        assertThat(WebAddress.parse(text))
                .isNotNull()
                .extracting(WebAddress::key)
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "ftp://example.org/", "https:///path", "https://", "https://a b/", "https://a..b/", "?q"
            })
    void hasNothingToSayAboutWhatIsNoWebAddress(String text) {
        assertThat(WebAddress.parse(text)).isNull();
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(WebAddress.parse("HTTPS://WIKI.example/I").key()).isEqualTo("wiki.example/I");
        } finally {
            Locale.setDefault(before);
        }
    }
}
