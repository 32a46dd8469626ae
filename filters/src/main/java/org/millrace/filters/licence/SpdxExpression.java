package org.millrace.filters.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A licence expression after Annex D of the SPDX specification (ISO/IEC 5962): ids, {@code +}, {@code WITH}, {@code AND},
 * {@code OR} and parentheses. AND binds closer than OR. Operators may be in lower case, as the specification allows from
 * version 3.0 on.
 *
 * <p>{@code NONE} (looked, and nothing is there) and {@code NOASSERTION} (did not look, or could not tell) are no ids.
 */
public sealed interface SpdxExpression permits SpdxExpression.Term, SpdxExpression.All, SpdxExpression.Any {
    /** Looked, and nothing is there. */
    String NONE = "NONE";

    /** Could not tell. */
    String NOASSERTION = "NOASSERTION";

    /** Characters of the longest expression that is read. */
    int LONGEST = 1000;

    /** Terms of the longest expression that is read. */
    int MOST_TERMS = 50;

    /** Whether the expression lets a reader choose terms that are all {@code allowed}. */
    boolean isAllowed(Predicate<Term> allowed);

    /** All terms, from left to right. */
    List<Term> terms();

    /**
     * A licence, perhaps with an exception.
     *
     * @param id as the SPDX list spells it, or a {@code LicenseRef-}
     * @param orLater whether a {@code +} follows
     * @param exception or empty
     */
    record Term(String id, boolean orLater, String exception) implements SpdxExpression {
        @Override
        public boolean isAllowed(Predicate<Term> allowed) {
            return allowed.test(this);
        }

        @Override
        public List<Term> terms() {
            return List.of(this);
        }

        @Override
        public String toString() {
            return id + (orLater ? "+" : "") + (exception.isEmpty() ? "" : " WITH " + exception);
        }
    }

    /** All of them hold at once. */
    record All(List<SpdxExpression> parts) implements SpdxExpression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean isAllowed(Predicate<Term> allowed) {
            return parts.stream().allMatch(part -> part.isAllowed(allowed));
        }

        @Override
        public List<Term> terms() {
            return parts.stream().flatMap(part -> part.terms().stream()).toList();
        }

        @Override
        public String toString() {
            List<String> words = new ArrayList<>();
            parts.forEach(part -> words.add(part instanceof Any ? "(" + part + ")" : part.toString()));
            return String.join(" AND ", words);
        }
    }

    /** The reader may choose one. */
    record Any(List<SpdxExpression> parts) implements SpdxExpression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean isAllowed(Predicate<Term> allowed) {
            return parts.stream().anyMatch(part -> part.isAllowed(allowed));
        }

        @Override
        public List<Term> terms() {
            return parts.stream().flatMap(part -> part.terms().stream()).toList();
        }

        @Override
        public String toString() {
            List<String> words = new ArrayList<>();
            parts.forEach(part -> words.add(part.toString()));
            return String.join(" OR ", words);
        }
    }

    /**
     * What the expression means, ids spelt as on the SPDX list.
     *
     * @return null where it is malformed, names an id that is not on the list, or is NONE or NOASSERTION
     */
    static SpdxExpression parse(String text) {
        return ExpressionParser.parse(text);
    }

    /** The parts under AND: each once, in order, nested conjunctions made flat. */
    static SpdxExpression all(List<SpdxExpression> parts) {
        List<SpdxExpression> flat = new ArrayList<>();
        for (SpdxExpression part : parts) {
            for (SpdxExpression one : part instanceof All inner ? inner.parts() : List.of(part)) {
                if (!flat.contains(one)) {
                    flat.add(one);
                }
            }
        }
        return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    /** The parts under OR: each once, in order, nested choices made flat. */
    static SpdxExpression any(List<SpdxExpression> parts) {
        List<SpdxExpression> flat = new ArrayList<>();
        for (SpdxExpression part : parts) {
            for (SpdxExpression one : part instanceof Any inner ? inner.parts() : List.of(part)) {
                if (!flat.contains(one)) {
                    flat.add(one);
                }
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }
}
