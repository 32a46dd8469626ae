package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class DataFileSizeTest {
    private static final DataFileSize FILTER = new DataFileSize(100, 5000, List.of("JSON", "YAML"));

    @Test
    void wantsAHundredToFiveThousandCharacters() {
        assertThat(judge("JSON", "a".repeat(99))).isEqualTo(Verdict.drop("size", 99, 100));
        assertThat(judge("JSON", "a".repeat(100))).isEqualTo(Verdict.keep());
        assertThat(judge("YAML", "\uD83D\uDE00".repeat(5000))).isEqualTo(Verdict.keep());
        assertThat(judge("YAML", "a".repeat(5001))).isEqualTo(Verdict.drop("size", 5001, 5000));
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(judge("Java", "a")).isEqualTo(Verdict.keep());
        assertThat(judge("", "a")).isEqualTo(Verdict.keep());
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatThrownBy(() -> new DataFileSize(2, 1, List.of()))
                .hasMessage("need min-size <= max-size, got min-size=2.0, max-size=1.0");
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
