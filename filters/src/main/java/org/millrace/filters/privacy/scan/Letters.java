package org.millrace.filters.privacy.scan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/** Classes of characters, by ICU's tables and not by the platform's. */
public final class Letters {
    private static final int WORD = (1 << UCharacterCategory.UPPERCASE_LETTER)
            | (1 << UCharacterCategory.LOWERCASE_LETTER)
            | (1 << UCharacterCategory.TITLECASE_LETTER)
            | (1 << UCharacterCategory.MODIFIER_LETTER)
            | (1 << UCharacterCategory.OTHER_LETTER)
            | (1 << UCharacterCategory.NON_SPACING_MARK)
            | (1 << UCharacterCategory.COMBINING_SPACING_MARK)
            | (1 << UCharacterCategory.DECIMAL_DIGIT_NUMBER);

    private Letters() {}

    /** A letter, a mark or a digit of the basic plane. */
    public static boolean isLetterOrMark(char c) {
        return ((1 << UCharacter.getType(c)) & WORD) != 0;
    }

    /** A letter of ASCII. */
    public static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A digit of ASCII. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A letter or digit of ASCII. */
    public static boolean isAlnum(char c) {
        return isAsciiLetter(c) || isDigit(c);
    }
}
