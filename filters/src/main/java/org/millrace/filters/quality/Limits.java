package org.millrace.filters.quality;

/** Checks of settings. */
final class Limits {
    private Limits() {}

    static void atLeastZero(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("need " + name + " >= 0, got " + name + "=" + value);
        }
    }

    static void atLeastZero(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("need " + name + " >= 0, got " + name + "=" + value);
        }
    }
}
