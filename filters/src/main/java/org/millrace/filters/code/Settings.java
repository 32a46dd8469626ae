package org.millrace.filters.code;

/** Checks of settings. */
final class Settings {
    private Settings() {}

    static void atLeastZero(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("need " + name + " >= 0, got " + name + "=" + value);
        }
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("need 0 <= " + name + " <= 1, got " + name + "=" + value);
        }
    }

    static void ordered(String low, double from, String high, double to) {
        if (!(from <= to)) {
            throw new IllegalArgumentException(
                    "need " + low + " <= " + high + ", got " + low + "=" + from + ", " + high + "=" + to);
        }
    }
}
