package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class NemoCodeTest {
    private static final NemoCode FILTER = new NemoCode(10, 20_000, 0.25);

    @Test
    void wantsTenToTwentyThousandLines() {
        assertThat(judge("a\n".repeat(8) + "a")).isEqualTo(Verdict.drop("num_lines", 9, 10));
        assertThat(judge("a\n".repeat(9) + "a")).isEqualTo(Verdict.keep());
        assertThat(judge("a\n".repeat(19_999))).isEqualTo(Verdict.keep());
        assertThat(judge("a\n".repeat(20_000))).isEqualTo(Verdict.drop("num_lines", 20_001, 20_000));
    }

    @Test
    void wantsAQuarterOfLetters() {
        assertThat(judge("a12\n".repeat(10))).isEqualTo(Verdict.keep());
        assertThat(judge("a123\n".repeat(10))).isEqualTo(Verdict.drop("alpha_filter", 0.2, 0.25));
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
