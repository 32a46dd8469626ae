package org.millrace.filters.decontamination;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import org.millrace.filters.segmentation.UnspacedScripts;

/**
 * The normalisation {@code words-v1}: each character is replaced by its compatibility decomposition (that of NFKD);
 * non-spacing marks and format characters go without a trace; letters, other marks and numbers become small by simple case
 * folding and make up words; all else parts words. In scripts without spaces each character is a word. So {@code Café},
 * {@code CAFE} and a spelling with a combining accent are one word, and {@code well-known} is two.
 *
 * <p>Each character is looked at by itself, so time is linear whatever marks follow it. Tables by ICU, of the version that
 * the build pins.
 */
final class WordTable {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance(); // its decompositions are those of NFKD

    /** By char: what it becomes, or one of the next three. No letter becomes a control character. */
    private static final char[] TABLE = new char[1 << 16];

    static final char PARTS = 0;
    static final char VANISHES = 1;
    /** Becomes several characters, or one above the Basic Multilingual Plane. */
    static final char SEVERAL = 2;

    private static final boolean[] ALONE = new boolean[1 << 16];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            String parts = COMPATIBLE.getDecomposition(c);
            int only = parts == null ? c : onlyLetter(parts);
            int folded = only < 0 ? SEVERAL : folded(only);
            TABLE[c] = folded > 0xFFFF ? SEVERAL : (char) folded;
            ALONE[c] = UnspacedScripts.have(c);
        }
    }

    private WordTable() {}

    static char of(char c) {
        return TABLE[c];
    }

    static boolean isAlone(char folded) {
        return ALONE[folded];
    }

    /** What a code point decomposes into; itself where it does not. */
    static String parts(int codePoint) {
        String parts = COMPATIBLE.getDecomposition(codePoint);
        return parts == null ? Character.toString(codePoint) : parts;
    }

    /** What a code point that does not decompose becomes: {@link #PARTS}, {@link #VANISHES} or a letter. */
    static int folded(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.COMBINING_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                    UCharacterCategory.LETTER_NUMBER,
                    UCharacterCategory.OTHER_NUMBER -> UCharacter.foldCase(codePoint, true);
            case UCharacterCategory.NON_SPACING_MARK, UCharacterCategory.FORMAT -> VANISHES;
            default -> PARTS;
        };
    }

    /** The one code point of {@code parts} that does not vanish; -1 where there are more or none. */
    private static int onlyLetter(String parts) {
        int[] visible = parts.codePoints().filter(c -> folded(c) != VANISHES).toArray();
        return visible.length == 1 ? visible[0] : -1;
    }
}
