package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GramLimitTest {
    @Test
    void readsWordsAndShare() {
        assertThat(GramLimit.parse("top-n-grams", List.of("2:0.2", " 64 : 1 ")))
                .containsExactly(new GramLimit(2, 0.2), new GramLimit(64, 1));
    }

    @Test
    void readsAnEmptyList() {
        assertThat(GramLimit.parse("top-n-grams", List.of())).isEmpty();
    }
}
