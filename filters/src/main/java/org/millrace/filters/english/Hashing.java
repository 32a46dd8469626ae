package org.millrace.filters.english;

/** A 64-bit hash of UTF-16 units, for look-ups within one text; never stored. */
public final class Hashing {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long FACTOR_2 = 0xDF442D22CE4859B9L; // its powers, modulo 2^64
    private static final long FACTOR_3 = 0x604A5CE3ADDEF82DL;
    private static final long FACTOR_4 = 0xD94363FC538227B1L;

    private Hashing() {}

    public static long of(char[] text, int start, int end) {
        long hash = 0;
        int i = start;
        for (; i + 3 < end; i += 4) { // four steps of next() in one, so that they do not wait for each other
            hash = (hash + text[i] + 1) * FACTOR_4
                    + (text[i + 1] + 1) * FACTOR_3
                    + (text[i + 2] + 1) * FACTOR_2
                    + (text[i + 3] + 1) * FACTOR;
        }
        for (; i < end; i++) {
            hash = next(hash, text[i]);
        }
        return finish(hash);
    }

    /** Goes on by one unit. */
    public static long next(long hash, char c) {
        return (hash + c + 1) * FACTOR;
    }

    /** Spreads what {@link #next} gathered over all bits. */
    public static long finish(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 29);
    }

    /** Goes on by a whole hash. */
    public static long join(long hash, long other) {
        return finish((hash ^ other) * FACTOR + hash);
    }
}
