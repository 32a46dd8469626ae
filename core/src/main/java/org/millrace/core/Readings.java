package org.millrace.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Takes a step's readings of one document, in the order in which its rules are tried, and judges each as it comes. Either
 * it wants all of them, or only those up to the first that a limit does not allow: then nothing more need be measured.
 */
public final class Readings {
    private final boolean wantsAll;
    private final Map<String, Measure> limited;
    private final List<Reading> taken = new ArrayList<>();
    private Verdict verdict = Verdict.keep();

    private Readings(boolean wantsAll, Map<String, Measure> limited) {
        this.wantsAll = wantsAll;
        this.limited = limited;
    }

    /** Takes whatever a step can measure. */
    public static Readings all() {
        return new Readings(true, Map.of());
    }

    /** Takes what is measured until a limit is broken. */
    public static Readings untilBreach() {
        return new Readings(false, Map.of());
    }

    /**
     * Takes readings in the same way, of which those that {@code measures} has by name are judged by its limits in place of
     * the step's own.
     */
    public Readings judgedBy(Map<String, Measure> measures) {
        return new Readings(wantsAll, Map.copyOf(measures));
    }

    /** As {@link #take(Measure, double, String)}, where the number says it all. */
    public boolean take(Measure measure, double value) {
        return take(measure, value, "");
    }

    /**
     * Takes one reading.
     *
     * @param measure one of the step's own, once for each document; a measure that has no value (a mean of nothing) is
     *     not taken, and then none of its limits is broken
     * @return whether the step shall go on measuring; after {@code false} it must return, and what it takes is ignored
     */
    public boolean take(Measure measure, double value, String evidence) {
        if (isEnough()) {
            return false;
        }
        Reading reading = new Reading(limited.getOrDefault(measure.name(), measure), value, evidence);
        taken.add(reading);
        if (verdict == Verdict.keep()) {
            verdict = reading.judge();
        }
        return !isEnough();
    }

    /** Keep, or drop for the first reading that is not allowed. */
    public Verdict verdict() {
        return verdict;
    }

    /** What was taken, in order. */
    public List<Reading> taken() {
        return Collections.unmodifiableList(taken);
    }

    private boolean isEnough() {
        return !wantsAll && verdict != Verdict.keep();
    }
}
