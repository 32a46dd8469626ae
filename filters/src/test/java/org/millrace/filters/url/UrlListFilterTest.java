package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class UrlListFilterTest {
    private static final InlineList LIST = InlineList.of(
            "# a comment",
            "",
            "spam.example   # and another",
            "Bücher.example",
            "https://news.example/story?id=1",
            "https://news.example/about",
            "shop.example/private/",
            "https://shop.example/user-*",
            "shop.example/private/deep/",
            "shop.example:8080/");

    private final UrlListFilter filter = new UrlListFilter(LIST);

    @ParameterizedTest
    @CsvSource({
        "http://spam.example/any/page, spam.example",
        "https://www.spam.example/, spam.example",
        "https://SPAM.example:8443/x, spam.example",
        "https://xn--bcher-kva.example/, xn--bcher-kva.example",
        "https://www.bücher.example/, xn--bcher-kva.example",
        "http://news.example/story?id=1, news.example/story?id=1",
        "https://news.example/story?id=1#top, news.example/story?id=1",
        "https://shop.example/private/, shop.example/private/",
        "https://shop.example/private/deep/page, shop.example/private/",
        "http://shop.example/user-7, shop.example/user-*",
        "https://shop.example/a/../private/x, shop.example/private/",
        "http://shop.example:8080/any, shop.example:8080/",
    })
    void dropsWhatIsOnTheList(String uri, String entry) {
        assertThat(judge(uri)).isEqualTo(Verdict.drop("url-list", entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notspam.example/",
                "https://spam.example.org/",
                "https://news.example/story?id=12",
                "https://news.example/story",
                "https://news.example/about/us",
                "https://www.news.example/about",
                "https://shop.example/",
                "https://shop.example/private",
                "https://shop.example/User-7",
                "https://www.shop.example/private/x",
                "urn:isbn:0",
                "not an address",
                "",
            })
    void keepsAllElse(String uri) {
        assertThat(judge(uri)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "ftp://example.org/", "*", "exa*mple.org", "example.org*", "https://", "/path"})
    void namesTheLineOfABadEntry(String entry) {
        assertThatThrownBy(() -> new UrlListFilter(InlineList.of("good.example", entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "list.txt, line 2: expected a host (example.org), an address (https://example.org/page) or the"
                                + " start of addresses, ending in '/' or '*', found '" + entry + "'");
    }

    @Test
    void keepsEverythingWithAnEmptyList() {
        assertThat(new UrlListFilter(InlineList.of("# nothing")).judge(origin("https://spam.example/")))
                .isEqualTo(Verdict.keep());
    }

    private Verdict judge(String uri) {
        return filter.judge(origin(uri));
    }

    private static Origin origin(String uri) {
        return Origin.at("web", "warc", "a.warc.gz", 0, 1).withUri(uri);
    }
}
