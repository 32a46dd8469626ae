package org.millrace.pipeline.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRangeTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 360, 99_999})
    void partsFollowOneAnotherWithoutGapOrOverlap(int n) {
        assertThat(KeyRange.part(0, n).first()).isZero();
        assertThat(KeyRange.part(n - 1, n).last()).isEqualTo(-1); // the greatest key, unsigned
        for (int k = 1; k < n; k++) {
            long border = KeyRange.part(k, n).first();
            assertThat(KeyRange.part(k - 1, n).last()).isEqualTo(border - 1);
            assertThat(KeyRange.partOf(border, n)).isEqualTo(k);
            assertThat(KeyRange.partOf(border - 1, n)).isEqualTo(k - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 360, 99_999})
    void findsThePartThatHoldsAKey(int n) {
        Random random = new Random(n);
        for (int i = 0; i < 10_000; i++) {
            long key = random.nextLong();
            int part = KeyRange.partOf(key, n);
            assertThat(KeyRange.part(part, n).contains(key)).isTrue();
        }
        assertThat(KeyRange.partOf(0, n)).isZero();
        assertThat(KeyRange.partOf(-1, n)).isEqualTo(n - 1);
    }

    @Test
    void cutsInThreeAtTheKeysThatReleasesAreCutAt() {
        assertThat(KeyRange.part(0, 3)).isEqualTo(new KeyRange(0, 0x5555555555555555L));
        assertThat(KeyRange.part(1, 3)).isEqualTo(new KeyRange(0x5555555555555556L, 0xaaaaaaaaaaaaaaaaL));
        assertThat(KeyRange.part(2, 3)).isEqualTo(new KeyRange(0xaaaaaaaaaaaaaaabL, -1));
        assertThat(KeyRange.part(0, 1)).isEqualTo(KeyRange.ALL);
    }

    @Test
    void comparesKeysUnsigned() {
        KeyRange upper = KeyRange.part(1, 2);

        assertThat(upper.contains(Long.MIN_VALUE)).isTrue();
        assertThat(upper.contains(-1)).isTrue();
        assertThat(upper.contains(Long.MAX_VALUE)).isFalse();
        assertThat(KeyRange.part(0, 2).isBelow(-1)).isTrue();
    }

    @Test
    void overlapsWhereAKeyIsInBoth() {
        assertThat(KeyRange.part(0, 2).overlaps(KeyRange.part(1, 2))).isFalse();
        assertThat(KeyRange.part(1, 2).overlaps(KeyRange.part(0, 2))).isFalse();
        assertThat(KeyRange.part(1, 3).overlaps(KeyRange.part(0, 2))).isTrue();
        assertThat(KeyRange.part(1, 3).overlaps(KeyRange.part(1, 2))).isTrue();
        assertThat(new KeyRange(1, 5).overlaps(new KeyRange(5, 9))).isTrue();
        assertThat(KeyRange.ALL.overlaps(new KeyRange(7, 7))).isTrue();
    }

    @Test
    void refusesAPartThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRange.part(3, 3))
                .withMessage("need 0 <= k < n, got k=3, n=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRange.part(-1, 3))
                .withMessage("need 0 <= k < n, got k=-1, n=3");
    }
}
