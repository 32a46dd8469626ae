package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.DecisionsEvaluation;

class GopherRepetitionTest {
    private static final GopherRepetition FILTER = DecisionsEvaluation.repetition();

    @Test
    void keepsATextWithoutRepetition() {
        assertThat(judge("The quick brown fox jumps over the lazy dog while seven wizards box quietly elsewhere, and"
                        + " nobody who walks by can tell which of them started or what the quarrel is about."))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void dropsCopiedParagraphs() {
        assertThat(judge("Some words.\n\nSome words.\n\nSome words.\n\nOther words stand here."))
                .isEqualTo(Verdict.drop("dup_para_frac", 0.5, 0.3));
    }

    @Test
    void dropsCharactersInCopiedParagraphs() {
        assertThat(judge("one\n\ntwo\n\nthree\n\nabcdefghijklmnopqrst\n\nabcdefghijklmnopqrst"))
                .isEqualTo(Verdict.drop("dup_para_char_frac", 20.0 / 59, 0.2));
    }

    @Test
    void dropsCopiedLines() {
        assertThat(judge("Some words.\nSome words.\nSome words.\nOther words stand here."))
                .isEqualTo(Verdict.drop("dup_line_frac", 0.5, 0.3));
    }

    @Test
    void dropsCharactersInCopiedLines() {
        assertThat(judge("one\ntwo\nthree\nabcdefghijklmnopqrst\nabcdefghijklmnopqrst"))
                .isEqualTo(Verdict.drop("dup_line_char_frac", 20.0 / 55, 0.2));
    }

    @Test
    void dropsTextsWithACommonRunOfWords() {
        // "I am" and "am Frank" stand equally often: the first counts
        assertThat(judge("I am Frank, I am Frank, I am Frank")).isEqualTo(Verdict.drop("top_2_gram", 12.0 / 34, 0.2));
    }

    @Test
    void dropsAVeryShortTextForARunThatStandsOnce() {
        assertThat(judge("two words")).isEqualTo(Verdict.drop("top_2_gram", 1, 0.2));
    }

    @Test
    void dropsTextsThatRepeatLongRuns() {
        GopherRepetition filter = new GopherRepetition(0.3, 0.3, 0.2, 0.2, List.of(), List.of("5:0.15", "3:0.1"));
        assertThat(filter.judge(document("a b c d e x a b c d e y")))
                .isEqualTo(Verdict.drop("duplicated_5_n_grams", 5.0 / 23, 0.15));
        assertThat(filter.judge(document("a b c x a b c y")))
                .isEqualTo(Verdict.drop("duplicated_3_n_grams", 3.0 / 15, 0.1));
    }

    @Test
    void keepsAnEmptyText() {
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    @Test
    void hasNoLimitsWhereTheyAreZeroOrAbsent() {
        GopherRepetition filter = new GopherRepetition(0, 0, 0, 0, List.of(), List.of());
        assertThat(filter.judge(document("a b c\n\n".repeat(10)))).isEqualTo(Verdict.keep());
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new GopherRepetition(-0.1, 0, 0, 0, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need dup-line-frac >= 0, got dup-line-frac=-0.1");
        for (String limit : List.of("2", "2:", ":0.2", "0:0.2", "65:0.2", "2:-1", "2:NaN", "two:0.2")) {
            assertThatThrownBy(() -> new GopherRepetition(0, 0, 0, 0, List.of(limit), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "need top-n-grams as words:share, such as 2:0.2, with 1 to 64 words and a share >= 0, got '"
                                    + limit + "'");
        }
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
