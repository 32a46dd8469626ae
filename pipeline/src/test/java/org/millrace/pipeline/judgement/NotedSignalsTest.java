package org.millrace.pipeline.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Tagger;
import org.millrace.filters.FilterCatalogue;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Recipes;

class NotedSignalsTest {
    private static void check(String steps) {
        NotedSignals.check(Recipes.read(
                "recipe: tiny\nsources:\n  - {name: notes, connector: jsonl, paths: [notes.jsonl]}\nsteps:\n" + steps));
    }

    private static final String SIGNAL = "  - {id: enough, use: signal, with: {name: %s, min: 5}}\n";

    @Test
    void refusesASignalThatNobodyNotes() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> check("  - {id: count, use: word-count}\n" + SIGNAL.formatted("word")))
                .withMessage(
                        "step 'enough' drops every document: no step above notes the signal 'word';"
                                + " did you mean 'words'? known: [mean_word_length, pages, replacement_characters, sentences, words]");
    }

    @Test
    void refusesASignalThatIsNotedLater() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> check(SIGNAL.formatted("words") + "  - {id: count, use: word-count}\n"))
                .withMessageContaining("no step above notes the signal 'words'");
    }

    @Test
    void saysThatAMeasureIsNoSignal() {
        assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() ->
                        check("  - {id: rp, use: redpajama-v2-signals}\n" + SIGNAL.formatted("rps_doc_word_count")))
                .withMessageContaining(
                        "the signal 'rps_doc_word_count' (what step 'rp' measures is no signal: give that step 'limits'); known: [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "sentences", "mean_word_length", "pages", "replacement_characters"})
    void allowsWhatIsNotedAboveAndWhatExtractionNotes(String name) {
        assertThatCode(() -> check("  - {id: count, use: word-count}\n" + SIGNAL.formatted(name)))
                .doesNotThrowAnyException();
    }

    @Test
    void allowsWhatIsKeptWithoutASignal() {
        assertThatCode(() -> check("  - {id: s, use: signal, with: {name: none, missing: keep}}\n"))
                .doesNotThrowAnyException();
    }

    /** A tagger that is added to the catalogue belongs into the list, or nothing is checked below it. */
    @Test
    void knowsTheTaggersOfTheCatalogue() {
        Set<String> taggers = new TreeSet<>();
        FilterCatalogue.all().forEach((name, type) -> {
            if (Tagger.class.isAssignableFrom(type)) {
                taggers.add(name);
            }
        });
        assertThat(taggers)
                .containsExactlyInAnyOrder(
                        "language",
                        "fasttext",
                        "fasttext-score",
                        "perplexity",
                        "perplexity@cc_net",
                        "unigram-log-probability",
                        "importance",
                        "repository-stars",
                        "contamination",
                        "word-count",
                        "licence",
                        "ut1@redpajama-v2",
                        "bucket",
                        "bucket-by-language",
                        "code-language");
    }
}
