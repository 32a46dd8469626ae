package org.millrace.filters.code;

import java.util.Arrays;

/**
 * A text as words, numbers and marks: what {@linkplain Tell tells} are found in. A word is letters, digits and underscores
 * and starts with no digit; what starts with a digit is a number; any other character that is not white space is a mark.
 *
 * <p>Reused from text to text, so for one thread at a time. Cost: linear in the characters looked at.
 */
final class Tokens {
    private static final int FIRST = 1; // in its line
    private static final int OUTERMOST = 2; // at the very start of its line
    private static final int GLUED = 4; // to the token before
    private static final int CAPITAL = 8;
    private static final int SMALL = 16;
    private static final int WORD = 32;
    private static final int NUMBER = 64;

    private final Vocabulary spelt;
    private final Vocabulary folded;
    private byte[] flags = new byte[1 << 10];
    private int[] exactIds = new int[1 << 10];
    private int[] foldedIds = new int[1 << 10];
    private int size;

    Tokens(Vocabulary spelt, Vocabulary folded) {
        this.spelt = spelt;
        this.folded = folded;
    }

    /** Reads the text's first {@code most} UTF-16 units, in place of what was read before. */
    void read(String text, int most) {
        size = 0;
        int end = Math.min(text.length(), most);
        boolean first = true;
        boolean glued = false;
        boolean outermost = true;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                first = true;
                outermost = true;
                i++;
                continue;
            }
            if (c <= ' ' || c == '\u00A0' || c == '\uFEFF') {
                glued = false;
                outermost &= c == '\uFEFF';
                i++;
                continue;
            }
            if (size == flags.length) {
                grow();
            }
            int flag = (first ? FIRST : glued ? GLUED : 0) | (outermost ? OUTERMOST : 0);
            int start = i;
            int hash = 0;
            if (isWord(c)) {
                while (i < end && isWord(text.charAt(i))) {
                    hash = Vocabulary.hash(hash, text.charAt(i++));
                }
                flag |= Character.isUpperCase(c) ? CAPITAL : Character.isLowerCase(c) ? SMALL : 0;
                flag |= c >= '0' && c <= '9' ? NUMBER : WORD;
            } else {
                hash = Vocabulary.hash(hash, c);
                i++;
            }
            exactIds[size] = spelt.number(text, start, i, hash);
            foldedIds[size] = folded.number(text, start, i, hash);
            flags[size++] = (byte) flag;
            first = false;
            outermost = false;
            glued = true;
        }
    }

    int size() {
        return size;
    }

    /** The token's number in the vocabulary of words as they are spelt, or 0. */
    int spelt(int token) {
        return exactIds[token];
    }

    /** The token's number in the vocabulary of words in any case, or 0. */
    int folded(int token) {
        return foldedIds[token];
    }

    boolean isWord(int token) {
        return (flags[token] & WORD) != 0;
    }

    boolean isNumber(int token) {
        return (flags[token] & NUMBER) != 0;
    }

    /** Whether the token is the first of its line. */
    boolean isFirst(int token) {
        return (flags[token] & FIRST) != 0;
    }

    /** Whether the token starts its line, with no white space before it. */
    boolean isOutermost(int token) {
        return (flags[token] & OUTERMOST) != 0;
    }

    /** Whether nothing stands between the token and the one before. */
    boolean isGlued(int token) {
        return (flags[token] & GLUED) != 0;
    }

    /** Whether the token is a word that starts with a capital letter. */
    boolean isCapital(int token) {
        return (flags[token] & CAPITAL) != 0;
    }

    /** Whether the token is a word that starts with a small letter. */
    boolean isSmall(int token) {
        return (flags[token] & SMALL) != 0;
    }

    private static boolean isWord(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
        }
        return Character.isLetter(c);
    }

    private void grow() {
        int more = 2 * flags.length;
        flags = Arrays.copyOf(flags, more);
        exactIds = Arrays.copyOf(exactIds, more);
        foldedIds = Arrays.copyOf(foldedIds, more);
    }
}
