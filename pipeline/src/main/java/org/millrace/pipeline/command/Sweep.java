package org.millrace.pipeline.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.millrace.pipeline.recipe.RecipeException;

/**
 * Values to try for a step's parameter, or for a limit of what it measures.
 *
 * @param path {@code step.parameter} or {@code step.limits.measure.min}
 * @param values as a recipe would write them, at least one
 */
record Sweep(String path, List<String> values) {
    private static final int MOST = 1000;
    private static final String NUMBER = "(-?[0-9]{1,15}(?:[.][0-9]{1,15})?)";
    private static final Pattern RANGE = Pattern.compile(NUMBER + "[.][.]" + NUMBER + ":" + NUMBER);

    /**
     * Reads {@code step.parameter=1..9:1}, {@code step.parameter=1,2,5} or the same of {@code step.limits.measure.max}.
     *
     * @throws RecipeException where it is neither, or more than {@value #MOST} values
     */
    static Sweep parse(String setting) {
        int equals = setting.indexOf('=');
        String path = setting.substring(0, Math.max(0, equals))
                .replaceFirst(
                        "^steps[.]([a-z0-9-]+)[.](?:with[.]|(?=limits[.]))", "$1."); // as the other commands want it
        if (!path.matches("[a-z0-9-]+[.](?:[a-z0-9-]+|limits[.][a-z0-9_-]+[.](?:min|max))")
                || equals == setting.length() - 1) {
            throw new RecipeException(
                    "need --set step.parameter=values, such as len.min=10..90:10, got '" + setting + "'");
        }
        String values = setting.substring(equals + 1);
        Matcher range = RANGE.matcher(values);
        return new Sweep(
                path,
                range.matches()
                        ? range(setting, range)
                        : Arrays.stream(values.split(",", -1))
                                .map(String::strip)
                                .toList());
    }

    private static List<String> range(String setting, Matcher range) {
        BigDecimal first = new BigDecimal(range.group(1));
        BigDecimal last = new BigDecimal(range.group(2));
        BigDecimal step = new BigDecimal(range.group(3));
        if (step.signum() <= 0 || first.compareTo(last) > 0) {
            throw new RecipeException("need first <= last and a step above 0 in '" + setting + "'");
        }
        List<String> values = new ArrayList<>();
        for (BigDecimal value = first; value.compareTo(last) <= 0; value = value.add(step)) {
            if (values.size() == MOST) {
                throw new RecipeException("more than " + MOST + " values in '" + setting + "'");
            }
            values.add(value.toPlainString());
        }
        return values;
    }

    /** The recipe's setting for one of the values. */
    String setting(String value) {
        int dot = path.indexOf('.');
        String below = path.startsWith("limits.", dot + 1) ? "." : ".with.";
        return "steps." + path.substring(0, dot) + below + path.substring(dot + 1) + "=" + value;
    }
}
