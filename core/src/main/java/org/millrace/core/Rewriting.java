package org.millrace.core;

import java.util.List;
import java.util.Objects;

/**
 * What a rewriter made of a text.
 *
 * @param text the new text; the very same string where nothing changed
 * @param redactions what was replaced, by its place in the new text
 */
public record Rewriting(String text, List<Redaction> redactions) {
    public Rewriting {
        Objects.requireNonNull(text, "text");
        redactions = List.copyOf(redactions);
    }

    /** The text as it was. */
    public static Rewriting unchanged(String text) {
        return new Rewriting(text, List.of());
    }
}
