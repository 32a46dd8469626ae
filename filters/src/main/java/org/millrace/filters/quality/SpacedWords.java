package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.Tokens;

/** Cuts a text at white space, as Python's {@code split()} does. */
final class SpacedWords {
    private SpacedWords() {}

    /** Adds the words of {@code text[0, length)}. */
    static void split(char[] text, int length, Tokens words) {
        int i = 0;
        while (i < length) {
            int kind = CharClass.of(text[i]);
            if ((kind & CharClass.SPACE) != 0) {
                i++;
                continue;
            }
            int start = i;
            int any = 0;
            int all = -1;
            long hash = 0;
            do {
                any |= kind;
                all &= kind;
                hash = Hashing.next(hash, text[i]);
                if (++i == length) {
                    break;
                }
                kind = CharClass.of(text[i]);
            } while ((kind & CharClass.SPACE) == 0);
            if ((any & CharClass.SURROGATE) != 0) {
                words.addHashed(text, start, i);
            } else {
                int word = (all & CharClass.PUNCTUATION) == 0 ? Tokens.WORD : 0;
                int alphabetic = (any & CharClass.LETTER) != 0 ? Tokens.ALPHABETIC : 0;
                words.add(start, i, Hashing.finish(hash), i - start, word | alphabetic);
            }
            if ((any & CharClass.PUNCTUATION) != 0) {
                words.kinds[words.size - 1] |= marks(text, start, i);
            }
        }
    }

    private static byte marks(char[] text, int start, int end) {
        byte marks = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == '#') {
                marks |= Tokens.NUMBER_SIGN;
            } else if (text[i] == '…') {
                marks |= Tokens.ELLIPSIS;
            }
        }
        return marks;
    }
}
