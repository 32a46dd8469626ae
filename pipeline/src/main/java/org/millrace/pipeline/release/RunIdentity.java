package org.millrace.pipeline.release;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.millrace.core.Digests;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;

/**
 * What a release follows from, as digests: two runs with equal identities write equal bytes.
 *
 * @param run over the other two and the code
 * @param recipe over the recipe with its defaults and the digests of its lists
 * @param inputs over {@code provenance/inputs.tsv}
 */
public record RunIdentity(String run, String recipe, String inputs) {

    public static RunIdentity of(Recipe recipe, Plan plan, BuildInfo build) {
        String recipeDigest = recipeDigest(recipe);
        String inputs = sha256(inputsTable(plan));
        String run = sha256(String.join("\n", ReleaseJson.FORMAT, recipeDigest, inputs, build.codeDigest()));
        return new RunIdentity(run, recipeDigest, inputs);
    }

    public static String recipeDigest(Recipe recipe) {
        return sha256(recipe.canonicalJson());
    }

    /** One line for each unit: digest of its bytes, their number, source, container and where in it they begin. */
    static String inputsTable(Plan plan) {
        StringBuilder table = new StringBuilder("sha256\tbytes\tsource\tcontainer\toffset\n");
        for (int i = 0; i < plan.units().size(); i++) {
            Unit unit = plan.units().get(i);
            table.append(plan.results().get(i).sha256())
                    .append('\t')
                    .append(unit.end() - unit.start())
                    .append('\t')
                    .append(unit.source())
                    .append('\t')
                    .append(unit.container().replace('\t', ' ').replace('\n', ' '))
                    .append('\t')
                    .append(unit.start())
                    .append('\n');
        }
        return table.toString();
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
