package org.millrace.filters.dolma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.sentencepiece.InlinePieces;

class RepeatedTokensTest {
    @Test
    void countsFromThreeTimesOn() {
        assertThat(RepeatedTokens.mostIn(new int[] {1, 1})).isZero();
        assertThat(RepeatedTokens.mostIn(new int[] {0, 1, 1, 1, 2})).isEqualTo(3);
        assertThat(RepeatedTokens.mostIn(new int[] {1, 2, 1, 2, 1}))
                .as("two and a half")
                .isZero();
        assertThat(RepeatedTokens.mostIn(new int[] {1, 2, 1, 2, 1, 2, 1})).isEqualTo(3);
        assertThat(RepeatedTokens.mostIn(new int[0])).isZero();
    }

    @Test
    void looksForUpToThirteenTokens() {
        assertThat(RepeatedTokens.mostIn(IntStream.range(0, 39).map(i -> i % 13).toArray()))
                .isEqualTo(3);
        assertThat(RepeatedTokens.mostIn(IntStream.range(0, 42).map(i -> i % 14).toArray()))
                .isZero();
    }

    @Test
    void dropsFromItsLimitOn() {
        RepeatedTokens filter = new RepeatedTokens(InlinePieces.of("\u2581", -5, "\u2581word", -1, "x", -2), 4);
        assertThat(filter.judge(document("word word word"))).isEqualTo(Verdict.keep());
        assertThat(filter.judge(document("word word word word")))
                .isEqualTo(Verdict.drop("doc_max_score_repetition", 4, 4));
    }
}
