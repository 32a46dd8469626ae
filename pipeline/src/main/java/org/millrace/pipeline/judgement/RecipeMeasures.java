package org.millrace.pipeline.judgement;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Verdict;
import org.millrace.pipeline.recipe.Recipe;

/** The measures of a recipe's steps with the recipe's limits: judges documents by readings alone. */
public final class RecipeMeasures {
    private record Step(String id, List<Measure> measures) {}

    /** A rule that a step can drop documents by. */
    public record StepRule(String step, String rule) {}

    private final List<Step> steps;
    private final int redaction; // ordinal of the last step that redacts, or -1

    private RecipeMeasures(List<Step> steps, int redaction) {
        this.steps = steps;
        this.redaction = redaction;
    }

    /** The measures of all steps; one that measures nothing has none. */
    public static RecipeMeasures of(Recipe recipe) {
        List<Step> steps = new ArrayList<>();
        int redaction = -1;
        for (Recipe.Step step : recipe.steps()) {
            redaction = step.redacts() ? steps.size() : redaction;
            steps.add(new Step(step.id(), step.measures()));
        }
        return new RecipeMeasures(List.copyOf(steps), redaction);
    }

    /** All limits that the readings break, in the order of the steps: the first is why the document goes. */
    public List<Breach> breaches(List<StepReading> readings) {
        List<Breach> breaches = new ArrayList<>();
        for (StepReading reading : readings) {
            Measure measure = measure(reading);
            for (Limit limit : measure.limits()) {
                if (!limit.allows(reading.value())) {
                    breaches.add(new Breach(
                            steps.get(reading.step()).id(),
                            new Verdict.Drop(limit.rule(), reading.value(), limit.bound(), reading.evidence())));
                }
            }
        }
        return breaches;
    }

    /** Whether the readings break no limit. */
    public boolean allow(List<StepReading> readings) {
        for (StepReading reading : readings) {
            if (measure(reading).judge(reading.value(), "") != Verdict.keep()) {
                return false;
            }
        }
        return true;
    }

    /** What the reading is published as: {@code step.measure}. */
    public String name(StepReading reading) {
        return steps.get(reading.step()).id() + "." + measure(reading).name();
    }

    /** Whether the reading is of a text in which the same step or a later one looks for what to redact. */
    public boolean isBeforeRedaction(StepReading reading) {
        return reading.step() <= redaction;
    }

    /** The rules of all limits, in the order of the steps, each once. */
    public List<StepRule> rules() {
        List<StepRule> rules = new ArrayList<>();
        for (Step step : steps) {
            step.measures().stream()
                    .flatMap(measure -> measure.limits().stream())
                    .map(limit -> new StepRule(step.id(), limit.rule()))
                    .distinct()
                    .forEach(rules::add);
        }
        return rules;
    }

    private Measure measure(StepReading reading) {
        return steps.get(reading.step()).measures().get(reading.measure());
    }
}
