package org.millrace.filters.quality;

/** Shares of what may be nothing. */
public final class Shares {
    private Shares() {}

    /** {@code part / whole}, or {@code ofNothing} where the whole is 0. */
    public static double of(long part, long whole, double ofNothing) {
        return whole == 0 ? ofNothing : (double) part / whole;
    }
}
