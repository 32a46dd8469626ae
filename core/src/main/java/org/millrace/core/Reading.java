package org.millrace.core;

import java.util.Objects;

/**
 * What a step measured of one document.
 *
 * @param value finite
 * @param evidence a short word on what matched, such as a language's code; never text of the document; empty where the
 *     number says it all
 */
public record Reading(Measure measure, double value, String evidence) {
    public Reading {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(evidence, "evidence");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("measure '" + measure.name() + "' needs a finite value, got " + value);
        }
    }

    /** What the measure's limits make of the value. */
    public Verdict judge() {
        return measure.judge(value, evidence);
    }
}
