package org.millrace.connectors.bytes;

import org.millrace.core.Verdict;

/** Limits on what is held and read: checks those that a recipe gives, and says how a record passed one. */
public final class Limits {
    /** One gibibyte: what is held in memory at once can be no larger. */
    private static final long ARRAY = 1L << 30;

    private Limits() {}

    /**
     * Refuses what is less than one.
     *
     * @param key the parameter as a recipe writes it
     * @throws IllegalArgumentException naming key, range and value
     */
    public static void requirePositive(String key, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("need 1 <= " + key + ", got " + key + "=" + value);
        }
    }

    /**
     * Refuses what is less than one, or more than one gibibyte, which is the most that is held in memory at once.
     *
     * @param key the parameter as a recipe writes it
     * @throws IllegalArgumentException naming key, range and value
     */
    public static void requireHeldBytes(String key, long value) {
        requirePositive(key, value);
        if (value > ARRAY) {
            throw new IllegalArgumentException("need " + key + " <= " + ARRAY + ", got " + key + "=" + value);
        }
    }

    /** Leaves out a record of {@code bytes}, or of at least so many, where {@code limit} are allowed. */
    public static Verdict.Drop tooLarge(long bytes, long limit) {
        return Verdict.drop("too-large", (double) bytes, (double) limit);
    }
}
