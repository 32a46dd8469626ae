package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> NAMES = List.of(
            "c4@datatrove",
            "c4@tfds",
            "gopher-quality@datatrove",
            "gopher-repetition@datatrove",
            "length",
            "url-list",
            "max-word-length");

    @ParameterizedTest
    @CsvSource({
        "lenght, length",
        "LENGTH, length",
        "lengths, length",
        "lenght-word, ''", // neither near nor a part
        "url_list, url-list",
        "gopher-quality, gopher-quality@datatrove",
        "gopher-qualty@datatrove, gopher-quality@datatrove",
        "c4, c4@datatrove' or 'c4@tfds",
        "gopher, gopher-quality@datatrove' or 'gopher-repetition@datatrove",
        "GopherQualityFilter, gopher-quality@datatrove",
        "C4QualityFilter, c4@datatrove' or 'c4@tfds",
        "URLFilter, url-list",
        "Filter, ''",
        "word, max-word-length",
        "xy, ''",
        "minhash, ''"
    })
    void namesWhatIsNear(String written, String near) {
        assertThat(Suggestion.among(NAMES, written)).isEqualTo(near.isEmpty() ? "" : "; did you mean '" + near + "'?");
    }

    /** Names of measures have underscores; these are no slips. */
    @Test
    void knowsUnderscoresFromHyphens() {
        List<String> measures = List.of("rps_doc_frac_chars_dupe_9grams", "rps_doc_word_count");
        assertThat(Suggestion.among(measures, "rps_doc_frac_chars_dupe_9gram"))
                .isEqualTo("; did you mean 'rps_doc_frac_chars_dupe_9grams'?");
        assertThat(Suggestion.among(measures, "rps-doc-word-count")).isEqualTo("; did you mean 'rps_doc_word_count'?");
        assertThat(Suggestion.among(measures, "word_count")).isEqualTo("; did you mean 'rps_doc_word_count'?");
    }

    @Test
    void allowsThreeSlipsAtMost() {
        List<String> long16 = List.of("abcdefghijklmnop");
        assertThat(Suggestion.among(long16, "abcdefghijklmxyz")).isNotEmpty();
        assertThat(Suggestion.among(long16, "abcdefghijklwxyz")).isEmpty();
    }

    @Test
    void saysNothingOfTextsThatAreNoNames() {
        assertThat(Suggestion.among(NAMES, "")).isEmpty();
        assertThat(Suggestion.among(List.of("a".repeat(64)), "a".repeat(63) + "b"))
                .isNotEmpty();
        assertThat(Suggestion.among(List.of("a".repeat(65)), "a".repeat(64) + "b"))
                .isEmpty();
    }

    @Test
    void namesAllWhereNoneIsNear() {
        assertThat(Suggestion.orKnown(List.of("min", "max"), "least")).isEqualTo("; known: [min, max]");
        assertThat(Suggestion.orKnown(List.of("min", "max"), "mix"))
                .isEqualTo("; did you mean 'min' or 'max'? known: [min, max]");
    }
}
