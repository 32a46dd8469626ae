package org.millrace.core;

import java.util.Objects;

/** What a filter decides: keep, or drop for a reason that was measured. */
public sealed interface Verdict permits Verdict.Keep, Verdict.Drop {

    /** The document stays. */
    static Verdict keep() {
        return Keep.KEEP;
    }

    /** The document goes: {@code rule} measured {@code value} where {@code limit} was the last value allowed. */
    static Drop drop(String rule, double value, double limit) {
        return new Drop(rule, value, limit, "");
    }

    /** The document goes because a list or a plain fact says so: one match where none is allowed. */
    static Drop drop(String rule, String evidence) {
        return new Drop(rule, 1, 0, evidence);
    }

    /** The document stays. */
    enum Keep implements Verdict {
        KEEP
    }

    /**
     * The document goes.
     *
     * @param rule reason in the source's own words, such as {@code gopher_short_doc}
     * @param value what was measured; finite
     * @param limit what the recipe allows; finite
     * @param evidence a short word on what matched, such as the id of an opt-out request; never text of the document;
     *     empty where the numbers say it all
     */
    record Drop(String rule, double value, double limit, String evidence) implements Verdict {
        public Drop {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(evidence, "evidence");
            if (!Double.isFinite(value) || !Double.isFinite(limit)) {
                throw new IllegalArgumentException(
                        "rule '" + rule + "' needs a finite value and limit, got " + value + " and " + limit);
            }
        }
    }
}
