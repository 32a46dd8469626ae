package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Limit;
import org.millrace.core.Measure;

class GramMeasureTest {
    @Test
    void readsWordsAndShare() {
        assertThat(parse(List.of("2:0.2", " 64 : 1 ")))
                .containsExactly(
                        new GramMeasure(2, Measure.count("top_2_gram", Limit.atMost("top_2_gram", 0.2))),
                        new GramMeasure(64, Measure.count("top_64_gram", Limit.atMost("top_64_gram", 1))));
    }

    @Test
    void readsAnEmptyList() {
        assertThat(parse(List.of())).isEmpty();
    }

    @Test
    void refusesTwoSharesForOneNumberOfWords() {
        assertThatThrownBy(() -> parse(List.of("2:0.2", "2:0.3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need one share for each number of words in top-n-grams, got two for 2");
    }

    private static List<GramMeasure> parse(List<String> limits) {
        return GramMeasure.parse("top-n-grams", limits, "top_", "_gram");
    }
}
