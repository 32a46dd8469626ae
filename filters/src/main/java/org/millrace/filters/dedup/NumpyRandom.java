package org.millrace.filters.dedup;

/**
 * Draws what NumPy's {@code RandomState(seed).randint(low, high, dtype=uint64)} draws, so that functions of other
 * projects need not be stored as tables: the Mersenne Twister MT19937 of Matsumoto and Nishimura (1998) seeded by Knuth's
 * generator, two outputs a draw with the first in the upper half, bits above the range's cut off, and draws beyond the
 * range thrown away.
 */
final class NumpyRandom {
    private static final int WORDS = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[WORDS];
    private int next = WORDS;

    NumpyRandom(int seed) {
        state[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /** The next of {@code low} to {@code high - 1}, a range of more than 2^32 numbers: smaller ones are drawn otherwise. */
    long next(long low, long high) {
        long range = high - 1 - low;
        if (low < 0 || range <= 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("need 0 <= low and a range above 2^32, got " + low + " to " + high);
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(range);
        while (true) {
            long upper = Integer.toUnsignedLong(word()) << 32;
            long draw = (upper | Integer.toUnsignedLong(word())) & mask;
            if (draw <= range) {
                return low + draw;
            }
        }
    }

    private int word() {
        if (next == WORDS) {
            twist();
            next = 0;
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < WORDS; i++) {
            int y = (state[i] & 0x80000000) | (state[(i + 1) % WORDS] & 0x7FFFFFFF);
            state[i] = state[(i + SHIFT) % WORDS] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
        }
    }
}
