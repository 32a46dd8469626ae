package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.DecisionsEvaluation;

class GopherQualityTest {
    private static final List<String> STOP_WORDS = List.of("the", "be", "to", "of", "and", "that", "have", "with");
    private static final GopherQuality FILTER = DecisionsEvaluation.quality(10, 20);
    private static final String GOOD = "The cat sat with the dog and looked to the sea.";

    @Test
    void keepsAnOrdinaryText() {
        assertThat(judge(GOOD)).isEqualTo(Verdict.keep());
    }

    @Test
    void dropsAShortText() {
        assertThat(judge("I am too small, and - so - are - you!")).isEqualTo(Verdict.drop("gopher_short_doc", 8, 10));
        assertThat(judge("")).isEqualTo(Verdict.drop("gopher_short_doc", 0, 10));
    }

    @Test
    void dropsALongText() {
        assertThat(judge(GOOD + " " + GOOD)).isEqualTo(Verdict.drop("gopher_long_doc", 22, 20));
    }

    @Test
    void dropsTextsOfShortAndLongWords() {
        assertThat(judge("I am ".repeat(10))).isEqualTo(Verdict.drop("gopher_below_avg_threshold", 1.5, 3));
        assertThat(judge("interconnection ".repeat(10))).isEqualTo(Verdict.drop("gopher_above_avg_threshold", 15, 10));
    }

    @Test
    void dropsTextsFullOfSymbols() {
        assertThat(judge("# comment ".repeat(10))).isEqualTo(Verdict.drop("gopher_too_many_hashes", 0.5, 0.1));
        assertThat(judge("... comment ".repeat(10))).isEqualTo(Verdict.drop("gopher_too_many_ellipsis", 0.5, 0.1));
    }

    @Test
    void dropsTextsThatAreLists() {
        assertThat(judge("- the word\n".repeat(10))).isEqualTo(Verdict.drop("gopher_too_many_bullets", 1, 0.9));
    }

    @Test
    void keepsAListAtExactlyTheLimit() {
        assertThat(DecisionsEvaluation.quality(0, 0)
                        .judge(document("- the words and more here\n".repeat(9) + "the word and")))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void dropsTextsWhoseLinesTrailOff() {
        String line = "the cat and the dog are with them here too";
        assertThat(judge(line + "...\n" + line)).isEqualTo(Verdict.drop("gopher_too_many_end_ellipsis", 0.5, 0.3));
    }

    @Test
    void dropsTextsWithoutLetters() {
        assertThat(judge("100 200 300 400 500 600 700 the and with"))
                .isEqualTo(Verdict.drop("gopher_below_alpha_threshold", 0.3, 0.8));
    }

    @Test
    void dropsTextsWithoutStopWords() {
        assertThat(judge("the word ".repeat(8))).isEqualTo(Verdict.drop("gopher_enough_stop_words", 1, 2));
        assertThat(judge("The AND word ".repeat(5))).isEqualTo(Verdict.drop("gopher_enough_stop_words", 0, 2));
    }

    @Test
    void hasNoLimitsWhereTheyAreZero() {
        GopherQuality filter = new GopherQuality(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
        for (String text : List.of("", "#", "...", "- a", "12")) {
            assertThat(filter.judge(document(text))).isEqualTo(Verdict.keep());
        }
    }

    @Test
    void keepsASymbolTextWithoutWordsToDivideBy() {
        GopherQuality filter = new GopherQuality(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 0, List.of());
        assertThat(filter.judge(document(""))).isEqualTo(Verdict.keep());
        assertThat(filter.judge(document("!!"))).isEqualTo(Verdict.drop("gopher_below_alpha_threshold", 0, 0.8));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> DecisionsEvaluation.quality(9, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 0 <= min-doc-words <= max-doc-words, got min-doc-words=9, max-doc-words=1");
        assertThatThrownBy(() -> new GopherQuality(0, 0, -1, 10, 0.1, 0.9, 0.3, 0.8, 0, STOP_WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need min-avg-word-length >= 0, got min-avg-word-length=-1.0");
        assertThatThrownBy(() -> new GopherQuality(0, 0, 3, 10, Double.NaN, 0.9, 0.3, 0.8, 0, STOP_WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need max-symbol-word-ratio >= 0, got max-symbol-word-ratio=NaN");
        assertThatThrownBy(() -> new GopherQuality(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need min-stop-words <= number of stop-words, got min-stop-words=2, stop-words=1");
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
