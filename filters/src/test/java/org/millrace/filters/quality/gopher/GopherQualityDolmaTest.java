package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.times;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.Prose;

class GopherQualityDolmaTest {
    private static final GopherQualityDolma FILTER =
            new GopherQualityDolma(50, 60, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, Prose.STOP_WORDS);

    @Test
    void countsWordsBetweenWhiteSpace() {
        assertThat(judge(FILTER, "the be " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 47))).isEqualTo(Verdict.drop("word_count", 49, 50));
        assertThat(judge(FILTER, "the be " + words(0, 58))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 59))).isEqualTo(Verdict.drop("word_count", 61, 60));
        assertThat(measured(FILTER, "don't!\u00A0stop-it ,")).containsEntry("word_count", 3.0);
    }

    @Test
    void takesTheMedianOfTheirLengths() {
        assertThat(judge(FILTER, times(25, "to") + " " + words(0, 25))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, times(26, "to") + " " + words(0, 25)))
                .isEqualTo(Verdict.drop("median_word_length", 2, 3));
        String sixteen = " abcdefghijklmnop";
        assertThat(judge(FILTER, "the be " + words(0, 24) + sixteen.repeat(26))).isEqualTo(Verdict.keep()); // 10
        assertThat(judge(FILTER, "the be " + words(0, 24) + sixteen.repeat(27)))
                .isEqualTo(Verdict.drop("median_word_length", 16, 10));
        assertThat(measured(FILTER, "\uD83D\uDE00\uD83D\uDE00 a")).containsEntry("median_word_length", 1.5);
    }

    @Test
    void countsWordsWithANumberSignOrAnEllipsisOfOneCharacter() {
        assertThat(judge(FILTER, "the be " + times(5, "a#b##") + " " + words(0, 43)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + times(5, "a#b##") + " so… " + words(0, 42)))
                .isEqualTo(Verdict.drop("symbol_to_word_ratio", 0.12, 0.1));
        assertThat(judge(FILTER, "the be " + times(20, "so...") + " " + words(0, 28)))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void countsLinesThatBeginWithABulletInTheFirstPlace() {
        String line = "* the be wording here again\n";
        assertThat(judge(FILTER, line.repeat(9) + "last line")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(9) + "- last"))
                .isEqualTo(Verdict.drop("fraction_of_lines_starting_with_bullet_point", 1, 0.9));
        assertThat(judge(FILTER, line.repeat(9) + " - last")).isEqualTo(Verdict.keep());
        assertThat(measured(FILTER, "• a\n*\n-\n"))
                .containsEntry("fraction_of_lines_starting_with_bullet_point", 0.5); // of four, one of them empty
    }

    @Test
    void countsLinesThatEndInAnEllipsisOfOneCharacter() {
        String line = "the be word here with long tales\n";
        assertThat(judge(FILTER, line.repeat(7) + "…\n…\n…")).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, line.repeat(7) + "…\n…\n…\n…"))
                .isEqualTo(Verdict.drop("fraction_of_lines_ending_with_ellipsis", 4.0 / 11, 0.3));
        assertThat(judge(FILTER, (line.strip() + "...\n").repeat(8))).isEqualTo(Verdict.keep());
        assertThat(measured(FILTER, "a… \nb…")).containsEntry("fraction_of_lines_ending_with_ellipsis", 0.5);
    }

    @Test
    void asksForWordsWithALetter() {
        assertThat(judge(FILTER, "the be " + words(0, 38) + " 1,000".repeat(10)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the be " + words(0, 37) + " 1,000".repeat(11)))
                .isEqualTo(Verdict.drop("fraction_of_words_with_alpha_character", 0.78, 0.8));
    }

    @Test
    void countsAStopWordEachTime() {
        assertThat(judge(FILTER, "the the " + words(0, 48))).isEqualTo(Verdict.keep());
        assertThat(judge(FILTER, "the The " + words(0, 48))).isEqualTo(Verdict.drop("required_word_count", 1, 2));
    }

    @Test
    void measuresAnEmptyText() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.drop("word_count", 0, 50));
        assertThat(measured(FILTER, "")).hasSize(7).allSatisfy((name, value) -> assertThat(value)
                .isZero());
    }

    @Test
    void refusesLimitsThatContradictEachOther() {
        assertThatThrownBy(() -> new GopherQualityDolma(9, 1, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need min-doc-words <= max-doc-words, got min-doc-words=9.0, max-doc-words=1.0");
        assertThatThrownBy(() -> new GopherQualityDolma(1, 9, 3, 10, -1, 0.9, 0.3, 0.8, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need max-symbol-word-ratio >= 0, got max-symbol-word-ratio=-1.0");
    }
}
