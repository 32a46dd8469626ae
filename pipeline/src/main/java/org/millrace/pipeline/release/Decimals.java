package org.millrace.pipeline.release;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers the same way on every Java: at most four decimals, half up, no exponent, no trailing zeros. */
final class Decimals {
    private Decimals() {}

    static BigDecimal of(double value) {
        return trimmed(new BigDecimal(value).setScale(4, RoundingMode.HALF_UP));
    }

    static BigDecimal ofTenThousandths(long value) {
        return trimmed(BigDecimal.valueOf(value, 4));
    }

    /** The same number without zeros at its end and without an exponent. */
    static BigDecimal trimmed(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
