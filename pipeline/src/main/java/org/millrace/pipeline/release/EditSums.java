package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.core.Edit;
import org.millrace.pipeline.recipe.Recipe;

/** Sums of what steps changed in kept texts, other than by redaction. Used by one thread at a time. */
public final class EditSums {
    /**
     * What one step changed.
     *
     * @param documents kept documents whose text it changed
     * @param removed code points that their texts have fewer than before it
     * @param repairs places repaired, by the kind of what was wrong
     */
    public record Sum(long documents, long removed, SortedMap<String, Long> repairs) {
        public Sum {
            repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
        }

        /** Places repaired, of all kinds. */
        public long places() {
            return repairs.values().stream().mapToLong(Long::longValue).sum();
        }

        private Sum plus(Sum more) {
            SortedMap<String, Long> sum = new TreeMap<>(repairs);
            more.repairs.forEach((kind, places) -> sum.merge(kind, places, Long::sum));
            return new Sum(documents + more.documents, removed + more.removed, sum);
        }

        Map<String, Object> toJson(String step) {
            return new TreeMap<>(
                    Map.of("step", step, "documents", documents, "removed_chars", removed, "repairs", repairs));
        }
    }

    private final SortedMap<String, Sum> steps = new TreeMap<>();

    void add(Edit edit) {
        SortedMap<String, Long> repairs = new TreeMap<>();
        edit.repairs().forEach((kind, places) -> repairs.put(kind, places.longValue()));
        steps.merge(edit.step(), new Sum(1, edit.removed(), repairs), Sum::plus);
    }

    void addAll(EditSums more) {
        more.steps.forEach((step, sum) -> steps.merge(step, sum, Sum::plus));
    }

    /** The sums by the id of their step; steps that changed nothing are left out. */
    public SortedMap<String, Sum> byStep() {
        return new TreeMap<>(steps);
    }

    List<Object> toJson() {
        List<Object> json = new ArrayList<>();
        steps.forEach((step, sum) -> json.add(sum.toJson(step)));
        return json;
    }

    /** Ids of what may have changed texts, in order: the recipe's steps, then what is cut. */
    static List<String> editors(Recipe recipe) {
        List<String> editors = new ArrayList<>();
        recipe.steps().forEach(step -> editors.add(step.id()));
        editors.add(CutText.STEP);
        return editors;
    }

    /** The sums as a list for {@code release.json}, in the order of the recipe's steps. */
    static List<Object> inOrderOf(Recipe recipe, Tally tally) {
        SortedMap<String, Sum> sums = tally.edits();
        List<Object> json = new ArrayList<>();
        for (String step : editors(recipe)) {
            if (sums.containsKey(step)) {
                json.add(sums.get(step).toJson(step));
            }
        }
        return json;
    }

    /** Reads a list of sums, as {@code release.json} has it; what is missing counts as none. */
    public static EditSums fromJson(JsonNode json) {
        EditSums sums = new EditSums();
        json.forEach(one -> {
            SortedMap<String, Long> repairs = new TreeMap<>();
            one.path("repairs")
                    .fields()
                    .forEachRemaining(repair ->
                            repairs.put(repair.getKey(), repair.getValue().asLong()));
            Sum sum = new Sum(
                    one.path("documents").asLong(), one.path("removed_chars").asLong(), repairs);
            sums.steps.merge(one.path("step").asText(), sum, Sum::plus);
        });
        return sums;
    }

    /** Reads one edit of a row of {@code manifest/kept}. */
    public static Edit editFromJson(JsonNode json) {
        SortedMap<String, Integer> repairs = new TreeMap<>();
        json.path("repairs")
                .fields()
                .forEachRemaining(
                        repair -> repairs.put(repair.getKey(), repair.getValue().asInt()));
        return new Edit(
                json.path("step").asText(), repairs, json.path("removed_chars").asInt());
    }
}
