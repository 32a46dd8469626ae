package org.millrace.pipeline.segment;

import java.math.BigInteger;

/**
 * Keys from {@code first} to {@code last}, both included, unsigned.
 */
public record KeyRange(long first, long last) {
    /** Every key. */
    public static final KeyRange ALL = new KeyRange(0, -1);

    private static final BigInteger KEYS = BigInteger.ONE.shiftLeft(64);

    /** Part {@code k} of {@code n} equal parts: keys in {@code [k·2^64/n, (k+1)·2^64/n)}. */
    public static KeyRange part(int k, int n) {
        if (k < 0 || k >= n) {
            throw new IllegalArgumentException("need 0 <= k < n, got k=" + k + ", n=" + n);
        }
        return new KeyRange(
                border(k, n).longValue(),
                border(k + 1, n).subtract(BigInteger.ONE).longValue());
    }

    /** The part of {@code n} that holds {@code key}. */
    public static int partOf(long key, int n) {
        return (int) (Math.multiplyHigh(key, n) + ((key >> 63) & n)); // the high half of the unsigned product
    }

    private static BigInteger border(int k, int n) {
        BigInteger[] border = BigInteger.valueOf(k).multiply(KEYS).divideAndRemainder(BigInteger.valueOf(n));
        return border[1].signum() == 0 ? border[0] : border[0].add(BigInteger.ONE);
    }

    public boolean contains(long key) {
        return Long.compareUnsigned(key, first) >= 0 && !isBelow(key);
    }

    /** Whether the range ends before {@code key}. */
    boolean isBelow(long key) {
        return Long.compareUnsigned(key, last) > 0;
    }

    public boolean overlaps(KeyRange other) {
        return !isBelow(other.first) && !other.isBelow(first);
    }
}
