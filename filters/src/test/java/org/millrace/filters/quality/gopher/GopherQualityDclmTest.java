package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.times;
import static org.millrace.filters.quality.Prose.words;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherQualityDclmTest {
    private static final GopherQualityDclm FILTER =
            new GopherQualityDclm(50, 60, 3, 10, 0.1, 0.9, 0.3, 0.2, 2, Prose.STOP_WORDS);

    @Test
    void countsWordsThatBeginWithALetterOrNumber() {
        assertThat(judge(FILTER, "the be - (a) " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be - (a) " + words(0, 47))).isEqualTo(Verdict.drop("page_length_filter", 49, 50));
        assertThat(judge(FILTER, "the be " + words(0, 58))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 59))).isEqualTo(Verdict.drop("page_length_filter", 61, 60));
    }

    @Test
    void cutsThemAtAsciiWhiteSpaceAndAtNull() {
        assertThat(measured(FILTER, "a\u00A0b\u2003c\u0085d")).containsEntry("words", 1.0);
        assertThat(measured(FILTER, "a\u0000b\u000Bc\fd\re\tf\ng")).containsEntry("words", 7.0);
        assertThat(measured(FILTER, "½ ² Ⅷ 漢 \uD835\uDD38 _a \uD83D\uDE00")).containsEntry("words", 5.0);
    }

    @Test
    void takesTheMeanLengthOfAllWords() {
        assertThat(judge(FILTER, times(25, "to") + " " + words(0, 25))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, times(26, "to") + " " + words(0, 24)))
                .isEqualTo(Verdict.drop("word_length_filter", 2.96, 3));
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(25)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(24) + " abcdefghijklmnopq"))
                .isEqualTo(Verdict.drop("word_length_filter", 10.02, 10));
    }

    @Test
    void countsAllSymbolsInOneSum() {
        assertThat(judge(FILTER, "the be ## so...... far… " + words(0, 48))).isEqualTo(Verdict.keep()); // 5 of 53
        assertThat(judge(FILTER, "the be ## so...... far… . . . " + words(0, 44)))
                .isEqualTo(Verdict.drop("page_length_filter", 48, 50));
        assertThat(judge(FILTER, "the be ## so...... far… . . . " + words(0, 46)))
                .isEqualTo(Verdict.drop("symbol_ratio_filter", 6.0 / 54, 0.1));
        assertThat(judge(FILTER, "the be ## so...... far… . . . " + words(0, 52)))
                .isEqualTo(Verdict.keep()); // of 60
        assertThat(measured(FILTER, ". . . . . . a")).containsEntry("symbol_word_ratio", 2.0 / 7);
    }

    @Test
    void countsBulletsOfLinesThatAreNotBlank() {
        String line = "  * the be wording here again\n\n";
        assertThat(judge(FILTER, line.repeat(9) + "a b c d e last")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(9) + "- a b c d e"))
                .isEqualTo(Verdict.drop("bullet_count_filter", 1, 0.9));
        assertThat(measured(FILTER, "● a\n• b\n* c\n- d\n– e\n \n")).containsEntry("bullet_lines_ratio", 0.8);
    }

    @Test
    void countsLinesThatEndInAnEllipsis() {
        String line = "the be word here with long tales\n";
        assertThat(judge(FILTER, line.repeat(7) + "a... \nb…\nc. . .")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(7) + "a... \nb…\nc. . .\nd…"))
                .isEqualTo(Verdict.drop("ellipsis_count_filter", 4.0 / 11, 0.3));
    }

    @Test
    void letsAFifthOfTheWordsHaveNoLetter() {
        assertThat(judge(FILTER, "the be " + words(0, 38) + " 1,000".repeat(10)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 37) + " 1,000".repeat(11)))
                .isEqualTo(Verdict.drop("alphabetic_word_ratio_filter", 0.22, 0.2));
    }

    @Test
    void countsAStopWordEachTimeInAnyCase() {
        assertThat(judge(FILTER, "the The " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the Then " + words(0, 48))).isEqualTo(Verdict.drop("stop_word_filter", 1, 2));
    }

    @Test
    void dropsATextWithoutWords() {
        GopherQualityDclm filter = new GopherQualityDclm(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.2, 2, Prose.STOP_WORDS);
        assertThat(judge(filter, " \n")).isEqualTo(Verdict.drop("word_length_filter", 0, 3));
    }
}
