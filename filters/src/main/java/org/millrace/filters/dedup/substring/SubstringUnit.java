package org.millrace.filters.dedup.substring;

import java.util.Locale;

/** In what the length of a repeated span is counted. */
public enum SubstringUnit {
    /**
     * Bytes of the text in UTF-8, every one of them. What is cut is whole characters, so it may be some bytes less than was
     * found.
     */
    BYTES(100, 20),
    /**
     * Words, in scripts written without spaces single letters, and every other character but white space: punctuation
     * and signs. Letter case counts; white space between tokens may differ and counts for nothing. What a word is made of
     * is what MinHash's words are made of: Unicode's letters, marks and numbers.
     */
    TOKENS(50, 10);

    private final int standardLength;
    private final int leastLength;

    SubstringUnit(int standardLength, int leastLength) {
        this.standardLength = standardLength;
        this.leastLength = leastLength;
    }

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The length where a recipe names none; 50 tokens are the paper's. */
    public int standardLength() {
        return standardLength;
    }

    /** The least length that a recipe may name: below it, phrases of any language are copies of each other. */
    public int leastLength() {
        return leastLength;
    }
}
