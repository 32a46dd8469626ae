package org.millrace.core;

/**
 * Finds something out about a document and says so in its notes, leaving the text alone. The same document gets the same
 * notes every time. An instance is used by one thread at a time.
 */
public interface Tagger {
    /** The document's notes with this tagger's findings added. */
    Notes tag(Document document);
}
