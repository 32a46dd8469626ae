package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;

/** Counts the words that fastText's tokenizer finds and DCLM takes for words. */
public final class FastTextWords {
    private FastTextWords() {}

    /** How many of the words of {@code text[0, length)} begin with a letter or a number of any script. */
    public static int count(char[] text, int length) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c <= ' ' && isSeparator(c)) {
                inside = false;
            } else if (!inside) {
                inside = true;
                int kind = CharClass.of(c);
                if ((kind & CharClass.SURROGATE) != 0) {
                    kind = CharClass.ofCodePoint(Character.codePointAt(text, i, length));
                }
                words += (kind & CharClass.ALPHANUMERIC) != 0 ? 1 : 0;
            }
        }
        return words;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u000B' || c == '\f' || c == 0;
    }
}
