package org.millrace.pipeline.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.Recipes;

class UnreachableLimitsTest {
    private static List<String> check(String step) {
        return UnreachableLimits.check(Recipes.read(
                """
                recipe: tiny
                sources: [{name: notes, connector: jsonl, paths: [n]}]
                steps:
                  - {id: one, %s}
                """
                        .formatted(step)));
    }

    @Test
    void saysNothingOfLimitsThatSomeDocumentsBreak() {
        assertThat(check("use: length, with: {min: 1, max: 1}")).isEmpty();
        assertThat(check("use: gopher-quality@datatrove")).isEmpty();
        assertThat(check("use: gopher-repetition@datatrove")).isEmpty();
        assertThat(check("use: fineweb-quality@datatrove")).isEmpty();
        assertThat(check("use: gopher-quality@datatrove, with: {max-bullet-lines-ratio: 0.9999}"))
                .isEmpty();
    }

    @Test
    void warnsOfALimitThatNoDocumentCanBreak() {
        assertThat(check("use: gopher-quality@datatrove, with: {max-bullet-lines-ratio: 1}"))
                .containsExactly("step 'one': rule 'gopher_too_many_bullets' can drop nothing: 'bullet_lines_ratio' is"
                        + " always <= 1");
        assertThat(check("use: fineweb-quality@datatrove, with: {line-punct-thr: 0}"))
                .containsExactly(
                        "step 'one': rule 'line_punct_ratio' can drop nothing: 'line_punct_ratio' is always >= 0");
    }

    @Test
    void refusesALimitThatNoDocumentCanKeep() {
        assertThatThrownBy(() -> check("use: fineweb-quality@datatrove, with: {line-punct-thr: 12}"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("step 'one': rule 'line_punct_ratio' drops every document: 'line_punct_ratio' would have to"
                        + " be >= 12, and goes from 0 to 1");
        assertThat(check("use: fineweb-quality@datatrove, with: {line-punct-thr: 1}"))
                .isEmpty();
    }

    @Test
    void looksAtLimitsOfTheRecipeToo() {
        String limits = "use: redpajama-v2-signals, limits: {rps_doc_frac_unique_words: {%s}}";
        assertThat(check(limits.formatted("min: 0.0001, max: 0.9999"))).isEmpty();
        assertThat(check(limits.formatted("max: 1")))
                .containsExactly("step 'one': rule 'rps_doc_frac_unique_words' can drop nothing:"
                        + " 'rps_doc_frac_unique_words' is always <= 1");
        assertThatThrownBy(() -> check(limits.formatted("min: 12")))
                .isInstanceOf(RecipeException.class)
                .hasMessage("step 'one': rule 'rps_doc_frac_unique_words' drops every document:"
                        + " 'rps_doc_frac_unique_words' would have to be >= 12, and goes from 0 to 1");
    }

    @Test
    void refusesALimitThatContradictsTheStepsOwn() {
        assertThat(check("use: length, with: {max: 9}, limits: {length: {min: 9}}"))
                .isEmpty();
        assertThatThrownBy(() -> check("use: length, with: {max: 9}, limits: {length: {min: 10}}"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("step 'one': rule 'length' drops every document");
    }

    @Test
    void refusesTwoLimitsThatLeaveNothingBetweenThem() {
        assertThatThrownBy(() -> check(
                        "use: gopher-quality@datatrove, with: {min-avg-word-length: 5, max-avg-word-length: 4.5}"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("step 'one': rule 'gopher_above_avg_threshold' drops every document: 'mean_word_length'"
                        + " would have to be >= 5 and <= 4.5, and is never below 0");
    }
}
