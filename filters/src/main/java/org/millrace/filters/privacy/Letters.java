package org.millrace.filters.privacy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/** Classes of characters, by ICU's tables and not by the platform's. */
final class Letters {
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
    static boolean isLetterOrMark(char c) {
        return ((1 << UCharacter.getType(c)) & WORD) != 0;
    }
}
