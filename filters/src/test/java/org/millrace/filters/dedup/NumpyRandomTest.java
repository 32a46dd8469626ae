package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumpyRandomTest {
    private static final long PRIME = (1L << 61) - 1;

    /** Draws of NumPy's RandomState(1).randint(1, 2**61 - 1, 112, uint64) and then of (0, 2**61 - 1): first and last. */
    @Test
    void drawsWhatNumpyDraws() {
        ModularFunctions datatrove = ModularFunctions.ofDatatrove(112);

        assertThat(datatrove.factor(0)).isEqualTo(775169054918279404L);
        assertThat(datatrove.factor(1)).isEqualTo(1758426461858698313L);
        assertThat(datatrove.factor(111)).isEqualTo(223865076026037746L);
        assertThat(datatrove.offset(0)).isEqualTo(1062448801025099917L);
        assertThat(datatrove.offset(111)).isEqualTo(1097409548522419201L);
    }

    /** Draws of RandomState(42), a factor and an offset by turns: beyond the first 624 words of the generator. */
    @Test
    void drawsByTurns() {
        ModularFunctions bigCode = ModularFunctions.ofBigCode(256);

        assertThat(bigCode.factor(0)).isEqualTo(2297359619001564596L);
        assertThat(bigCode.offset(0)).isEqualTo(1396682528897996046L);
        assertThat(bigCode.factor(1)).isEqualTo(1973689801170867272L);
        assertThat(bigCode.factor(255)).isEqualTo(2092141031243851673L);
        assertThat(bigCode.offset(255)).isEqualTo(797693216700694537L);
    }

    @Test
    void refusesRangesThatNumpyDrawsOtherwise() {
        NumpyRandom random = new NumpyRandom(1);

        assertThatThrownBy(() -> random.next(0, 1L << 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need 0 <= low and a range above 2^32, got 0 to 4294967296");
        assertThatThrownBy(() -> random.next(-1, PRIME)).isInstanceOf(IllegalArgumentException.class);
        assertThat(random.next(0, (1L << 32) + 1)).isBetween(0L, 1L << 32);
    }
}
