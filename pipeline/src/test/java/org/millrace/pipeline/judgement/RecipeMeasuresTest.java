package org.millrace.pipeline.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.pipeline.recipe.Recipes;

class RecipeMeasuresTest {
    private static RecipeMeasures measures(String redaction) {
        return RecipeMeasures.of(Recipes.read(
                """
                recipe: tiny
                sources: [{name: web, connector: jsonl, paths: [a]}]
                steps:
                  - {id: before, use: length}
                  - {id: middle, use: %s}
                  - {id: after, use: length}
                """
                        .formatted(redaction)));
    }

    private static boolean isBefore(RecipeMeasures measures, int step) {
        return measures.isBeforeRedaction(new StepReading(step, 0, 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redact", "pii@dolma-v1"})
    void knowsWhatWasMeasuredBeforeSomethingWasRedacted(String redaction) {
        RecipeMeasures measures = measures(redaction);
        assertThat(isBefore(measures, 0)).isTrue();
        assertThat(isBefore(measures, 1)).isTrue();
        assertThat(isBefore(measures, 2)).isFalse();
    }

    @Test
    void takesARepairForNoRedaction() {
        assertThat(isBefore(measures("nfc-v1"), 0)).isFalse();
    }
}
