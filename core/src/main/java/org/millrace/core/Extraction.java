package org.millrace.core;

/** What an extractor made of a payload. */
public sealed interface Extraction permits Extraction.Found, Extraction.Nothing, Extraction.Unreadable {

    /** Text, and what was learnt on the way (title, charset). */
    record Found(String text, Notes notes) implements Extraction {}

    /** A sound payload without text to keep, or of a kind that this extractor does not read. */
    record Nothing(Verdict.Drop reason) implements Extraction {}

    /** Bytes that are not what they claim to be. */
    record Unreadable(Failure failure) implements Extraction {}
}
