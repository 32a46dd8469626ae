package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * The folded words of a block of text, in UTF-8 with zeros between them, and where they lie. Reused from block to block; a
 * word that goes on in the next block is carried over, so that memory does not grow with it.
 */
final class FoldedWords {
    /** Bytes of text in a block. */
    static final int BLOCK = 4096;

    /** Words in a block, at most, each of two bytes of text or more; and what was carried. */
    static final int MOST = BLOCK / 2 + Long.BYTES;

    private static final int STEP = 64;
    /** One byte stays one, two fold to three at most, and three or four may get two zeros more. */
    private final byte[] bytes = new byte[2 * BLOCK + 2 * STEP];

    private final int[] edges = new int[2 * MOST];
    private int end;
    private int count;

    /** How many words lie in the block. */
    int count() {
        return count;
    }

    int start(int word) {
        return edges[2 * word];
    }

    int end(int word) {
        return edges[2 * word + 1];
    }

    /** Eight bytes from a place in a word on; what lies behind the word is to be masked. */
    long eight(int at) {
        return EightBytes.get(bytes, at);
    }

    /** Whether the last word may go on in the next block. */
    boolean isOpen() {
        return count > 0 && end(count - 1) == end;
    }

    /** Keeps the bytes from {@code start} on, of a word that goes on, for the next block to begin with; no more than eight. */
    void carry(int start) {
        System.arraycopy(bytes, start, bytes, 0, end - start);
        end -= start;
    }

    /** Keeps nothing. */
    void clear() {
        end = 0;
    }

    /** Folds the block of {@code text} between two places, behind what was carried. */
    void fold(byte[] text, int from, int to) {
        int at = from;
        int filled = end;
        while (at < to) {
            if (at + Long.BYTES <= to) {
                long eight = EightBytes.get(text, at);
                long beyond = EightBytes.beyondAscii(eight);
                EightBytes.set(bytes, filled, EightBytes.words(eight & ~EightBytes.ALL)); // what follows writes over
                int ascii = beyond == 0 ? Long.BYTES : EightBytes.first(beyond);
                at += ascii;
                filled += ascii;
                if (beyond == 0) {
                    continue;
                }
            }
            filled = foldOne(Utf8.codePoint(text, at), filled);
            at += Utf8.length(text[at]);
        }
        end = filled;
        findEdges();
    }

    private int foldOne(int codePoint, int filled) {
        boolean supplementary = codePoint > 0xFFFF;
        int folded = supplementary ? Words.foldSupplementary(codePoint) : Words.fold((char) codePoint);
        if (folded == 0) {
            bytes[filled] = 0;
            return filled + 1;
        }
        boolean alone = supplementary ? Words.isAloneSupplementary(codePoint) : Words.isAlone((char) codePoint);
        if (!alone) {
            return Utf8.write(folded, bytes, filled);
        }
        bytes[filled] = 0;
        int written = Utf8.write(folded, bytes, filled + 1);
        bytes[written] = 0;
        return written + 1;
    }

    /** A word begins or ends wherever a byte is 0 and the one before it is not, or the other way round. */
    private void findEdges() {
        int last = (end / STEP + 1) * STEP; // at least one zero stands behind the last word
        Arrays.fill(bytes, end, last, (byte) 0);
        int found = 0;
        long before = 0;
        for (int from = 0; from < last; from += STEP) {
            long present = 0;
            for (int i = 0; i < STEP; i += Long.BYTES) {
                present |= EightBytes.present(EightBytes.get(bytes, from + i)) << i;
            }
            long changes = present ^ (present << 1 | before);
            before = present >>> 63;
            while (changes != 0) {
                edges[found++] = from + Long.numberOfTrailingZeros(changes);
                changes &= changes - 1;
            }
        }
        count = found / 2;
    }
}
