package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class HtmlVisibleTest {
    private static final HtmlVisible FILTER = new HtmlVisible(0.2, 100, List.of("HTML"));

    @Test
    void wantsMoreThanAFifthOfText() {
        String text = "a".repeat(200);
        assertThat(judge("<p " + "x".repeat(795) + ">" + text)).isEqualTo(Verdict.keep());
        assertThat(judge("<p " + "x".repeat(796) + ">" + text)).isEqualTo(Verdict.drop("visible_ratio", 0.2, 0.2));
    }

    @Test
    void wantsMoreThanAHundredCharacters() {
        assertThat(judge("a".repeat(101))).isEqualTo(Verdict.keep());
        assertThat(judge("a".repeat(100))).isEqualTo(Verdict.drop("visible_chars", 100, 100));
    }

    @Test
    void countsOnlyWhatIsShown() {
        assertThat(VisibleText.chars("<p>ab</p>")).isEqualTo(2);
        assertThat(VisibleText.chars("a<!-- b > c -->d")).isEqualTo(2);
        assertThat(VisibleText.chars("<SCRIPT>if (a<b) x(\"</p>\");</Script >c"))
                .isEqualTo(1);
        assertThat(VisibleText.chars("<style>a{}</style>b<styles>c")).isEqualTo(2);
        assertThat(VisibleText.chars("<a title=\"x>y\">b")).isEqualTo(1);
        assertThat(VisibleText.chars("a < b && c")).isEqualTo(10);
        assertThat(VisibleText.chars("&amp;&#8217;&nope")).isEqualTo(7);
        assertThat(VisibleText.chars("\uD83D\uDE00\uD83D")).isEqualTo(2);
        assertThat(VisibleText.chars("<script>a")).isZero();
        assertThat(VisibleText.chars("a<!doctype html")).isEqualTo(1);
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(FILTER.judge(file("a.js", "JavaScript", "<p>"))).isEqualTo(Verdict.keep());
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String text) {
        return FILTER.judge(file("a.html", "HTML", text));
    }
}
