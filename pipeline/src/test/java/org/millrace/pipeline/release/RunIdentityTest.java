package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.Recipes;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;

class RunIdentityTest {
    private static final Recipe RECIPE =
            Recipes.read("recipe: tiny\nsources:\n  - {name: notes, connector: jsonl, paths: [n]}\n");
    private static final BuildInfo BUILD = new BuildInfo("1.0", "c0de");

    private static Plan plan(String path, long modified, String sha256) {
        return new Plan(
                List.of(new Unit(0, "notes", "a/n.jsonl", path, 100, modified, 20, 100)),
                List.of(new UnitResult("d", sha256, 80, modified, 3, 0, List.of())));
    }

    @Test
    void listsEveryUnitWithItsDigest() {
        assertThat(RunIdentity.inputsTable(plan("/x", 1, "abc")))
                .isEqualTo("sha256\tbytes\tsource\tcontainer\toffset\nabc\t80\tnotes\ta/n.jsonl\t20\n");
    }

    @Test
    void isTheSameWhereverAndWheneverTheInputLies() {
        assertThat(RunIdentity.of(RECIPE, plan("/x/a/n.jsonl", 1, "abc"), BUILD))
                .isEqualTo(RunIdentity.of(RECIPE, plan("s3://y/a/n.jsonl", 2, "abc"), BUILD));
    }

    @Test
    void changesWithInputRecipeAndCodeButNotWithTheVersionsName() {
        RunIdentity identity = RunIdentity.of(RECIPE, plan("/x", 1, "abc"), BUILD);
        RunIdentity otherInput = RunIdentity.of(RECIPE, plan("/x", 1, "abd"), BUILD);
        Recipe other =
                Recipes.read("recipe: tiny\nsources:\n  - {name: notes, connector: jsonl, paths: [n]}\n", "seed=x");
        RunIdentity otherRecipe = RunIdentity.of(other, plan("/x", 1, "abc"), BUILD);
        RunIdentity otherCode = RunIdentity.of(RECIPE, plan("/x", 1, "abc"), new BuildInfo("1.0", "c0df"));

        assertThat(otherInput.inputs()).isNotEqualTo(identity.inputs());
        assertThat(otherInput.recipe()).isEqualTo(identity.recipe());
        assertThat(otherRecipe.recipe()).isNotEqualTo(identity.recipe());
        assertThat(otherRecipe.inputs()).isEqualTo(identity.inputs());
        assertThat(List.of(otherInput.run(), otherRecipe.run(), otherCode.run()))
                .doesNotContain(identity.run());
        assertThat(RunIdentity.of(RECIPE, plan("/x", 1, "abc"), new BuildInfo("2.0", "c0de")))
                .isEqualTo(identity);
    }

    @Test
    void digestsInputsAsTheReleaseWritesThem() {
        assertThat(RunIdentity.of(RECIPE, plan("/x", 1, "abc"), BUILD).inputs())
                .isEqualTo("efa4853b30cc9650ff8373aad6c262cbee01d909e0048e5078b208e89b8e5a40");
    }

    @Test
    void findsWhatTheBuildLeft() {
        assertThat(BuildInfo.get().version()).isNotBlank();
        assertThat(BuildInfo.get().codeDigest()).matches("[0-9a-f]{64}");
    }
}
