package org.millrace.filters.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.PunctuationSet;
import org.millrace.filters.english.Tokens;

/**
 * The English words of a text as datatrove 0.10 compares them for near-duplicates: {@code simplify_text} of its
 * {@code utils/text.py} with its standard settings, then its word tokenizer for English.
 *
 * <p>Lower case; a number, with one decimal separator in it at most, becomes 0; punctuation becomes white space; canonical
 * decomposition, of which non-spacing marks are left out. Difference: other marks are not put into canonical order, which
 * would take more than linear time. Not thread-safe.
 */
public final class DatatroveWords {
    private static final Normalizer2 CANONICAL = Normalizer2.getNFDInstance();
    private static final String DECIMAL_SEPARATORS = ".,\u060C\u066B\u2396\u2397\u2398";

    private final EnglishTokenizer tokenizer = EnglishTokenizer.create();
    private final Tokens tokens = new Tokens();

    /** The words in their order; empty where there is none. Costs time by the text's length. */
    public List<String> of(String text) {
        String simple = simplify(text);
        tokens.clear();
        tokenizer.tokenize(simple.toCharArray(), simple.length(), tokens);
        return tokens.strings(simple);
    }

    /** The text as datatrove's {@code simplify_text} leaves it. Costs time by its length. */
    public static String simplify(String text) {
        String lower = UCharacter.toLowerCase(ULocale.ROOT, text);
        StringBuilder simple = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (isDigit(c)) {
                i = endOfNumber(lower, i);
                simple.append('0');
                continue;
            }
            i += Character.charCount(c);
            if (PunctuationSet.contains(c) || UCharacter.isUWhiteSpace(c)) {
                if (!simple.isEmpty() && simple.charAt(simple.length() - 1) != ' ') {
                    simple.append(' ');
                }
            } else {
                decompose(c, simple);
            }
        }
        int end = simple.length();
        return simple.substring(0, end > 0 && simple.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static int endOfNumber(String text, int start) {
        int end = endOfDigits(text, start);
        boolean separated = end + 1 < text.length()
                && DECIMAL_SEPARATORS.indexOf(text.charAt(end)) >= 0
                && isDigit(text.codePointAt(end + 1));
        return separated ? endOfDigits(text, end + 1) : end;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isDigit(int c) {
        return UCharacter.getType(c) == UCharacterCategory.DECIMAL_DIGIT_NUMBER;
    }

    private static void decompose(int c, StringBuilder into) {
        String parts = c < 0xC0 ? null : CANONICAL.getDecomposition(c);
        if (parts == null) {
            appendUnlessMark(c, into);
            return;
        }
        parts.codePoints().forEach(part -> appendUnlessMark(part, into));
    }

    private static void appendUnlessMark(int c, StringBuilder into) {
        if (UCharacter.getType(c) != UCharacterCategory.NON_SPACING_MARK) {
            into.appendCodePoint(c);
        }
    }
}
