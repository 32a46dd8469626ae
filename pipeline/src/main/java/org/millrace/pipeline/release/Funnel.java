package org.millrace.pipeline.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.millrace.core.OriginFilter;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.ledger.LeftOut;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;

/**
 * How many records and how much text went into each step, and how much was left there, by reason and language.
 *
 * @param stages in the order of the steps; each takes what the one before it let through
 * @param neverBroken the rules that no document broke; in a fast run, none that came to the rule
 */
public record Funnel(long read, List<Stage> stages, long kept, List<StepRule> neverBroken) {

    private static final int WIDTH = 100;

    /**
     * One step.
     *
     * @param in records that came to it
     * @param reasons records that ended in it, by outcome and rule
     * @param texts what came to it as text, by language; a text counts with the length it had where it ended, and steps
     *     before there is text have none
     * @param examples of documents that were dropped
     * @param failures examples of records that could not be read, by rule
     */
    public record Stage(
            String step,
            long in,
            Map<Tally.Reason, Long> reasons,
            SortedMap<String, TextShare> texts,
            List<Example> examples,
            SortedMap<String, SortedSet<FailureExample>> failures) {
        /** Records that ended here. */
        public long left() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }

        /** UTF-8 bytes of the texts that came here. */
        long bytesIn() {
            return texts.values().stream()
                    .mapToLong(share -> share.in().bytes())
                    .sum();
        }

        /** UTF-8 bytes of the texts that ended here. */
        long bytesLeft() {
            return texts.values().stream()
                    .mapToLong(share -> share.left().bytes())
                    .sum();
        }
    }

    /** Texts of one language that came to a step, and those of them that ended in it. */
    public record TextShare(TextSum in, TextSum left) {}

    public Funnel {
        stages = List.copyOf(stages);
        neverBroken = List.copyOf(neverBroken);
    }

    /**
     * The funnel of a recipe, from the ledger's sums.
     *
     * @param rules all that the recipe's steps drop documents by
     */
    static Funnel of(Recipe recipe, List<StepRule> rules, Tally tally, Losses losses) {
        List<String> steps = new ArrayList<>();
        steps.add(LeftOut.READ);
        boolean extracted = false;
        for (Recipe.Step step : recipe.steps()) {
            if (!extracted && !OriginFilter.class.isAssignableFrom(step.made().type())) {
                steps.add(LeftOut.EXTRACT);
                extracted = true;
            }
            steps.add(step.id());
        }
        if (!extracted) {
            steps.add(LeftOut.EXTRACT);
        }
        if (recipe.dedup().filter(Dedup::findsDocuments).isPresent()) {
            steps.add(RemovedRows.DEDUP_STEP);
        }
        if (recipe.dedup().filter(dedup -> !dedup.cuts().isEmpty()).isPresent()) {
            steps.add(CutText.STEP);
        }
        steps.add(ShardWriter.RELEASE_STEP);
        List<StepRule> never =
                rules.stream().filter(rule -> losses.broken(rule) == 0).toList();
        return of(steps, tally, losses, never);
    }

    /** The funnel over the given steps. */
    static Funnel of(List<String> steps, Tally tally, Losses losses, List<StepRule> neverBroken) {
        Map<String, SortedMap<String, TextShare>> texts = texts(steps, losses);
        List<Stage> stages = new ArrayList<>();
        long in = tally.total();
        for (String step : steps) {
            Map<Tally.Reason, Long> reasons = new TreeMap<>();
            tally.others().forEach((reason, count) -> {
                if (reason.step().equals(step)) {
                    reasons.put(reason, count);
                }
            });
            Stage stage = new Stage(step, in, reasons, texts.get(step), losses.examples(step), losses.failures(step));
            stages.add(stage);
            in -= stage.left();
        }
        return new Funnel(tally.total(), stages, tally.kept(), neverBroken);
    }

    /** From the end backwards: what came to a step is what was kept and what ended in it or later. */
    private static Map<String, SortedMap<String, TextShare>> texts(List<String> steps, Losses losses) {
        Map<String, SortedMap<String, TextShare>> texts = new HashMap<>();
        SortedMap<String, TextSum> in = losses.kept();
        for (int i = steps.size() - 1; i >= 0; i--) {
            boolean isBeforeText = i <= steps.indexOf(LeftOut.EXTRACT);
            SortedMap<String, TextSum> left = losses.left(steps.get(i));
            TextSum.addAll(in, left);
            SortedMap<String, TextShare> shares = new TreeMap<>();
            if (!isBeforeText) {
                in.forEach((language, sum) ->
                        shares.put(language, new TextShare(sum, left.getOrDefault(language, TextSum.NONE))));
            }
            texts.put(steps.get(i), shares);
        }
        return texts;
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
        printNeverBroken(lines);
        return lines.toString();
    }

    /** The names of a step stand on as many lines as they need. */
    private void printNeverBroken(StringBuilder lines) {
        if (neverBroken.isEmpty()) {
            return;
        }
        lines.append("rules that dropped nothing");
        String step = "";
        int column = 0;
        for (StepRule rule : neverBroken) {
            boolean isNext = rule.step().equals(step);
            if (!isNext) {
                step = rule.step();
                lines.append("\n  ").append(step);
            }
            if (!isNext || column + rule.rule().length() >= WIDTH) {
                lines.append("\n    ");
                column = 4;
            } else {
                lines.append(' ');
                column++;
            }
            lines.append(rule.rule());
            column += rule.rule().length();
        }
        lines.append('\n');
    }

    private static void line(StringBuilder lines, String label, long count) {
        lines.append(String.format(java.util.Locale.ROOT, "%-46s %,12d%n", label, count)
                .replace("\r", ""));
    }
}
