package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageSectionTest {
    private static final String SMALL = "recipe: tiny\nsources: [{name: n, connector: jsonl, paths: [n]}]\n";

    private static Dedup read(String passages) {
        return Recipes.read(SMALL + "dedup: {passages: [" + passages + "]}\n")
                .dedup()
                .orElseThrow();
    }

    private static PassageRule rule(String passages) {
        return read(passages).passages().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lines@ccnet | passages-v1 1 lines ccnet 0 | NONE | 0 | 0",
                "paragraphs@dolma | passages-v1 1 lines exact 1 | FIRST | 0 | 0",
                "sentences@datatrove | passages-v1 3 sentences datatrove 0 | FIRST | 50 | 3",
                "lines@c4 | passages-v1 1 lines lower 0 | SMALLEST_HASH | 0 | 3",
            })
    void takesAllOfAProfile(String profile, String scheme, PassageRule.Keep keep, int words, int sentences) {
        PassageRule rule = rule("{profile: " + profile + "}");

        assertThat(rule.id()).isEqualTo(profile);
        assertThat(rule.scheme().version()).isEqualTo(scheme);
        assertThat(rule.keep()).isEqualTo(keep);
        assertThat(rule.scope()).isEqualTo(PassageRule.Scope.CORPUS);
        assertThat(rule.left()).isEqualTo(new CutLimits(0, words, sentences));
    }

    @Test
    void standsAloneAndStatesItsDefaults() {
        Dedup dedup = read("{unit: paragraphs}");
        assertThat(dedup.findsDocuments()).isFalse();
        assertThat(dedup.cuts()).containsOnlyKeys("paragraphs").containsValue(CutLimits.NONE);
        assertThat(dedup.canonical().get("passages"))
                .asString()
                .isEqualTo("[{files=0, id=paragraphs, keep=first, left={chars=0, sentences=0, words=0},"
                        + " scheme=passages-v1 1 paragraphs lower 1, scope=corpus}]");
    }

    @Test
    void changesNothingOfRecipesWithoutPassages() {
        Dedup dedup = Recipes.read(SMALL + "dedup: {exact: yes}\n").dedup().orElseThrow();
        assertThat(dedup.findsDocuments()).isTrue();
        assertThat(dedup.cuts()).isEmpty();
        assertThat(dedup.canonical()).doesNotContainKey("passages");
        assertThat(dedup.signing()).doesNotContainKey("passages");
    }

    @Test
    void keepsTheOrderOfTheRulesAndTheirNames() {
        Dedup dedup =
                read("{profile: lines@c4}, {unit: lines, id: boilerplate, scope: files, files: 50, left: {words: 9}}");
        assertThat(List.copyOf(dedup.cuts().keySet())).containsExactly("lines@c4", "boilerplate");
        assertThat(dedup.cuts().get("boilerplate")).isEqualTo(new CutLimits(0, 9, 0));
        assertThat(dedup.passages().get(1).files()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{keep: none} | a rule of passages needs 'unit'",
                "{unit: words} | 'unit' of a rule of passages must be one of [lines, paragraphs, sentences], got 'words'",
                "{unit: lines, window: 0} | need 1 <= 'window' of a rule of passages <= 100, got 0",
                "{unit: lines, window: 101} | need 1 <= 'window' of a rule of passages <= 100, got 101",
                "{unit: lines, from: exact} | unknown key 'from' in a rule of passages",
                "{unit: lines, left: {lines: 2}} | unknown key 'lines' in 'left' of a rule of passages",
                "{unit: lines, files: 3} | 'files' of a rule of passages needs 'scope: files'",
                "{unit: lines, scope: files} | a rule of passages needs 'files'",
                "{unit: lines, scope: files, files: 0} | need 1 <= 'files' of a rule of passages",
                "{unit: lines, id: Menu} | 'id' of a rule of passages must be small letters",
                "{unit: lines}, {unit: lines} | a second rule of passages is called 'lines'; the first stands at",
                "{profile: lines@c5} | must be one of [lines@ccnet, paragraphs@dolma, sentences@datatrove, lines@c4]",
                "{profile: lines@c4, form: exact} | is settled by profile lines@c4; leave out one of the two",
                "{profile: lines@c4, keep: first} | with profile lines@c4 must be one of [smallest-hash], got 'first'",
                "{profile: lines@ccnet, keep: smallest-hash} | must be one of [none, first], got 'smallest-hash'",
            })
    void refusesWhatItDoesNotUnderstandByLineAndColumn(String passages, String message) {
        assertThatThrownBy(() -> read(passages))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s)test\\.yaml:3:\\d+.*");
    }

    @Test
    void refusesAStepThatIsCalledAsCutsAre() {
        String yaml = SMALL + "steps: [{id: cut, use: length, with: {min: 1}}]\ndedup: {%s}\n";
        assertThatThrownBy(() -> Recipes.read(yaml.replace("%s", "passages: [{unit: lines}]")))
                .hasMessageContaining("a step cannot have the id 'cut'");
        assertThat(Recipes.read(yaml.replace("%s", "exact: yes")).steps()).hasSize(1);
    }

    @Test
    void letsLimitsScopeAndKeepBeDecidedAnewButNotWhatIsCompared() {
        Recipe before = recipe("{unit: lines}");
        assertThat(RecipeDifferences.fixed(before.canonicalJson(), recipe("{unit: lines, keep: none, scope: source}")))
                .isEmpty();
        assertThat(RecipeDifferences.fixed(before.canonicalJson(), recipe("{unit: lines, left: {words: 3}}")))
                .isEmpty();
        assertThat(RecipeDifferences.fixed(before.canonicalJson(), recipe("{unit: lines, form: ccnet}")))
                .containsExactly("dedup.passages.scheme");
        assertThat(RecipeDifferences.fixed(before.canonicalJson(), recipe("{unit: lines}, {unit: sentences}")))
                .containsExactly("dedup.passages.scheme");
    }

    private static Recipe recipe(String passages) {
        return Recipes.read(SMALL + "dedup: {passages: [" + passages + "]}\n");
    }
}
