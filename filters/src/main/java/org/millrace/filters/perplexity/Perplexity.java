package org.millrace.filters.perplexity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The perplexity of a document, from the scores of its lines: 10 to the power of minus the mean score. */
final class Perplexity {
    /** Values above are cut to it: no text that somebody wrote comes near. */
    static final double MOST = 1e12;

    private double score;
    private long length;

    /** Adds a line. {@code words} are those that were scored, less {@code </s>}. */
    void add(float lineScore, long words) {
        score += lineScore;
        length += words + 1;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** To one decimal, half to even of the exact value, as Python rounds. */
    double rounded() {
        double exact = Math.min(MOST, StrictMath.pow(10, -score / length));
        return new BigDecimal(exact).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}
