package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class CommentRatioTest {
    private static final CommentRatio FILTER = new CommentRatio(0.01, 0.85);

    @Test
    void wantsAHundredth() {
        assertThat(judge("C", "//" + "\n".repeat(198))).isEqualTo(Verdict.keep());
        assertThat(judge("C", "//" + "\n".repeat(199))).isEqualTo(Verdict.drop("comments", 2 / 201.0, 0.01));
        assertThat(judge("C", "int a;")).isEqualTo(Verdict.drop("comments", 0, 0.01));
    }

    @Test
    void allowsUpToItsLimit() {
        assertThat(judge("R", "#" + "a".repeat(16) + "\nb\n")).isEqualTo(Verdict.keep());
        assertThat(judge("R", "#" + "a".repeat(17) + "\nb\n")).isEqualTo(Verdict.drop("comments", 18 / 21.0, 0.85));
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(judge("JSON", "{}")).isEqualTo(Verdict.keep());
        assertThat(judge("C", "")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
