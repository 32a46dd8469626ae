package org.millrace.filters.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSampleTest {
    @Test
    void takesAShortTextWhole() {
        String text = "a".repeat(100);
        assertThat(new TextSample(100).of(text)).isSameAs(text);
    }

    @Test
    void takesFourSlicesFromStartToEnd() {
        assertThat(new TextSample(8).of("abcdefghijklmnopqrstuvwxyz")).isEqualTo("ab ij qr yz ");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String sample = new TextSample(100).of("x" + "😀".repeat(500));
        assertThat(sample.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
        assertThat(sample).hasSizeBetween(90, 104);
    }
}
