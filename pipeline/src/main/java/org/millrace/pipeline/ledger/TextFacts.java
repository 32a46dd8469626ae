package org.millrace.pipeline.ledger;

import org.millrace.core.Document;
import org.millrace.core.Notes;

/**
 * What a ledger tells of a text without telling any of it.
 *
 * @param bytes its length in UTF-8, or -1 where there was no text
 * @param language as the notes have it, or empty
 */
public record TextFacts(long bytes, String language) {
    /** Of a record that no text was made of. */
    public static final TextFacts NONE = new TextFacts(-1, "");

    static TextFacts of(Document document) {
        return new TextFacts(utf8Length(document.text()), document.notes().fact(Notes.LANGUAGE));
    }

    /** The facts of a document that went through all steps. */
    public static TextFacts of(Curated document) {
        return new TextFacts(document.text().length, document.notes().fact(Notes.LANGUAGE));
    }

    /** As {@code getBytes(UTF_8).length}, without the bytes: a surrogate without its other half becomes one question mark. */
    private static long utf8Length(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (c < 0x800) {
                    bytes++;
                } else if (!Character.isSurrogate(c)) {
                    bytes += 2;
                } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    bytes += 2; // four for two units
                    i++;
                }
            }
        }
        return bytes;
    }
}
