package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextAnalysisTest {
    @Test
    void isSharedByWhoeverAsksAboutTheSameString() {
        String text = "one two";
        TextAnalysis analysis = TextAnalysis.of(text);
        assertThat(analysis.tokens().size).isEqualTo(2);
        analysis.tokens().size = 7;
        assertThat(TextAnalysis.of(text).tokens().size).isEqualTo(7);
    }

    @Test
    void startsAnewWithAnotherString() {
        assertThat(TextAnalysis.of("one two three").tokens().size).isEqualTo(3);
        assertThat(TextAnalysis.of("one").tokens().size).isEqualTo(1);
        assertThat(TextAnalysis.of("one").codePoints()).isEqualTo(3);
    }

    @Test
    void survivesAGiantText() {
        String giant = "word ".repeat(1_000_000);
        assertThat(TextAnalysis.of(giant).tokens().size).isEqualTo(1_000_000);
        assertThat(TextAnalysis.of("a word").tokens().size).isEqualTo(2);
    }
}
