package org.millrace.filters.dedup.substring;

/**
 * Arithmetic modulo the prime 2<sup>61</sup> - 1, and the constants of fingerprints.
 *
 * <p>A window's fingerprint is two polynomials over its units' numbers, at two points (Rabin, Karp 1987). Two windows of n
 * units that differ have the same one with a chance of at most (n / 2<sup>61</sup>)<sup>2</sup> each, for points drawn at random:
 * 2·10<sup>-33</sup> for 100 bytes. Among 10<sup>12</sup> different windows one such pair is expected with a chance of
 * 10<sup>-9</sup>. Points are fixed, so that results are; who knows them could make windows that collide, and would gain
 * that a text of his own is cut.
 */
final class Fingerprints {
    static final long PRIME = (1L << 61) - 1;

    // The fractions of pi, e, the square roots of 2 and 3, 61 bits each: nobody has chosen them.
    static final long POINT_1 = 0x243F6A8885A308D3L >>> 3;
    static final long POINT_2 = 0xB7E151628AED2A6BL >>> 3;
    static final long TOKEN_1 = 0x6A09E667F3BCC908L >>> 3;
    static final long TOKEN_2 = 0xBB67AE8584CAA73BL >>> 3;

    private Fingerprints() {}

    /** {@code a + b} for numbers below the prime. */
    static long add(long a, long b) {
        return reduced(a + b);
    }

    /** {@code a - b} for numbers below the prime. */
    static long minus(long a, long b) {
        return reduced(a + PRIME - b);
    }

    /** {@code a * b} for numbers below the prime. */
    static long times(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        return reduced((low & PRIME) + (low >>> 61 | high << 3));
    }

    static long power(long base, int exponent) {
        long power = 1;
        long square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                power = times(power, square);
            }
            square = times(square, square);
        }
        return power;
    }

    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** Spreads numbers apart, one to one: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
