package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Recipe;

/**
 * How many records went into each step, and how many were left there, by reason.
 *
 * @param stages in the order of the steps; each takes what the one before it let through
 */
public record Funnel(long read, List<Stage> stages, long kept) {

    /**
     * One step.
     *
     * @param in records that came to it
     * @param reasons records that ended in it, by outcome and rule
     */
    public record Stage(String step, long in, Map<Tally.Reason, Long> reasons) {
        /** Records that ended here. */
        public long left() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Funnel {
        stages = List.copyOf(stages);
    }

    /** The funnel of a recipe, from the ledger's sums. */
    public static Funnel of(Recipe recipe, Tally tally) {
        List<String> steps = new ArrayList<>();
        steps.add(LeftOut.READ);
        boolean extracted = false;
        for (Recipe.Step step : recipe.steps()) {
            if (!extracted
                    && !org.millrace.core.OriginFilter.class.isAssignableFrom(
                            step.made().type())) {
                steps.add(LeftOut.EXTRACT);
                extracted = true;
            }
            steps.add(step.id());
        }
        if (!extracted) {
            steps.add(LeftOut.EXTRACT);
        }
        if (recipe.dedup().isPresent()) {
            steps.add(RemovedRows.DEDUP_STEP);
        }
        steps.add(ShardWriter.RELEASE_STEP);
        return of(steps, tally);
    }

    /** The funnel over the given steps. */
    static Funnel of(List<String> steps, Tally tally) {
        List<Stage> stages = new ArrayList<>();
        long in = tally.total();
        for (String step : steps) {
            Map<Tally.Reason, Long> reasons = new TreeMap<>();
            tally.others().forEach((reason, count) -> {
                if (reason.step().equals(step)) {
                    reasons.put(reason, count);
                }
            });
            Stage stage = new Stage(step, in, reasons);
            stages.add(stage);
            in -= stage.left();
        }
        return new Funnel(tally.total(), stages, tally.kept());
    }

    /** The funnel as lines for a terminal. */
    public String print() {
        StringBuilder lines = new StringBuilder();
        line(lines, "records read", read);
        for (Stage stage : stages) {
            if (stage.left() == 0) {
                continue;
            }
            lines.append("  ").append(stage.step()).append('\n');
            stage.reasons()
                    .forEach((reason, count) -> line(lines, "    " + reason.outcome() + " " + reason.rule(), -count));
        }
        line(lines, "documents kept", kept);
        return lines.toString();
    }

    private static void line(StringBuilder lines, String label, long count) {
        lines.append(String.format(java.util.Locale.ROOT, "%-46s %,12d%n", label, count)
                .replace("\r", ""));
    }
}
