package org.millrace.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rewriter made of a text: repaired it, redacted it, or left it.
 *
 * @param text the new text; the very same string where nothing changed
 * @param repairs in how many places something was repaired, by the kind of what was wrong; kinds that did not occur are
 *     left out
 * @param redactions what was replaced, by its place in the new text; with what earlier steps had replaced, where it stands
 *     now
 */
public record Rewriting(String text, SortedMap<String, Integer> repairs, List<Redaction> redactions) {
    public Rewriting {
        Objects.requireNonNull(text, "text");
        repairs = Collections.unmodifiableSortedMap(new TreeMap<>(repairs));
        redactions = List.copyOf(redactions);
        repairs.forEach((kind, places) -> {
            if (places < 1) {
                throw new IllegalArgumentException("need 1 <= places, got " + kind + "=" + places);
            }
        });
        if (!repairs.isEmpty() && !redactions.isEmpty()) {
            throw new IllegalArgumentException("a step repairs or redacts, never both: what is told of repairs would"
                    + " tell the length of what was redacted");
        }
    }

    /** The text as it was. */
    public static Rewriting unchanged(String text) {
        return new Rewriting(text, Collections.emptySortedMap(), List.of());
    }

    /** The text with that many places of each kind repaired. */
    public static Rewriting repaired(String text, Map<String, Integer> repairs) {
        return new Rewriting(text, new TreeMap<>(repairs), List.of());
    }

    /** The text with those placeholders in it. */
    public static Rewriting redacted(String text, List<Redaction> redactions) {
        return new Rewriting(text, Collections.emptySortedMap(), redactions);
    }
}
