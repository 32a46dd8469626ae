package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.core.Document;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.core.Verdict;

class RedPajamaSignalsTest {
    private static final RedPajamaSignals FILTER = new RedPajamaSignals(List.of("the", "I"));

    /** The value with the decimals that signals have. */
    private static double decimals(double value) {
        return new BigDecimal(value).setScale(8, RoundingMode.HALF_EVEN).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "'...', 0",
        "a, 1",
        "'A b. C d! E?', 3",
        "'\"Hi...\" - he', 2",
        "'. ! a', 1",
        "'a.b', 2",
        "'_.', 1"
    })
    void countsSentences(String text, double sentences) {
        assertThat(measured(FILTER, text)).containsEntry("rps_doc_num_sentences", sentences);
    }

    /** 1 - 0.9 in binary is less than 0.1, and ten times 0.1 added up less than 1: such a document stands at the limit. */
    @Test
    void hasEightDecimalsSoThatLimitsAreMet() {
        assertThat(measured(FILTER, "a b c d e f g h i 1")).containsEntry("rps_doc_frac_no_alph_words", 0.1);
        assertThat(measured(FILTER, "abcdefghI\n".repeat(10)))
                .containsEntry("rps_lines_uppercase_letter_fraction", 0.1);
        assertThat(measured(FILTER, "a b 1")).containsEntry("rps_doc_frac_no_alph_words", 0.33333333);
        assertThat(measured(FILTER, "a 1 2")).containsEntry("rps_doc_frac_no_alph_words", 0.66666667);
    }

    @Test
    void stopsMeasuringAtALimit() {
        Readings readings = Readings.untilBreach()
                .judgedBy(Map.of("rps_doc_curly_bracket", Measure.of("", Limit.atMost("curly", 0))));
        FILTER.measure(Document.of(Origin.at("s", "jsonl", "f", 0, 1), "a {"), readings);
        assertThat(readings.verdict()).isInstanceOf(Verdict.Drop.class);
        assertThat(readings.taken()).hasSize(11); // the first of words, none of runs and lines
    }

    @Test
    void countsNormalisedWords() {
        assertThat(measured(FILTER, "Don't - STOP the_show!  caf\u00E9"))
                .containsEntry("rps_doc_word_count", 4.0) // dont stop theshow cafe with an accent apart
                .containsEntry("rps_doc_mean_word_length", (4 + 4 + 7 + 5) / 4.0);
        assertThat(measured(FILTER, "--"))
                .containsEntry("rps_doc_word_count", 0.0)
                .doesNotContainKeys("rps_doc_mean_word_length", "rps_doc_frac_unique_words", "rps_doc_unigram_entropy");
    }

    @Test
    void measuresHowWordsAreSpread() {
        assertThat(measured(FILTER, "The the THE cat")).containsEntry("rps_doc_frac_unique_words", 0.5);
        assertThat(measured(FILTER, "The the THE cat").get("rps_doc_unigram_entropy"))
                .isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(5e-9));
        assertThat(measured(FILTER, "a a")).containsEntry("rps_doc_unigram_entropy", 0.0);
    }

    @Test
    void setsSymbolsAgainstRawWords() {
        // a # ... b ? … c: seven raw words, three symbols
        assertThat(measured(FILTER, "a#...b ? … c")).containsEntry("rps_doc_symbol_to_word_ratio", 3.0 / 6);
        assertThat(measured(FILTER, "a # ... b ? … c"))
                .containsEntry("rps_doc_symbol_to_word_ratio", decimals(3.0 / 7));
        assertThat(measured(FILTER, " ")).doesNotContainKey("rps_doc_symbol_to_word_ratio");
    }

    @Test
    void looksForAsciiLettersAndCapitalsInRawWords() {
        assertThat(measured(FILTER, "a 1 \u00E9 \u00E9a")).containsEntry("rps_doc_frac_no_alph_words", 0.5);
        assertThat(measured(FILTER, "AB A1 Ab 12 \u00C9! \u01C5"))
                .containsEntry("rps_doc_frac_all_caps_words", decimals(3.0 / 7));
    }

    @Test
    void countsStopWordsInTheirVeryLetters() {
        assertThat(measured(FILTER, "the The I i")).containsEntry("rps_doc_stop_word_fraction", 0.5);
        assertThat(measured(FILTER, "...")).containsEntry("rps_doc_stop_word_fraction", 0.0);
        assertThat(measured(new RedPajamaSignals(List.of()), "the")).doesNotContainKey("rps_doc_stop_word_fraction");
    }

    @Test
    void setsPhrasesAgainstCharacters() {
        assertThat(measured(FILTER, " Lorem-  ipsum. Blorem ipsumx "))
                .containsEntry("rps_doc_lorem_ipsum", decimals(2.0 / 25)); // "lorem ipsum blorem ipsumx"
        assertThat(measured(FILTER, "lorem dolor ipsum")).containsEntry("rps_doc_lorem_ipsum", 0.0);
        assertThat(measured(FILTER, "{a}{{\uD83D\uDE00")).containsEntry("rps_doc_curly_bracket", decimals(4.0 / 6));
    }

    @Test
    void measuresRunsOfNormalisedWords() {
        assertThat(measured(FILTER, "A b, x a b y")).containsEntry("rps_doc_frac_chars_top_2gram", decimals(4.0 / 6));
        assertThat(measured(FILTER, "a b c")).containsEntry("rps_doc_frac_chars_top_2gram", 0.0);
        String six = words(0, 6);
        assertThat(measured(FILTER, six + " " + words(50, 4) + " " + six + " " + words(60, 4)))
                .containsEntry("rps_doc_frac_chars_dupe_5grams", 0.6)
                .containsEntry("rps_doc_frac_chars_dupe_6grams", 0.6)
                .containsEntry("rps_doc_frac_chars_dupe_7grams", 0.0);
    }

    @Test
    void measuresLines() {
        // four lines: of 6, 1, 12 and 5 characters
        assertThat(measured(FILTER, " • ab.\n\nJAVASCRIPT, 12\nXY\u00BD...\u201D".replace("ab.", "a.")))
                .containsEntry("rps_lines_start_with_bulletpoint", 0.25)
                .containsEntry("rps_lines_ending_with_terminal_punctution_mark", 0.5)
                .containsEntry("rps_doc_frac_lines_end_with_ellipsis", 0.0)
                .containsEntry("rps_lines_javascript_counts", 1.0)
                .containsEntry("rps_lines_num_words", (2 + 0 + 2 + 1) / 4.0)
                .containsEntry("rps_lines_numerical_chars_fraction", decimals((2.0 / 15 + 1.0 / 7) / 4))
                .containsEntry("rps_lines_uppercase_letter_fraction", decimals((10.0 / 15 + 2.0 / 7) / 4));
        assertThat(measured(FILTER, "a...\nb…\nc\n"))
                .containsEntry("rps_doc_frac_lines_end_with_ellipsis", decimals(2.0 / 3));
        assertThat(measured(FILTER, "javascripts java script")).containsEntry("rps_lines_javascript_counts", 0.0);
    }

    @Test
    void dropsNothing() {
        assertThat(judge(FILTER, "")).isEqualTo(Verdict.keep());
        assertThat(FILTER.measures())
                .allSatisfy(measure -> assertThat(measure.limits()).isEmpty());
    }
}
