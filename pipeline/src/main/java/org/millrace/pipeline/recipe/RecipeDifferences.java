package org.millrace.pipeline.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a recipe with the one that an audited run was made by, for what that run cannot answer. */
public final class RecipeDifferences {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> FREE = Set.of("release", "dedup", "name");

    private final List<String> found = new ArrayList<>();

    private RecipeDifferences() {}

    /**
     * The settings, by path, whose change asks for other documents, other texts or other measures. Limits, the cut of the
     * release and deduplication's settings but for its signatures are free.
     *
     * @param earlier canonical JSON of the recipe that the run was made by
     */
    public static List<String> fixed(String earlier, Recipe recipe) {
        RecipeDifferences differences = new RecipeDifferences();
        try {
            JsonNode before = MAPPER.readTree(earlier);
            JsonNode now = MAPPER.readTree(recipe.canonicalJson());
            for (String key : keys(before, now)) {
                if (key.equals("steps")) {
                    differences.compareSteps(before.path(key), now.path(key), recipe);
                } else if (!FREE.contains(key)) {
                    differences.compare(key, before.path(key), now.path(key));
                }
            }
            differences.compareSigning(before.path("dedup"), now.path("dedup"));
            return differences.found;
        } catch (JsonProcessingException e) {
            throw new RecipeException("the earlier run's recipe cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** What units wrote down for deduplication. */
    private void compareSigning(JsonNode before, JsonNode now) {
        if (before.isMissingNode() != now.isMissingNode()) {
            found.add("dedup");
            return;
        }
        compare("dedup.index", before.path("index"), now.path("index"));
        compare("dedup.url", before.path("url"), now.path("url"));
        compare("dedup.prefer", before.path("prefer"), now.path("prefer"));
        compare(
                "dedup.minhash.scheme",
                before.path("minhash").path("scheme"),
                now.path("minhash").path("scheme"));
        compare(
                "dedup.passages.scheme",
                MAPPER.valueToTree(before.path("passages").findValuesAsText("scheme")),
                MAPPER.valueToTree(now.path("passages").findValuesAsText("scheme")));
    }

    private void compareSteps(JsonNode before, JsonNode now, Recipe recipe) {
        if (before.size() != now.size()) {
            found.add("steps (" + before.size() + " of them, now " + now.size() + ")");
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            Recipe.Step step = recipe.steps().get(i);
            String path = "steps." + step.id();
            for (String key : keys(before.get(i), now.get(i))) {
                if (!key.equals("with") && !key.equals("limits")) {
                    compare(
                            path + "." + key,
                            before.get(i).path(key),
                            now.get(i).path(key));
                }
            }
            Set<String> thresholds = Binder.thresholds(step.made().type());
            JsonNode with = before.get(i).path("with");
            JsonNode nowWith = now.get(i).path("with");
            for (String key : keys(with, nowWith)) {
                if (!thresholds.contains(key)) {
                    compare(path + ".with." + key, with.path(key), nowWith.path(key));
                }
            }
        }
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        if (!before.equals(now)) {
            found.add(path);
        }
    }

    private static Set<String> keys(JsonNode a, JsonNode b) {
        Set<String> keys = new TreeSet<>();
        a.fieldNames().forEachRemaining(keys::add);
        b.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
