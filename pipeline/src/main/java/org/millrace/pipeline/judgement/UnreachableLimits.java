package org.millrace.pipeline.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.RecipeException;

/** Finds limits that decide nothing, because every value that can occur is on one side of them. */
public final class UnreachableLimits {
    private UnreachableLimits() {}

    /**
     * A line for each limit that no document can break, such as a share of at most 1.
     *
     * @throws RecipeException where no document can pass: a limit is out of reach, two leave nothing between them, or it is
     *     of a signal that no step notes
     */
    public static List<String> check(Recipe recipe) {
        NotedSignals.check(recipe);
        List<String> warnings = new ArrayList<>();
        for (Recipe.Step step : recipe.steps()) {
            for (Measure measure : step.measures()) {
                refuseEmpty(step, measure);
                for (Limit limit : measure.limits()) {
                    if (allowsAll(limit, measure)) {
                        warnings.add("step '" + step.id() + "': rule '" + limit.rule() + "' can drop nothing: '"
                                + measure.name() + "' is always " + words(limit));
                    }
                }
            }
        }
        return warnings;
    }

    private static void refuseEmpty(Recipe.Step step, Measure measure) {
        double low = measure.low();
        double high = measure.high();
        boolean open = false; // whether an end is not allowed itself
        String last = "";
        for (Limit limit : measure.limits()) {
            boolean lower = isLower(limit);
            if (lower ? limit.bound() >= low : limit.bound() <= high) {
                open |= limit.relation() == Limit.Relation.ABOVE || limit.relation() == Limit.Relation.BELOW;
                low = lower ? limit.bound() : low;
                high = lower ? high : limit.bound();
            }
            last = limit.rule();
        }
        if (low > high || (low == high && open)) {
            throw new RecipeException("step '" + step.id() + "': rule '" + last + "' drops every document: '"
                    + measure.name() + "' would have to be "
                    + String.join(
                            " and ",
                            measure.limits().stream()
                                    .map(UnreachableLimits::words)
                                    .toList())
                    + range(measure));
        }
    }

    private static boolean allowsAll(Limit limit, Measure measure) {
        double worst = isLower(limit) ? measure.low() : measure.high();
        return Double.isFinite(worst) && limit.allows(worst);
    }

    private static boolean isLower(Limit limit) {
        return limit.relation() == Limit.Relation.AT_LEAST || limit.relation() == Limit.Relation.ABOVE;
    }

    private static String words(Limit limit) {
        return limit.relation().sign() + " " + number(limit.bound());
    }

    private static String range(Measure measure) {
        boolean bounded = Double.isFinite(measure.high());
        if (!Double.isFinite(measure.low())) {
            return "";
        }
        return bounded
                ? ", and goes from " + number(measure.low()) + " to " + number(measure.high())
                : ", and is never below " + number(measure.low());
    }

    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
