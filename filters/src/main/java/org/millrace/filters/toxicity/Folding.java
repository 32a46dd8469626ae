package org.millrace.filters.toxicity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import org.millrace.filters.segmentation.UnspacedScripts;

/**
 * Tables over the Basic Multilingual Plane, from ICU: simple case folding, with a blank for all white space, and whether a
 * character belongs to a word of a script that is written with spaces. Surrogates fold to themselves and belong to none.
 */
final class Folding {
    private static final char[] FOLDED = new char[1 << 16];
    private static final boolean[] JOINS = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = UCharacter.isUWhiteSpace(c) ? ' ' : (char) UCharacter.foldCase(c, true);
            JOINS[c] = isPartOfWord(c) && !UnspacedScripts.have(c);
        }
    }

    private Folding() {}

    static char of(char c) {
        return FOLDED[c];
    }

    /** A whole string, each run of white space one blank. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        FoldedText units = new FoldedText(text);
        while (units.next()) {
            folded.append(units.current());
        }
        return folded.toString();
    }

    /** Whether two such characters side by side are in one word. */
    static boolean joins(char c) {
        return JOINS[c];
    }

    private static boolean isPartOfWord(int c) {
        int type = UCharacter.getType(c);
        return c == '_'
                || UCharacter.isLetterOrDigit(c)
                || type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.COMBINING_SPACING_MARK;
    }
}
