package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.file;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class StarCoderCommentsTest {
    private static final StarCoderComments FILTER = new StarCoderComments(0.01, 0.8);

    @Test
    void wantsMoreThanAHundredth() {
        assertThat(judge("Java", "//" + "\n".repeat(197))).isEqualTo(Verdict.keep());
        assertThat(judge("Java", "//" + "\n".repeat(198))).isEqualTo(Verdict.drop("comments", 0.01, 0.01));
    }

    @Test
    void wantsLessThanFourFifths() {
        assertThat(judge("Python", "# abcde\na\n")).isEqualTo(Verdict.keep());
        assertThat(judge("JavaScript", "/*abc*/ab\n")).isEqualTo(Verdict.keep());
        assertThat(judge("JavaScript", "/*abcd*/a\n")).isEqualTo(Verdict.drop("comments", 0.8, 0.8));
    }

    @Test
    void leavesOtherLanguagesAlone() {
        assertThat(judge("C", "int a;")).isEqualTo(Verdict.keep());
        assertThat(judge("", "int a;")).isEqualTo(Verdict.keep());
        assertThat(judge("Java", "")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String language, String text) {
        return FILTER.judge(file("a", language, text));
    }
}
