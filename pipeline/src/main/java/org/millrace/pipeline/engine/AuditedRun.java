package org.millrace.pipeline.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.recipe.CanonicalJson;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeDifferences;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitRefiner;
import org.millrace.pipeline.refine.UnitResult;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.BuildInfo;
import org.millrace.pipeline.release.Layout;

/** A finished run with {@code mode: audit}, whose documents can be judged by other limits. */
public final class AuditedRun {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String output;
    private final Work work;
    private final Plan plan;

    private AuditedRun(String output, Work work, Plan plan) {
        this.output = output;
        this.work = work;
        this.plan = plan;
    }

    /**
     * The run that wrote the release in {@code output}.
     *
     * @throws RecipeException where there is no release, or its work folder is gone, or its mode is another
     */
    public static AuditedRun open(String output) throws IOException {
        if (!Storage.exists(Storage.join(output, Layout.SUMS))) {
            throw new RecipeException("no release at '" + output + "'");
        }
        Work work = Work.beside(output);
        if (!Storage.exists(textPath(work)) || !Plan.isIn(work)) {
            throw new RecipeException("the release at '" + output + "' has no work folder beside it ('" + work.folder()
                    + "'), or was itself decided from another run: limits can be changed where the audited run lies");
        }
        AuditedRun run = new AuditedRun(output, work, Plan.read(work));
        if (!run.earlierRecipe().contains("\"mode\":\"" + Recipe.Mode.AUDIT.word() + "\"")) {
            throw new RecipeException("the release at '" + output
                    + "' was not run with 'mode: audit': documents left it at the first limit, unmeasured beyond");
        }
        return run;
    }

    /** Keeps a run's recipe in its work folder, so that it can be changed by settings later. */
    static void remember(RecipeText text, Work work) throws IOException {
        TreeMap<String, Object> map = new TreeMap<>();
        map.put("name", text.name());
        map.put("folder", text.folder());
        map.put("yaml", text.yaml());
        map.put("overrides", text.overrides());
        Storage.writeText(textPath(work), work.scratch(), CanonicalJson.write(map) + "\n");
    }

    private static String textPath(Work work) {
        return work.folder() + "/recipe.json";
    }

    /** The recipe of the run, with {@code more} settings changed. */
    public RecipeText recipe(List<String> more) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(Storage.readAll(textPath(work)));
            List<String> overrides = new ArrayList<>();
            json.path("overrides").forEach(override -> overrides.add(override.asText()));
            overrides.addAll(more);
            return new RecipeText(
                    json.path("name").asText(),
                    json.path("folder").asText(),
                    json.path("yaml").asText(),
                    overrides);
        } catch (JsonProcessingException e) {
            throw new IOException("damaged: " + textPath(work), e);
        }
    }

    /**
     * Refuses a recipe that this run's measures do not answer.
     *
     * @throws RecipeException which names the settings that ask for more than limits
     */
    public void requireAnswers(Recipe recipe) throws IOException {
        List<String> fixed = RecipeDifferences.fixed(earlierRecipe(), recipe);
        if (!fixed.isEmpty()) {
            throw new RecipeException("only limits can be changed without running again; these settings are others: "
                    + String.join(", ", fixed));
        }
        String code = BuildInfo.get().codeDigest();
        for (int i = 0; i < plan.units().size(); i++) {
            Unit unit = plan.units().get(i);
            UnitResult result = plan.results().get(i);
            if (!result.digest().equals(UnitRefiner.digest(recipe, unit, result.sha256(), code))) {
                throw new RecipeException("the run at '" + output
                        + "' was made by other code, or measures other things: run the recipe again");
            }
        }
    }

    private String earlierRecipe() throws IOException {
        return new String(Storage.readAll(Storage.join(output, Layout.CANONICAL_RECIPE)), StandardCharsets.UTF_8);
    }

    public String output() {
        return output;
    }

    public Work work() {
        return work;
    }

    public Plan plan() {
        return plan;
    }
}
