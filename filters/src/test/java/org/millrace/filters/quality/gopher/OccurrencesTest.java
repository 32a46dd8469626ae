package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {
    @ParameterizedTest
    @CsvSource({"aaaa, aa, 2", "aaa, aa, 1", "abababa, aba, 2", "aabaab, aab, 2", "aaab, aab, 1", "x, xy, 0", "'', a, 0"
    })
    void countsWithoutOverlapsFromTheLeft(String text, String wanted, int count) {
        assertThat(Occurrences.count(text.toCharArray(), text.length(), wanted)).isEqualTo(count);
    }
}
