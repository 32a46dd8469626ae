package org.millrace.filters.quality.gopher;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.GramRepeats;
import org.millrace.filters.quality.TextAnalysis;
import org.millrace.filters.segmentation.Segmenter;
import org.millrace.filters.segmentation.Segmenters;
import org.millrace.filters.segmentation.Spans;

/**
 * The words of UAX #29 that begin with a letter or a number, without a dictionary: a letter of Han, Hiragana or a script of
 * Southeast Asia is a word by itself, with its marks. A run of Katakana, one word by the rules, is cut by ICU's dictionary.
 */
final class UnicodeWords {
    private static final int KEPT = 1 << 20;
    private static final char FIRST_WITHOUT_SPACES = 0x0E00; // Thai

    private final Segmenter segmenter = Segmenters.standard().forLanguage("und");
    private Tokens tokens = new Tokens();
    private GramRepeats grams = new GramRepeats();

    /** The runs of these words, in a buffer that the next call fills anew. */
    GramRepeats of(TextAnalysis text) {
        if (tokens.starts.length > KEPT) {
            tokens = new Tokens();
            grams = new GramRepeats();
        }
        find(text);
        grams.start(tokens);
        return grams;
    }

    /** The words, in a buffer that the next call fills anew. */
    Tokens find(TextAnalysis text) {
        tokens.clear();
        char[] units = text.units();
        Spans spans = segmenter.words(text.text());
        int next = 0;
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.start(i);
            addNumbers(units, next, start);
            next = spans.end(i);
            if (units[start] >= FIRST_WITHOUT_SPACES && isWithoutSpaces(Character.codePointAt(units, start, next))) {
                addLetters(units, start, next);
            } else if (startsWord(units, start, next)) {
                tokens.addHashed(units, start, next);
            }
        }
        addNumbers(units, next, text.length());
        return tokens;
    }

    /** Adds numbers that are no part of a word, such as a raised two. */
    private void addNumbers(char[] units, int start, int end) {
        for (int i = start; i < end; i++) {
            if (units[i] > 0x7F && startsWord(units, i, end)) {
                int next = Math.min(end, i + Character.charCount(Character.codePointAt(units, i, end)));
                tokens.addHashed(units, i, next);
                i = next - 1;
            }
        }
    }

    private void addLetters(char[] units, int start, int end) {
        int from = start;
        while (from < end) {
            int to = from + Character.charCount(Character.codePointAt(units, from, end));
            while (to < end && isExtension(Character.codePointAt(units, to, end))) {
                to += Character.charCount(Character.codePointAt(units, to, end));
            }
            if (startsWord(units, from, to)) {
                tokens.addHashed(units, from, to);
            }
            from = to;
        }
    }

    private static boolean startsWord(char[] units, int start, int end) {
        return (CharClass.ofCodePoint(Character.codePointAt(units, start, end)) & CharClass.ALPHANUMERIC) != 0;
    }

    private static boolean isExtension(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK)) {
            case UCharacter.WordBreak.EXTEND, UCharacter.WordBreak.FORMAT, UCharacter.WordBreak.ZWJ -> true;
            default -> false;
        };
    }

    /** A letter that UAX #29 lets stand alone. */
    private static boolean isWithoutSpaces(int c) {
        return UCharacter.isUAlphabetic(c)
                && UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK) == UCharacter.WordBreak.OTHER;
    }
}
