package org.millrace.filters.quality;

/** Checks of settings. */
public final class Limits {
    private Limits() {}

    public static void atLeastZero(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("need " + name + " >= 0, got " + name + "=" + value);
        }
    }

    public static void atLeastZero(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("need " + name + " >= 0, got " + name + "=" + value);
        }
    }

    /** Two bounds, of which 0 for the upper one means that there is none. */
    public static void range(String minName, double min, String maxName, double max) {
        atLeastZero(minName, min);
        atLeastZero(maxName, max);
        if (max > 0 && min > max) {
            throw new IllegalArgumentException(
                    "need " + minName + " <= " + maxName + ", got " + minName + "=" + min + ", " + maxName + "=" + max);
        }
    }
}
