package org.millrace.filters.dedup.substring;

import com.ibm.icu.lang.UCharacter;
import org.millrace.filters.dedup.Words;

/**
 * Tokens as units: see {@link SubstringUnit#TOKENS}. The numbers of a token of up to seven bytes hold all its bytes, those of
 * a longer one are polynomials over them.
 */
final class TokenUnits implements Units {
    private static final byte SPACE = 0;
    private static final byte WORD = 1;
    private static final byte ALONE = 2;
    private static final int BYTES_OF_NUMBER = 7;

    /** By char of the Basic Multilingual Plane. */
    private static final byte[] KINDS = new byte[1 << 16];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = classify(c);
        }
    }

    private byte[] text = {};
    private int start;
    private int end;
    private long first;
    private long second;

    @Override
    public void read(byte[] newText) {
        text = newText;
        start = 0;
        end = 0;
    }

    @Override
    public boolean next() {
        int at = end;
        while (at < text.length) {
            int length = length(at);
            byte kind = kind(at, length);
            if (kind != SPACE) {
                start = at;
                end = at + length;
                if (kind == WORD) {
                    endWord();
                }
                number();
                return true;
            }
            at += length;
        }
        start = at;
        end = at;
        return false;
    }

    private void endWord() {
        while (end < text.length) {
            int length = length(end);
            if (kind(end, length) != WORD) {
                return;
            }
            end += length;
        }
    }

    private int length(int at) {
        return text[at] >= 0 ? 1 : Utf8.length(text, at);
    }

    private byte kind(int at, int length) {
        int codePoint = length == 1 && text[at] >= 0 ? text[at] : Utf8.codePoint(text, at, length);
        return codePoint < KINDS.length ? KINDS[codePoint] : classify(codePoint);
    }

    /** U+FFFD, for which a byte that is no UTF-8 is taken, is of its own. */
    private static byte classify(int codePoint) {
        if (UCharacter.isUWhiteSpace(codePoint)) {
            return SPACE;
        }
        return Words.isOfWord(codePoint) && !Words.isWord(codePoint) ? WORD : ALONE;
    }

    private void number() {
        int at = start;
        long chunk = chunk(at, Math.min(end, at + BYTES_OF_NUMBER));
        first = chunk;
        second = chunk;
        for (at += BYTES_OF_NUMBER; at < end; at += BYTES_OF_NUMBER) {
            chunk = chunk(at, Math.min(end, at + BYTES_OF_NUMBER));
            first = Fingerprints.add(Fingerprints.times(first, Fingerprints.TOKEN_1), chunk);
            second = Fingerprints.add(Fingerprints.times(second, Fingerprints.TOKEN_2), chunk);
        }
    }

    /** One to seven bytes as a number of 59 bits: how many they are, and they. */
    private long chunk(int from, int to) {
        long chunk = (long) to - from;
        for (int i = from; i < to; i++) {
            chunk = chunk << 8 | (text[i] & 0xFF);
        }
        return chunk;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long second() {
        return second;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }
}
