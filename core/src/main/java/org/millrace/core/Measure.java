package org.millrace.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that a step measures of a document, and what it allows the value to be.
 *
 * @param name unique in its step, in lower case with hyphens or underscores: {@code words}, {@code mean_word_length}. It
 *     is what the published signal is called, so a measure that is taken otherwise gets another name
 * @param low the least value it can have, or negative infinity; a limit that all possible values pass can be told to a user
 * @param high the greatest value it can have, or positive infinity
 * @param limits none where the value is only recorded; the first that does not allow a value is the reason
 */
public record Measure(String name, double low, double high, List<Limit> limits) {
    public Measure {
        Objects.requireNonNull(name, "name");
        limits = List.copyOf(limits);
    }

    /** A measure of any number. */
    public static Measure of(String name, Limit... limits) {
        return new Measure(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(limits));
    }

    /** A measure of how many or how much: 0 and above. */
    public static Measure count(String name, Limit... limits) {
        return new Measure(name, 0, Double.POSITIVE_INFINITY, List.of(limits));
    }

    /** A measure of a part of a whole: 0 to 1. */
    public static Measure share(String name, Limit... limits) {
        return new Measure(name, 0, 1, List.of(limits));
    }

    /** A copy that has {@code limit} too, if {@code applies}. */
    public Measure and(boolean applies, Limit limit) {
        if (!applies) {
            return this;
        }
        List<Limit> more = new ArrayList<>(limits);
        more.add(limit);
        return new Measure(name, low, high, more);
    }

    /** What the limits make of a value; {@code evidence} goes with a drop. */
    public Verdict judge(double value, String evidence) {
        for (Limit limit : limits) {
            if (!limit.allows(value)) {
                return new Verdict.Drop(limit.rule(), value, limit.bound(), evidence);
            }
        }
        return Verdict.keep();
    }
}
