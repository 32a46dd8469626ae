package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.times;
import static org.millrace.filters.quality.Prose.words;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherQualityPaperTest {
    private static final GopherQualityPaper FILTER =
            new GopherQualityPaper(50, 60, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, Prose.STOP_WORDS);

    @Test
    void countsWords() {
        assertThat(judge(FILTER, "the be " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 47))).isEqualTo(Verdict.drop("gopher_short_doc", 49, 50));
        assertThat(judge(FILTER, "the be " + words(0, 58))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 59))).isEqualTo(Verdict.drop("gopher_long_doc", 61, 60));
    }

    @Test
    void takesTheMeanOfTheirLengths() {
        assertThat(judge(FILTER, times(24, "to") + " be " + words(0, 25))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, times(25, "to") + " be " + words(0, 24)))
                .isEqualTo(Verdict.drop("gopher_below_avg_threshold", 2.96, 3));
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(25)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(24) + " abcdefghijklmnopq"))
                .isEqualTo(Verdict.drop("gopher_above_avg_threshold", 10.02, 10));
    }

    @Test
    void limitsNumberSignsAndEllipsesOneByOne() {
        assertThat(judge(FILTER, "the be a##### so......... on…… " + words(0, 45)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be a###### so " + words(0, 46)))
                .isEqualTo(Verdict.drop("gopher_too_many_hashes", 0.12, 0.1));
        assertThat(judge(FILTER, "the be so......... on……… " + words(0, 46)))
                .isEqualTo(Verdict.drop("gopher_too_many_ellipsis", 0.12, 0.1));
    }

    @Test
    void countsBulletsAndEllipsesOfLinesThatAreNotBlank() {
        String line = "  * the be wording here again\n\n";
        assertThat(judge(FILTER, line.repeat(9) + "a b c d e last")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(9) + "- a b c d e"))
                .isEqualTo(Verdict.drop("gopher_too_many_bullets", 1, 0.9));
        String plain = "the be word here with long tales\n";
        assertThat(judge(FILTER, plain.repeat(7) + "a... \nb…\nc...")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, plain.repeat(7) + "a... \nb…\nc...\nd…"))
                .isEqualTo(Verdict.drop("gopher_too_many_end_ellipsis", 4.0 / 11, 0.3));
    }

    @Test
    void asksForWordsWithALetter() {
        assertThat(judge(FILTER, "the be " + words(0, 38) + " 1,000".repeat(10)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 37) + " 1,000".repeat(11)))
                .isEqualTo(Verdict.drop("gopher_below_alpha_threshold", 0.78, 0.8));
    }

    @Test
    void asksForDifferentStopWordsInAnyCase() {
        assertThat(judge(FILTER, "The BE " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the The " + words(0, 48))).isEqualTo(Verdict.drop("gopher_enough_stop_words", 1, 2));
    }

    @Test
    void hasNoSharesOfNothing() {
        assertThat(measured(FILTER, " \n")).containsOnlyKeys("words", "stop_words");
    }
}
