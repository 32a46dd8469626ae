package org.millrace.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void dropsWithWhatWasMeasuredAndTheLimit() {
        assertThat(Verdict.drop("too-short", 5, 6)).isEqualTo(new Verdict.Drop("too-short", 5, 6, ""));
    }

    @Test
    void countsAMatchOfAListAsOneWhereNoneIsAllowed() {
        assertThat(Verdict.drop("opt-out", "r-1")).isEqualTo(new Verdict.Drop("opt-out", 1, 0, "r-1"));
    }

    @Test
    void refusesMeasuresThatAreNoNumbers() {
        assertThatThrownBy(() -> Verdict.drop("ratio", Double.NaN, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule 'ratio' needs a finite value and limit, got NaN and 0.5");
    }
}
