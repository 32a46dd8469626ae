package org.millrace.filters;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;

/** Documents for tests. */
public final class Texts {
    private Texts() {}

    /** A document with that text and nothing known about it. */
    public static Document document(String text) {
        return Document.of(Origin.at("test", "jsonl", "a.jsonl", 0, 1), text);
    }

    /** A document whose notes name a language. */
    public static Document document(String text, String language, double score) {
        return document(text)
                .withNotes(Notes.NONE.withFact(Notes.LANGUAGE, language).withSignal(Notes.LANGUAGE_SCORE, score));
    }

    /** A file of that path in an archive, whose notes name a code language unless that is empty. */
    public static Document file(String path, String codeLanguage, String text) {
        return Document.of(Origin.at("test", "file", "a.zip", 0, 1).withPath(path), text)
                .withNotes(Notes.NONE.withFact(Notes.CODE_LANGUAGE, codeLanguage));
    }
}
