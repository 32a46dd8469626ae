package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class FineWebUrlsTest {
    private static final InlineList DOMAINS =
            InlineList.of("# domains", "bad-example.com", "evil.co.uk", "sub.fine.org", "bad.unknown-suffix", "");
    private static final InlineList URLS = InlineList.of("https://fine.org/bad?page=1");
    private static final InlineList HARD = InlineList.of("awful", "Dread-ful");
    private static final InlineList SOFT = InlineList.of("naughty", "rude", "silly");
    private static final InlineList PARTS = InlineList.of("xyzzy", "yz2");
    private static final FineWebUrls FILTER = new FineWebUrls(DOMAINS, URLS, HARD, SOFT, PARTS, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bad-example.com/a",
                "https://www.bad-example.com",
                "https://u:p@a.b.bad-example.com:8080?q",
                "bad-example.com./x"
            })
    void dropsByRegisteredDomain(String url) {
        assertThat(judge(url)).isEqualTo(Verdict.drop("domain", "bad-example.com"));
    }

    @Test
    void takesPublicSuffixesOfTwoLabels() {
        assertThat(judge("https://www.evil.co.uk/")).isEqualTo(Verdict.drop("domain", "evil.co.uk"));
        assertThat(judge("https://co.uk/")).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsByTheWholeHost() {
        assertThat(judge("https://sub.fine.org/")).isEqualTo(Verdict.drop("subdomain", "sub.fine.org"));
        assertThat(judge("https://a.sub.fine.org/")).isEqualTo(Verdict.keep());
        assertThat(judge("https://fine.org/")).isEqualTo(Verdict.keep());
    }

    @Test
    void comparesTheHostAsItStands() {
        assertThat(judge("https://BAD-example.com/")).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsByTheWholeAddress() {
        assertThat(judge("https://fine.org/bad?page=1")).isEqualTo(Verdict.drop("url", ""));
        assertThat(judge("https://fine.org/bad?page=12")).isEqualTo(Verdict.keep());
        assertThat(judge("http://fine.org/bad?page=1")).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsForOneBannedWordInLowerCase() {
        assertThat(judge("https://fine.org/an-awful_thing")).isEqualTo(Verdict.drop("hard_blacklisted", "awful"));
        assertThat(judge("https://dreadful.org/")).isEqualTo(Verdict.drop("hard_blacklisted", "dreadful"));
        assertThat(judge("https://fine.org/Awful/awfully")).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsForTwoDifferentSoftWords() {
        assertThat(judge("https://rude.org/rude/rude")).isEqualTo(Verdict.keep());
        assertThat(judge("https://rude.org/silly")).isEqualTo(Verdict.drop("soft_blacklisted", 2, 1));
        FineWebUrls three = new FineWebUrls(DOMAINS, URLS, HARD, SOFT, PARTS, 3);
        assertThat(three.judge(origin("https://rude.org/silly"))).isEqualTo(Verdict.keep());
        assertThat(three.judge(origin("https://rude.org/silly-naughty")))
                .isEqualTo(Verdict.drop("soft_blacklisted", 3, 2));
    }

    @Test
    void dropsForAPartAcrossMarksInAnyCase() {
        assertThat(judge("https://fine.org/aXy-zZ/Y")).isEqualTo(Verdict.drop("blacklisted_subword", "xyzzy"));
        assertThat(judge("https://fine.org/xyz2")).isEqualTo(Verdict.drop("blacklisted_subword", "yz2"));
        assertThat(judge("https://fine.org/xyzz")).isEqualTo(Verdict.keep());
    }

    @Test
    void keepsWhatHasNoAddressOrNoDomain() {
        assertThat(judge("")).isEqualTo(Verdict.keep());
        for (String url : new String[] {
            "http://bad.unknown-suffix/", "http://127.0.0.1/", "https://", "://", "urn:uuid:0", "http://localhost/"
        }) {
            assertThat(judge(url)).isEqualTo(Verdict.keep());
        }
    }

    @Test
    void refusesAThresholdOfNone() {
        assertThatThrownBy(() -> new FineWebUrls(DOMAINS, URLS, HARD, SOFT, PARTS, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need soft-word-threshold >= 1, got soft-word-threshold=0");
    }

    private static Verdict judge(String url) {
        return FILTER.judge(origin(url));
    }

    private static Origin origin(String url) {
        return Origin.at("web", "warc", "a.warc.gz", 0, 1).withUri(url);
    }
}
