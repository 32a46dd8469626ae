package org.millrace.filters.passages;

import java.util.Locale;

/** What a text is cut into. */
public enum PassageUnit {
    /** What line feeds separate, the empty included. A line goes with the line feed behind it. */
    LINES,
    /** Lines between blank ones. A paragraph goes with the blank lines behind it. */
    PARAGRAPHS,
    /** Sentences by the rules of the text's language. A sentence goes with the white space before it. */
    SENTENCES;

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
