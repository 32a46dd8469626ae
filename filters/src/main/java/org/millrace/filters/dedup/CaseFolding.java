package org.millrace.filters.dedup;

import com.ibm.icu.lang.UCharacter;

/**
 * Unicode's simple case folding and white space of the Basic Multilingual Plane as tables, taken from ICU once: one load
 * for a char where ICU walks a trie. All white space lies in this plane; the caller folds higher code points itself.
 */
final class CaseFolding {
    private static final char[] FOLDED = new char[1 << 16];
    private static final boolean[] SPACE = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (char) UCharacter.foldCase(c, true);
            SPACE[c] = UCharacter.isUWhiteSpace(c);
        }
    }

    private CaseFolding() {}

    static char fold(char c) {
        return FOLDED[c];
    }

    static boolean isSpace(char c) {
        return SPACE[c];
    }
}
