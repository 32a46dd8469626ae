package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class StarCoderBasicTest {
    private static final StarCoderBasic FILTER = new StarCoderBasic(1000, 100, 0.25);

    @Test
    void allowsLinesOfAThousandCharacters() {
        String shortLines = "ab\n".repeat(100);
        assertThat(judge(shortLines + "a".repeat(1000))).isEqualTo(Verdict.keep());
        assertThat(judge(shortLines + "\uD83D\uDE00a".repeat(500))).isEqualTo(Verdict.keep());
        assertThat(judge(shortLines + "a".repeat(1001))).isEqualTo(Verdict.drop("max_line_length", 1001, 1000));
    }

    @Test
    void allowsAMeanOfAHundred() {
        assertThat(judge("a".repeat(99) + "\n" + "a".repeat(101) + "\r\n")).isEqualTo(Verdict.keep());
        assertThat(judge("a".repeat(100) + "\n" + "a".repeat(101)))
                .isEqualTo(Verdict.drop("avg_line_length", 100.5, 100));
        assertThat(judge("a".repeat(150) + "\f" + "a".repeat(50) + "\u2028")).isEqualTo(Verdict.keep());
    }

    @Test
    void wantsAQuarterOfLettersAndDigits() {
        assertThat(judge("a;;\n")).isEqualTo(Verdict.keep());
        assertThat(judge("\u00BD;;\n")).isEqualTo(Verdict.keep());
        assertThat(judge("a;;;\n")).isEqualTo(Verdict.drop("alphanum_fraction", 0.2, 0.25));
    }

    @Test
    void keepsWhatIsEmpty() {
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new StarCoderBasic(-1, 100, 0.25)).hasMessageContaining("need line-max >= 0");
        assertThatThrownBy(() -> new StarCoderBasic(1, 100, 1.5))
                .hasMessage("need 0 <= alpha-frac <= 1, got alpha-frac=1.5");
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
