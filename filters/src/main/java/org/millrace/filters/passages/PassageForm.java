package org.millrace.filters.passages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.millrace.filters.quality.CcNetLines;
import org.millrace.filters.quality.DatatroveWords;

/** In which form passages are compared: two are the same where they are equal in it. */
public enum PassageForm {
    /** As they stand, white space at their ends included. Source: Dolma, {@code deduper.rs}. */
    EXACT,
    /** In lower case, without white space at their ends. Source: C4 in TensorFlow Datasets, {@code c4_utils.py}. */
    LOWER,
    /**
     * As {@link #LOWER}, with every decimal digit a 0, and without CCNet's 34 marks and control characters. Source: CCNet,
     * {@code normalize_for_dedup} in {@code text_normalizer.py}.
     */
    CCNET,
    /** By datatrove's {@code simplify_text}: see {@link DatatroveWords}. */
    DATATROVE;

    /** The word in a recipe. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String of(String passage) {
        return switch (this) {
            case EXACT -> passage;
            case LOWER -> lower(strip(passage));
            case CCNET -> ccnet(passage);
            case DATATROVE -> DatatroveWords.simplify(passage);
        };
    }

    private static String ccnet(String text) {
        String lower = lower(strip(text));
        StringBuilder form = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (UCharacter.getType(c) == ECharacterCategory.DECIMAL_DIGIT_NUMBER) {
                form.append('0');
            } else if (!CcNetLines.isLeftOut(c)) {
                form.appendCodePoint(c);
            }
        }
        return form.toString();
    }

    private static String lower(String text) {
        return UCharacter.toLowerCase(ULocale.ROOT, text);
    }

    /** Without what Python's {@code strip} takes for white space: that of Unicode, and four separators of ASCII. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return (c >= 0x1C && c <= 0x1F) || UCharacter.isUWhiteSpace(c);
    }
}
