package org.millrace.core;

import java.util.Objects;

/**
 * What a rule allows a measured value to be. A value that equals the bound is allowed by {@link #atLeast} and
 * {@link #atMost}, and not by {@link #above} and {@link #below}.
 *
 * @param rule the reason a ledger gives where the value is not allowed, in the words of the rule's source
 * @param bound finite
 */
public record Limit(String rule, Relation relation, double bound) {

    /** How a value must stand to the bound. */
    public enum Relation {
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As it is written between a value and its bound. */
        public String sign() {
            return sign;
        }
    }

    public Limit {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(relation, "relation");
        if (!Double.isFinite(bound)) {
            throw new IllegalArgumentException("rule '" + rule + "' needs a finite bound, got " + bound);
        }
    }

    /** Values from the bound on are allowed. */
    public static Limit atLeast(String rule, double bound) {
        return new Limit(rule, Relation.AT_LEAST, bound);
    }

    /** Values up to the bound are allowed, itself included. */
    public static Limit atMost(String rule, double bound) {
        return new Limit(rule, Relation.AT_MOST, bound);
    }

    /** Values over the bound are allowed. */
    public static Limit above(String rule, double bound) {
        return new Limit(rule, Relation.ABOVE, bound);
    }

    /** Values under the bound are allowed. */
    public static Limit below(String rule, double bound) {
        return new Limit(rule, Relation.BELOW, bound);
    }

    public boolean allows(double value) {
        return switch (relation) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
            case ABOVE -> value > bound;
            case BELOW -> value < bound;
        };
    }
}
