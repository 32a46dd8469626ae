package org.millrace.filters.quality;

import org.millrace.core.Limit;
import org.millrace.core.Measure;

/** Makes measures whose limits are 0 where there is none; the rule has the measure's name unless another is given. */
public final class Measures {
    private Measures() {}

    public static Measure between(String name, double min, double max) {
        return between(name, name, min, name, max);
    }

    public static Measure between(String name, String tooLow, double min, String tooHigh, double max) {
        return Measure.of(name).and(min > 0, Limit.atLeast(tooLow, min)).and(max > 0, Limit.atMost(tooHigh, max));
    }

    /** As {@link #atMost(String, String, String, double)}, with the measure's name for the rule. */
    public static Measure atMost(String name, String parameter, double max) {
        return atMost(name, name, parameter, max);
    }

    /** A measure with an upper limit, which {@code parameter} set. */
    public static Measure atMost(String name, String rule, String parameter, double max) {
        Limits.atLeastZero(parameter, max);
        return Measure.of(name).and(max > 0, Limit.atMost(rule, max));
    }

    /** As {@link #atLeast(String, String, String, double)}, with the measure's name for the rule. */
    public static Measure atLeast(String name, String parameter, double min) {
        return atLeast(name, name, parameter, min);
    }

    /** A measure with a lower limit, which {@code parameter} set. */
    public static Measure atLeast(String name, String rule, String parameter, double min) {
        Limits.atLeastZero(parameter, min);
        return Measure.of(name).and(min > 0, Limit.atLeast(rule, min));
    }
}
