package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Limit;
import org.millrace.core.Measure;

class StepLimitsTest {
    private static Recipe recipe(String mode, String step) {
        return Recipes.read(
                """
                recipe: tiny
                mode: %s
                sources: [{name: notes, connector: jsonl, paths: [n]}]
                steps:
                  - {id: one, %s}
                """
                        .formatted(mode, step));
    }

    private static Recipe recipe(String step) {
        return recipe("fast", step);
    }

    private static String fault(String step) {
        return catchThrowableOfType(RecipeException.class, () -> recipe(step)).getMessage();
    }

    private static Measure measure(Recipe recipe, String name) {
        return recipe.steps().get(0).measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void limitsAMeasureByItsName() {
        Recipe recipe = recipe("use: redpajama-v2-signals, limits: {rps_doc_word_count: {min: 50, max: 1e5},"
                + " rps_doc_frac_chars_dupe_10grams: {max: 0.10}}");
        assertThat(measure(recipe, "rps_doc_word_count").limits())
                .containsExactly(Limit.atLeast("rps_doc_word_count", 50), Limit.atMost("rps_doc_word_count", 100_000));
        assertThat(measure(recipe, "rps_doc_frac_chars_dupe_10grams").limits())
                .containsExactly(Limit.atMost("rps_doc_frac_chars_dupe_10grams", 0.1));
        assertThat(measure(recipe, "rps_doc_unigram_entropy").limits()).isEmpty();
        assertThat(recipe.canonicalJson())
                .contains("\"limits\":{\"rps_doc_frac_chars_dupe_10grams\":{\"max\":\"0.1\"},"
                        + "\"rps_doc_word_count\":{\"max\":\"100000\",\"min\":\"50\"}}");
    }

    @Test
    void standsBehindTheLimitsOfTheStepsParameters() {
        Recipe recipe = recipe("use: length, with: {min: 3, max: 9}, limits: {length: {max: 8}}");
        assertThat(measure(recipe, "length").limits())
                .containsExactly(Limit.atLeast("too-short", 3), Limit.atMost("too-long", 9), Limit.atMost("length", 8));
    }

    @Test
    void isNothingWhereARecipeSaysNothing() {
        String plain = recipe("use: redpajama-v2-signals").canonicalJson();
        assertThat(plain).doesNotContain("limits");
        for (String empty : List.of("limits: {}", "limits: ")) {
            assertThat(recipe("use: redpajama-v2-signals, " + empty).canonicalJson())
                    .isEqualTo(plain);
        }
    }

    /** A fast run drops documents by them while it reads; an audited one measures the same whatever they are. */
    @ParameterizedTest
    @ValueSource(strings = {"fast", "audit"})
    void decidesWhatUnitsHoldInAFastRunOnly(String mode) {
        Recipe plain = recipe(mode, "use: redpajama-v2-signals");
        Recipe limited = recipe(mode, "use: redpajama-v2-signals, limits: {rps_doc_word_count: {min: 50}}");
        boolean audits = mode.equals("audit");
        assertThat(plain.refinePart("notes").equals(limited.refinePart("notes")))
                .isEqualTo(audits);
        assertThat(plain.dedupPart().equals(limited.dedupPart())).isEqualTo(!audits);
        assertThat(RecipeDifferences.fixed(plain.canonicalJson(), limited)).isEmpty();
        assertThat(RecipeDifferences.fixed(limited.canonicalJson(), plain)).isEmpty();
    }

    @Test
    void refusesWhatTheStepDoesNotMeasure() {
        assertThat(fault("use: redpajama-v2-signals, limits: {rps_doc_wordcount: {min: 50}}"))
                .isEqualTo("test.yaml:5:51: step 'one' (redpajama-v2-signals) does not measure 'rps_doc_wordcount';"
                        + " did you mean 'rps_doc_word_count'?");
        assertThat(fault("use: length, limits: {sentences: {min: 50}}"))
                .isEqualTo("test.yaml:5:37: step 'one' (length) does not measure 'sentences'; known: [length]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word-count", "nfc-v1"})
    void refusesAStepThatMeasuresNothing(String use) {
        assertThat(fault("use: " + use + ", limits: {words: {min: 50}}"))
                .endsWith("step 'one' (" + use + ") measures nothing that 'limits' could be put on; signals that steps"
                        + " note have theirs by 'use: signal'")
                .startsWith("test.yaml:5:");
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThat(fault("use: length, limits: {length: {min: 5, max: 4.9}}"))
                .isEqualTo(
                        "test.yaml:5:37: need min <= max in the limits of 'length' in step 'one' (length), got min=5,"
                                + " max=4.9");
        assertThat(fault("use: length, limits: {length: {}}"))
                .isEqualTo("test.yaml:5:37: need 'min' or 'max' in the limits of 'length' in step 'one' (length)");
        assertThat(fault("use: length, limits: {length: 5}"))
                .isEqualTo("test.yaml:5:45: the limits of 'length' in step 'one' (length) must be a mapping of keys to"
                        + " values, got '5'");
        assertThat(fault("use: length, limits: {length: {mni: 5}}"))
                .isEqualTo("test.yaml:5:46: unknown key 'mni' in the limits of 'length' in step 'one' (length); did you"
                        + " mean 'min'? known: [min, max]");
        assertThat(fault("use: length, limits: {length: {max: many}}"))
                .isEqualTo(
                        "test.yaml:5:51: 'max' of the limits of 'length' in step 'one' (length) must be a number, got"
                                + " 'many'");
        assertThat(fault("use: length, limits: {length: {max: 1e999}}")).contains("must be a number, got '1e999'");
        assertThat(recipe("use: length, limits: {length: {min: 5, max: 5}}").steps())
                .hasSize(1);
    }
}
