package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;

class PileGithubTest {
    private static final PileGithub FILTER = new PileGithub(0.8, 200, 100_000);

    @Test
    void allowsFourFifthsOfDigits() {
        assertThat(judge("1234\n")).isEqualTo(Verdict.keep());
        assertThat(judge("12345\n")).isEqualTo(Verdict.drop("digits", 5 / 6.0, 0.8));
    }

    @Test
    void allowsTwoHundredCharactersForALineFeed() {
        assertThat(judge("a".repeat(199) + "\n")).isEqualTo(Verdict.keep());
        assertThat(judge("a".repeat(200) + "\n")).isEqualTo(Verdict.drop("line_length", 201, 200));
        assertThat(judge("a".repeat(200))).isEqualTo(Verdict.keep());
        assertThat(judge("a".repeat(201))).isEqualTo(Verdict.drop("line_length", 201, 200));
    }

    @Test
    void wantsFewerThanAHundredThousandCharacters() {
        assertThat(judge("ab\n".repeat(33_333))).isEqualTo(Verdict.keep());
        assertThat(judge("ab\n".repeat(33_333) + "a")).isEqualTo(Verdict.drop("size", 100_000, 100_000));
    }

    @Test
    void keepsWhatIsEmpty() {
        assertThat(judge("")).isEqualTo(Verdict.keep());
    }

    private static Verdict judge(String text) {
        return FILTER.judge(document(text));
    }
}
