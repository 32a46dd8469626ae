package org.millrace.filters.perplexity;

/**
 * Hashes of words and n-grams to 64 bits, never zero. Not for what an adversary chooses: an n-gram outside a model of ten
 * million is taken for one of them once in 10^12 look-ups.
 */
final class Hashing {
    private static final long START = 0x243F6A8885A308D3L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long ROLL = 0xD1342543DE82EF95L;

    private Hashing() {}

    /** The hash of the word in the text's UTF-16 units from {@code start} to {@code end}. */
    static long word(CharSequence text, int start, int end) {
        long hash = START;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
        }
        return mix(hash);
    }

    static long word(CharSequence text) {
        return word(text, 0, text.length());
    }

    /** The hash of an n-gram with one word more at its left. */
    static long join(long gram, long left) {
        return mix(gram * ROLL + left);
    }

    /** Spreads every bit over all (Stafford's variant 13 of the finaliser of MurmurHash3). */
    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
