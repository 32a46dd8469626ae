package org.millrace.core;

import java.util.Objects;

/**
 * Curated text and where it came from. Immutable; the {@code withX} methods copy.
 *
 * @param text the text as it stands after the steps so far; well-formed or not, as its source had it
 * @param notes what extraction and the steps found out about it
 */
public record Document(DocumentId id, Origin origin, String text, Notes notes) {
    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(notes, "notes");
    }

    /** The document that lies at {@code origin}, with no notes. */
    public static Document of(Origin origin, String text) {
        return new Document(origin.id(), origin, text, Notes.NONE);
    }

    public Document withText(String newText) {
        return new Document(id, origin, newText, notes);
    }

    public Document withNotes(Notes newNotes) {
        return new Document(id, origin, text, newNotes);
    }
}
