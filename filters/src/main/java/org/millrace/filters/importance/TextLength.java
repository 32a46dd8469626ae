package org.millrace.filters.importance;

/** What the length of a text adds to its weight: the logarithm of how much likelier it is under the target's mean length. */
public enum TextLength {
    /** Nothing. */
    IGNORED,
    /** Its words, by a Poisson distribution about the mean number of words. */
    WORDS,
    /**
     * Its code points, by a Poisson distribution about the mean number of words: what RedPajama-V2's code computes, so 0 for
     * all but a few texts.
     */
    CHARACTERS;

    private static final double FLOOR = 1e-8;

    /** What a text of that length adds; both means are over 0. */
    double weight(long length, double target, double source) {
        return StrictMath.log(poisson(length, target) + FLOOR) - StrictMath.log(poisson(length, source) + FLOOR);
    }

    static double poisson(long count, double mean) {
        return StrictMath.exp(count * StrictMath.log(mean) - mean - logFactorial(count));
    }

    /** The natural logarithm of {@code n!}, to 12 digits: a sum for small numbers, Stirling's series for others. */
    static double logFactorial(long n) {
        if (n < 64) {
            double sum = 0;
            for (int i = 2; i <= n; i++) {
                sum += StrictMath.log(i);
            }
            return sum;
        }
        double x = n;
        double square = x * x;
        return x * StrictMath.log(x)
                - x
                + 0.5 * StrictMath.log(2 * StrictMath.PI * x)
                + (1 - (1 - 2 / (7 * square)) / (30 * square)) / (12 * x);
    }
}
