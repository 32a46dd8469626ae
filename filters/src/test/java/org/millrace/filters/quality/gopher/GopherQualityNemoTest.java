package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.times;
import static org.millrace.filters.quality.Prose.words;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherQualityNemoTest {
    private static final GopherQualityNemo FILTER =
            new GopherQualityNemo(50, 60, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, Prose.STOP_WORDS);

    @Test
    void countsWords() {
        assertThat(judge(FILTER, "the be " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 47))).isEqualTo(Verdict.drop("word_count", 49, 50));
        assertThat(judge(FILTER, "the be " + words(0, 58))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 59))).isEqualTo(Verdict.drop("word_count", 61, 60));
    }

    @Test
    void takesTheMeanOfTheirLengths() {
        assertThat(judge(FILTER, times(25, "to") + " " + words(0, 25))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, times(26, "to") + " " + words(0, 24)))
                .isEqualTo(Verdict.drop("mean_word_length", 2.96, 3));
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(25)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "have with " + words(0, 23) + " abcdefghijklmnop".repeat(24) + " abcdefghijklmnopq"))
                .isEqualTo(Verdict.drop("mean_word_length", 10.02, 10));
    }

    @Test
    void countsWordsThatAreSymbols() {
        assertThat(judge(FILTER, "the be # ... (...) […] -» " + words(0, 43))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be # ... (...) […] -» … " + words(0, 42)))
                .isEqualTo(Verdict.drop("symbol_to_word", 0.12, 0.1));
    }

    @Test
    void countsRunsOfNumberSigns() {
        assertThat(measured(FILTER, "#")).containsEntry("symbol_to_word", 1.0);
        assertThat(measured(FILTER, "#a#")).containsEntry("symbol_to_word", 1.0); // 2 of 3
        assertThat(measured(FILTER, "##")).containsEntry("symbol_to_word", 0.0); // one of 2
        assertThat(measured(FILTER, "#a")).containsEntry("symbol_to_word", 0.0);
        assertThat(measured(FILTER, "a... ....")).containsEntry("symbol_to_word", 0.0);
    }

    @Test
    void countsLinesThatBeginWithABullet() {
        String line = " • the be wording here again\n\n";
        assertThat(judge(FILTER, line.repeat(9) + "a b c d e last")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(9) + "⦿ a b c d e")).isEqualTo(Verdict.drop("bullet_ratio", 1, 0.9));
        assertThat(measured(FILTER, "•\n‣\n⁃\n⁌\n⁍\n∙\n○\n●\n◘\n◦\n⦾\n⦿\n-\n*\n–\n▪"))
                .containsEntry("bullet_ratio", 0.75);
    }

    @Test
    void countsLinesThatEndInAnEllipsis() {
        String line = "the be word here with long tales\n";
        assertThat(judge(FILTER, line.repeat(7) + "a[…]\nRead More..\nread more"))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(7) + "a[…]\nRead More..\nread more\na-» "))
                .isEqualTo(Verdict.drop("ellipsis", 4.0 / 11, 0.3));
        assertThat(measured(FILTER, "a...\nb…\nc (...)\nd[...]\nread more.")).containsEntry("ellipsis", 0.8);
    }

    @Test
    void asksForWordsWithAnAlphabeticCharacter() {
        assertThat(judge(FILTER, "the be " + words(0, 38) + " 1,000".repeat(10)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 37) + " 1,000".repeat(11)))
                .isEqualTo(Verdict.drop("words_without_alphabets", 0.78, 0.8));
        // a Roman numeral and a circled letter are no letters but alphabetic
        assertThat(measured(FILTER, "Ⅷ Ⓐ ² 1")).containsEntry("words_without_alphabets", 0.5);
    }

    @Test
    void countsAStopWordEachTime() {
        assertThat(judge(FILTER, "the the " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the The " + words(0, 48))).isEqualTo(Verdict.drop("common_english_words", 1, 2));
    }

    @Test
    void givesATextOfNothingTheSharesThatLetItGo() {
        assertThat(measured(FILTER, " \n"))
                .containsEntry("mean_word_length", 0.0)
                .containsEntry("symbol_to_word", 1.0)
                .containsEntry("bullet_ratio", 1.0)
                .containsEntry("ellipsis", 1.0)
                .containsEntry("words_without_alphabets", 0.0);
    }
}
