package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * Hashes every sequence of {@code ngram} consecutive words of a text to 32 bits, in one pass and without creating a
 * string. Equal sequences have equal hashes whatever lies between their words; see {@link Words} for what a word is.
 *
 * <p>A word's hash is a multiplicative hash of its folded code points; a sequence's is the polynomial of its words'
 * hashes modulo 2^64, rolled forward word by word (Karp and Rabin), then mixed so that its upper half depends on every
 * bit. Not thread-safe.
 */
final class Shingler implements Shingling {
    /** Takes what was hashed, block by block; the block is reused after the call. */
    interface Sink {
        void accept(int[] hashes, int count);
    }

    private static final int CHARS = 4096;
    private static final int HASHES = 512;

    private static final long WORD_START = 0x243F6A8885A308D3L;
    private static final long WORD_FACTOR = 0x9E3779B97F4A7C15L;
    private static final long ROLL = 0xD1342543DE82EF95L;

    private final Sink sink;
    private final char[] chars = new char[CHARS];
    private final int[] hashes = new int[HASHES];
    /** The hashes of the last words, a ring. */
    private final long[] ring;
    /** What a word's hash has been multiplied by when it leaves the sequence. */
    private final long leaving;

    private int slot;
    private int missing;
    private int filled;
    private long rolling;

    Shingler(int ngram, Sink sink) {
        this.sink = sink;
        ring = new long[ngram];
        long power = 1;
        for (int i = 0; i < ngram; i++) {
            power *= ROLL;
        }
        leaving = power;
    }

    @Override
    public boolean scan(String text) {
        Arrays.fill(ring, 0);
        slot = 0;
        missing = ring.length;
        filled = 0;
        rolling = 0;
        long word = WORD_START;
        int count;
        for (int from = 0; from < text.length(); from += count) {
            count = Blocks.next(text, from, chars);
            for (int i = 0; i < count; i++) {
                char c = chars[i];
                int folded = Words.fold(c);
                boolean alone = Words.isAlone(c);
                if (folded == 0 && Character.isHighSurrogate(c) && i + 1 < count) {
                    if (Character.isLowSurrogate(chars[i + 1])) {
                        int codePoint = Character.toCodePoint(c, chars[++i]);
                        folded = Words.foldSupplementary(codePoint);
                        alone = Words.isAloneSupplementary(codePoint);
                    }
                }
                if (folded != 0 && !alone) {
                    word = (word ^ folded) * WORD_FACTOR;
                } else {
                    word = end(word);
                    if (folded != 0) {
                        word = end((WORD_START ^ folded) * WORD_FACTOR);
                    }
                }
            }
        }
        end(word);
        if (filled > 0) {
            sink.accept(hashes, filled);
        }
        return missing == 0;
    }

    private long end(long word) {
        if (word == WORD_START) {
            return WORD_START;
        }
        long hash = mix(word);
        rolling = rolling * ROLL + hash - ring[slot] * leaving;
        ring[slot] = hash;
        slot = slot + 1 == ring.length ? 0 : slot + 1;
        if (missing > 0) {
            missing--;
        }
        if (missing == 0) {
            hashes[filled++] = (int) (mix(rolling) >>> 32);
            if (filled == HASHES) {
                sink.accept(hashes, filled);
                filled = 0;
            }
        }
        return WORD_START;
    }

    /** Spreads every bit over all (Stafford's variant 13 of the finaliser of MurmurHash3). */
    static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
