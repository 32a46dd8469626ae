package org.millrace.filters.dedup;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/**
 * What a word is made of, by Unicode's tables: letters, marks and numbers (general categories L, M, N), each replaced by
 * its simple case folding. In scripts written without spaces each of them is a word of its own: Han, Hiragana, Katakana,
 * Thai, Lao, Khmer, Myanmar, and the signs that kana and Han share. Elsewhere a word is a maximal run of them.
 *
 * <p>Lookups cost one load for the Basic Multilingual Plane, from tables filled out of ICU once.
 */
public final class Words {
    /** No script without spaces has a code point below this one, the first of Thai; checked by a test. */
    static final int FIRST_ALONE = 0x0E00;

    /** By char: its folding, or zero where it is no part of a word. */
    private static final char[] FOLDED = new char[1 << 16];

    private static final boolean[] ALONE = new boolean[1 << 16];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (char) classify(c);
            ALONE[c] = isAloneByScript(c);
        }
    }

    private Words() {}

    /** Whether a code point is part of words; surrogates are not. */
    public static boolean isOfWord(int codePoint) {
        return classify(codePoint) != 0;
    }

    /** Whether a code point that is part of words is a word by itself, as in scripts without spaces. */
    public static boolean isWord(int codePoint) {
        return codePoint >= FIRST_ALONE && isAloneByScript(codePoint);
    }

    /** The folding of a char of the Basic Multilingual Plane, or zero where it separates words; surrogates do. */
    static int fold(char c) {
        return FOLDED[c];
    }

    /** The folding of a code point above the Basic Multilingual Plane, or zero where it separates words. */
    static int foldSupplementary(int codePoint) {
        return classify(codePoint);
    }

    /** Whether a char that is part of a word is all of it. */
    static boolean isAlone(char c) {
        return c >= FIRST_ALONE && ALONE[c];
    }

    /** Whether a code point above the Basic Multilingual Plane that is part of a word is all of it. */
    static boolean isAloneSupplementary(int codePoint) {
        return isAloneByScript(codePoint);
    }

    private static int classify(int codePoint) {
        return switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.DECIMAL_DIGIT_NUMBER,
                    UCharacterCategory.LETTER_NUMBER,
                    UCharacterCategory.OTHER_NUMBER -> UCharacter.foldCase(codePoint, true);
            default -> 0;
        };
    }

    private static boolean isAloneByScript(int codePoint) {
        return switch (UScript.getScript(codePoint)) {
            case UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR -> true;
            // The prolonged sound mark and the voicing marks belong to no single script. Only kana and Han are asked
            // for: ICU also counts accents of Latin among the extensions of Thai.
            case UScript.COMMON, UScript.INHERITED ->
                UScript.hasScript(codePoint, UScript.KATAKANA) || UScript.hasScript(codePoint, UScript.HAN);
            default -> false;
        };
    }
}
