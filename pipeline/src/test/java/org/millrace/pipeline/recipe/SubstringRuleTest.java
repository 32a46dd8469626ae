package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.dedup.substring.SubstringUnit;
import org.millrace.filters.dedup.substring.Substrings;

class SubstringRuleTest {
    private static final String SMALL = "recipe: tiny\nsources: [{name: n, connector: jsonl, paths: [n]}]\n";

    private static Dedup read(String dedup) {
        return Recipes.read(SMALL + "dedup: {" + dedup + "}\n").dedup().orElseThrow();
    }

    private static SubstringRule rule(String substrings) {
        return read("substrings: {" + substrings + "}").substrings().orElseThrow();
    }

    @Test
    void standsAloneAndStatesItsDefaults() {
        Dedup dedup = read("substrings: {}");
        assertThat(dedup.findsDocuments()).isFalse();
        assertThat(dedup.cuts()).containsOnlyKeys("substrings").containsValue(CutLimits.NONE);
        assertThat(dedup.canonical().get("substrings"))
                .asString()
                .isEqualTo(
                        "{keep=first, left={chars=0, sentences=0, words=0}, length=50, scheme=substring-v1, unit=tokens}");
        assertThat(dedup.signing()).isEqualTo(read("exact: yes").signing()); // units need not be refined again
    }

    @Test
    void takesWhatIsSaid() {
        assertThat(rule("unit: bytes").scheme()).isEqualTo(new Substrings(100, SubstringUnit.BYTES));
        assertThat(rule("unit: bytes, length: 20").scheme()).isEqualTo(new Substrings(20, SubstringUnit.BYTES));
        assertThat(rule("length: 10").scheme()).isEqualTo(new Substrings(10, SubstringUnit.TOKENS));
        assertThat(rule("length: 100000, keep: none, left: {chars: 200, words: 3}"))
                .isEqualTo(new SubstringRule(
                        new Substrings(100_000, SubstringUnit.TOKENS),
                        SubstringRule.Keep.NONE,
                        new CutLimits(200, 3, 0)));
    }

    @Test
    void changesNothingOfRecipesWithout() {
        assertThat(read("exact: yes").substrings()).isEmpty();
        assertThat(read("exact: yes").canonical()).doesNotContainKey("substrings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length: 9 | :3:30 | 10",
                "length: 100001 | :3:30 | 100000",
                "'unit: bytes, length: 19' | :3:43 | 20",
                "unit: words | :3:28 | must be one of [bytes, tokens], got 'words'",
                "keep: last | :3:28 | must be one of [first, none], got 'last'",
                "min: 3 | :3:22 | unknown key 'min' in substrings; known: [unit, length, keep, left]",
                "left: {lines: 3} | :3:29 | unknown key 'lines' in 'left' of substrings; known: [chars, words, sentences]",
            })
    void refusesWhatItDoesNotKnow(String substrings, String place, String message) {
        assertThatThrownBy(() -> rule(substrings))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(message);
    }

    @Test
    void refusesNamesThatItNeeds() {
        assertThatThrownBy(() -> read("passages: [{unit: lines, id: substrings}]"))
                .hasMessageContaining("a rule of passages cannot be called 'substrings'");
        String recipe =
                """
                recipe: tiny
                sources: [{name: n, connector: jsonl, paths: [n]}]
                steps: [{id: cut, use: length, with: {min: 1}}]
                dedup: {substrings: {}}
                """;
        assertThatThrownBy(() -> Recipes.read(recipe))
                .hasMessageContaining("a step cannot have the id 'cut' where dedup cuts texts");
    }
}
