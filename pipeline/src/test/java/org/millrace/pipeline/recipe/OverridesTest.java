package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class OverridesTest {
    private static final String RECIPE =
            """
            recipe: tiny
            sources:
              - {name: notes, connector: jsonl, paths: [notes.jsonl]}
              - {name: more, connector: jsonl, paths: [more.jsonl]}
            steps:
              - {id: len, use: length, with: {min: 3}}
              - id: bare
                use: length
                with:
            dedup:
              minhash:
            """;

    private static String fault(String override) {
        return assertThatExceptionOfType(RecipeException.class)
                .isThrownBy(() -> Recipes.read(RECIPE, override))
                .actual()
                .getMessage();
    }

    @Test
    void setsAKeyThatIsThereAndOneThatIsNot() {
        Recipe recipe = Recipes.read(RECIPE, "recipe=other", "release.shards=2");

        assertThat(recipe.name()).isEqualTo("other");
        assertThat(recipe.release().shards()).isEqualTo(2);
    }

    @Test
    void findsMembersOfListsByIdNameAndNumber() {
        assertThat(Recipes.read(RECIPE, "steps.len.with.min=100")
                        .steps()
                        .get(0)
                        .made()
                        .parameters())
                .containsEntry("min", 100L);
        assertThat(Recipes.read(RECIPE, "steps.0.with.max=101")
                        .steps()
                        .get(0)
                        .made()
                        .parameters())
                .containsEntry("max", 101L)
                .containsEntry("min", 3L);
        assertThat(Recipes.read(RECIPE, "sources.more.public=yes")
                        .source("more")
                        .isPublic())
                .isTrue();
    }

    @Test
    void takesAnyYamlAsTheValue() {
        assertThat(Recipes.read(RECIPE, "sources.notes.paths=[a, 'b=c']")
                        .source("notes")
                        .paths())
                .containsExactly("a", "b=c");
    }

    @Test
    void setsBelowAKeyThatHasNothingBehindIt() {
        assertThat(Recipes.read(RECIPE, "dedup.minhash.bands=3")
                        .dedup()
                        .orElseThrow()
                        .minhash()
                        .orElseThrow()
                        .bands())
                .isEqualTo(3);
        assertThat(Recipes.read(RECIPE, "steps.bare.with.min=5")
                        .steps()
                        .get(1)
                        .made()
                        .parameters())
                .containsEntry("min", 5L);
    }

    @Test
    void letsTheLastOfTwoWin() {
        assertThat(Recipes.read(RECIPE, "seed=a", "seed=b").seed()).isEqualTo("b");
    }

    @Test
    void leavesOutWhatIsSetToNothing() {
        assertThat(fault("seed="))
                .isEqualTo("--set seed:1:1: 'seed' of the recipe must be a word or number, got nothing");
    }

    @Test
    void tellsWhereAValueIsWrong() {
        assertThat(fault("release.shards=0"))
                .isEqualTo("--set release.shards:1:1: need 1 <= 'shards' of release <= 99999, got 0");
        assertThat(fault("sources.notes.paths=[a")).startsWith("--set sources.notes.paths:1:3: not YAML: ");
    }

    @Test
    void refusesAPathThatLeadsNowhere() {
        assertThat(fault("steps.lenght.with.min=1"))
                .isEqualTo("--set steps.lenght.with.min: the list has no member 'lenght'; known: [len, bare]");
        assertThat(fault("sources.nots.paths=x"))
                .isEqualTo("--set sources.nots.paths: the list has no member 'nots'; did you mean 'notes'?"
                        + " known: [notes, more]");
        assertThat(fault("steps.9.with.min=1"))
                .isEqualTo("--set steps.9.with.min: the list has no member '9'; known: [len, bare]");
        assertThat(fault("len.min=1")).isEqualTo("--set len.min: a step's parameter is set by steps.len.with.min");
        assertThat(fault("len.limits.length.min=1"))
                .isEqualTo("--set len.limits.length.min: a step's parameter is set by steps.len.limits.length.min");
        assertThat(fault("recipe.name=x"))
                .isEqualTo("--set recipe.name: there is nothing below 'tiny' to set 'name' in");
        assertThat(fault("sed=1"))
                .isEqualTo("--set sed: unknown key 'sed' in the recipe; did you mean 'seed'? "
                        + "known: [recipe, seed, mode, sources, extract, steps, dedup, release, assert]");
    }

    @Test
    void refusesWhatIsNoAssignment() {
        assertThat(fault("seed")).isEqualTo("--set needs path=value, got 'seed'");
        assertThat(fault("=x")).isEqualTo("--set needs path=value, got '=x'");
    }
}
