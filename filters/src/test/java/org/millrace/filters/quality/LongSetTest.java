package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void tellsNewFromKnown() {
        LongSet set = new LongSet();
        set.clear(3);
        assertThat(set.add(7)).isTrue();
        assertThat(set.add(7)).isFalse();
        assertThat(set.add(7 + 64)).isTrue();
        assertThat(set.add(7 + 64)).isFalse();
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
    }

    @Test
    void forgetsWhenCleared() {
        LongSet set = new LongSet();
        set.clear(1000);
        for (long i = 0; i < 1000; i++) {
            assertThat(set.add(i)).isTrue();
        }
        set.clear(10);
        assertThat(set.add(5)).isTrue();
        set.clear(1000);
        for (long i = 0; i < 1000; i++) {
            assertThat(set.add(i)).isTrue();
        }
    }
}
