package org.millrace.filters.quality.c4;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Arrays;
import java.util.BitSet;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.PunctuationSet;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Counts sentences as spaCy's {@code sentencizer} does after its English tokenizer: a word behind one of its end marks
 * begins a sentence, unless it is punctuation; an end mark counts only as a word of its own.
 *
 * <p>Source: spaCy 3 {@code pipeline/sentencizer.pyx}. White space other than one blank between words is a word there,
 * which may begin a sentence; a sentence of white space alone is not counted, as datatrove does not. Not thread-safe.
 */
final class Sentencizer {
    /** Those of datatrove's marks that are not spaCy's. */
    private static final int[] NOT_SPACYS = {
        0x61D, 0x61E, 0x837, 0x839, 0x83D, 0x83E, 0x17D5, 0x17D6, 0x17D9, 0x17DA, 0x1B7D, 0x1B7E, 0x2E53, 0x2E54,
        0x10F55, 0x10F56, 0x10F57, 0x10F58, 0x10F59, 0x10F86, 0x10F87, 0x10F88, 0x10F89, 0x11944, 0x11946, 0x11EF7,
        0x11EF8, 0x11F43, 0x11F44, 0x16E98
    };

    private static final BitSet OTHERS = others();

    private static final int PUNCTUATION = 1 << UCharacterCategory.DASH_PUNCTUATION
            | 1 << UCharacterCategory.START_PUNCTUATION
            | 1 << UCharacterCategory.END_PUNCTUATION
            | 1 << UCharacterCategory.CONNECTOR_PUNCTUATION
            | 1 << UCharacterCategory.OTHER_PUNCTUATION
            | 1 << UCharacterCategory.INITIAL_PUNCTUATION
            | 1 << UCharacterCategory.FINAL_PUNCTUATION;

    private final EnglishTokenizer tokenizer = EnglishTokenizer.create();
    private final Tokens tokens = new Tokens();
    private char[] units = new char[1024];

    /** How many sentences there are in {@code text[start, end)}. */
    int count(char[] text, int start, int end) {
        int length = end - start;
        if (units.length < length) {
            units = new char[length + (length >> 1)];
        }
        System.arraycopy(text, start, units, 0, length);
        tokens.clear();
        tokenizer.tokenize(units, length, tokens);
        return count(units, tokens, 0, tokens.size);
    }

    /** How many there are in a stretch of an analysed text that begins and ends where words do. */
    static int count(TextAnalysis text, int start, int end) {
        Tokens tokens = text.tokens();
        int first = Arrays.binarySearch(tokens.starts, 0, tokens.size, start);
        int from = first < 0 ? -first - 1 : first;
        int to = from;
        while (to < tokens.size && tokens.starts[to] < end) {
            to++;
        }
        return count(text.units(), tokens, from, to);
    }

    private static int count(char[] units, Tokens tokens, int from, int to) {
        int sentences = to == from ? 0 : 1;
        boolean seenMark = false;
        for (int i = from; i < to; i++) {
            int start = tokens.starts[i];
            int end = tokens.ends[i];
            boolean mark = end - start <= 2 && isMark(units, start, end);
            if (!seenMark) {
                seenMark = mark;
                continue;
            }
            if (i > from && isSpaceWord(units, tokens.ends[i - 1], start)) {
                sentences++;
                seenMark = mark;
            } else if (!mark && !isPunctuation(units, start, end)) {
                sentences++;
                seenMark = false;
            }
        }
        return sentences;
    }

    private static boolean isSpaceWord(char[] units, int from, int to) {
        return to - from > 1 || (to > from && units[from] != ' ');
    }

    private static boolean isMark(char[] units, int start, int end) {
        int c = Character.codePointAt(units, start, end);
        return end - start == Character.charCount(c) && PunctuationSet.endsSentence(c) && !OTHERS.get(c);
    }

    private static boolean isPunctuation(char[] units, int start, int end) {
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(units, i, end);
            if ((1 << UCharacter.getType(c) & PUNCTUATION) == 0) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private static BitSet others() {
        BitSet set = new BitSet();
        for (int c : NOT_SPACYS) {
            set.set(c);
        }
        return set;
    }
}
