package org.millrace.pipeline.recipe;

import java.util.List;
import java.util.Map;
import org.millrace.filters.rights.ListStep;

/** Refuses recipes that would pass over requests on a list because the step that honours them is not there. */
final class RequestSteps {
    private RequestSteps() {}

    static void check(Place place, List<Recipe.Step> steps) {
        for (Recipe.Step step : steps) {
            if (step.made().create() instanceof ListStep list) {
                for (Map.Entry<String, String> need : list.needs().entrySet()) {
                    if (steps.stream().noneMatch(other -> honours(other, need.getKey(), step))) {
                        throw place.fault("the list of step '" + step.id() + "' has requests of kind " + need.getValue()
                                + ", which take a step with 'use: " + need.getKey() + "' and the same list");
                    }
                }
            }
        }
    }

    private static boolean honours(Recipe.Step other, String filter, Recipe.Step step) {
        Object list = step.made().parameters().get("list");
        return other.use().equals(filter)
                && list.equals(other.made().parameters().get("list"));
    }
}
