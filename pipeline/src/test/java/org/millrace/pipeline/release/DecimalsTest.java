package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "1e20, 100000000000000000000",
        "0.5, 0.5",
        "0.1, 0.1",
        "0.3333333, 0.3333",
        "0.6666666, 0.6667",
        "0.00004, 0",
        "0.00006, 0.0001",
        "0.03125, 0.0313",
        "-0.03125, -0.0313",
        "1234.5, 1234.5",
        "1e-300, 0"
    })
    void writesAtMostFourDecimalsHalfUp(double value, String expected) {
        assertThat(Decimals.of(value)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10000, 1", "7500, 0.75", "1, 0.0001", "-5, -0.0005", "9999, 0.9999", "1000000, 100"})
    void writesTenThousandths(long value, String expected) {
        assertThat(Decimals.ofTenThousandths(value)).hasToString(expected);
    }

    @Test
    void usesNoExponent() {
        assertThat(Decimals.of(1e15).toString()).isEqualTo("1000000000000000");
        assertThat(Decimals.of(0.0001).toString()).isEqualTo("0.0001");
    }
}
