package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {
    @ParameterizedTest
    @CsvSource({
        "'', /",
        "#top, /",
        "?q, /?q",
        "?, /?",
        "a, /a",
        "/, /",
        "//, //",
        "/a#?q, /a",
        "/a?q#f?r, /a?q",
        "/a?q?r, /a?q?r",
        "\\a\\b, /a/b",
        "/a?b\\c, /a?b\\c",
    })
    void dividesPathQueryAndFragment(String text, String path) {
        assertThat(UrlPath.normalise(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/., /",
        "/.., /",
        "., /",
        "/a/., /a/",
        "/a/.., /",
        "/a/b/.., /a/",
        "/a/./b, /a/b",
        "/a//../b, /a/b",
        "/../../a, /a",
        "/a/.../b, /a/.../b",
        "/a../b, /a../b",
        "/.a/..b, /.a/..b",
        "/a/%2e%2E/b, /b",
        "/a\\..\\b, /b",
        "/a%2F../b, /a%2F../b",
        "/a?b/../c, /a?b/../c",
    })
    void removesDotSegmentsFromThePathAlone(String text, String path) {
        assertThat(UrlPath.normalise(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/%41%7A%30%2D%5f%7E, /Az0-_~",
        "/%2f%3f%23%5c%25, /%2F%3F%23%5C%25",
        "/%2541, /%2541",
        "/%00%7f, /%00%7F",
        "'/a b', /a%20b",
        "'/a?b c', /a?b%20c",
        "/a?%7e=%c3%a9, /a?~=%C3%A9",
        "/é€, /%C3%A9%E2%82%AC",
    })
    void writesEscapesInOneForm(String text, String path) {
        assertThat(UrlPath.normalise(text)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/%, /%", "/%4, /%4", "/%4g, /%4g", "/%g4, /%g4", "/%%41, /%A", "/%é1, /%%C3%A91", "/a?%, /a?%"})
    void keepsAPercentSignThatBeginsNoEscape(String text, String path) {
        assertThat(UrlPath.normalise(text)).isEqualTo(path);
    }

    @Test
    void escapesControlCharactersAndSupplementaryOnes() {
        assertThat(UrlPath.normalise("/\u0000\n\u007F")).isEqualTo("/%00%0A%7F");
        assertThat(UrlPath.normalise("/\uD83D\uDE00")).isEqualTo("/%F0%9F%98%80");
    }

    @Test
    void makesNoQueryOfALoneSurrogate() {
        assertThat(UrlPath.normalise("/a\uD83D")).isEqualTo("/a%EF%BF%BD");
        assertThat(UrlPath.normalise("/a\uDE00b?\uD83Dc")).isEqualTo("/a%EF%BF%BDb?%EF%BF%BDc");
    }

    @Test
    void leavesItsOwnResultAlone() {
        String once = UrlPath.normalise("/a/../%7eb c/é?%zz=\u00FC#f");
        assertThat(once).isEqualTo("/~b%20c/%C3%A9?%zz=%C3%BC");
        assertThat(UrlPath.normalise(once)).isEqualTo(once);
    }
}
