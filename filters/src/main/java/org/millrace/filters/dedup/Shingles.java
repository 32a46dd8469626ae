package org.millrace.filters.dedup;

import java.util.Locale;

/** What the sequences are made of whose sets are compared. */
public enum Shingles {
    /** Words, folded to one case; punctuation and white space count for nothing. */
    WORDS,
    /** Code points of the text as it is, white space and case included. */
    CHARACTERS;

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
