package org.millrace.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void showsChangedWordsWithSomeAround() {
        assertThat(TextDifference.of("a b c d e f  old g h i j k l", "a b c d e f new\ng h i j k l"))
                .containsExactly("… b c d e f [-old-] {+new+} g h i j k …");
    }

    @Test
    void showsWhatCameAndWhatWent() {
        assertThat(TextDifference.of("one two", "one two three")).containsExactly("one two {+three+}");
        assertThat(TextDifference.of("zero one two", "one two")).containsExactly("[-zero-] one two");
        assertThat(TextDifference.of("", "one")).containsExactly("{+one+}");
    }

    @Test
    void saysWhereOnlyWhiteSpaceDiffers() {
        assertThat(TextDifference.of("one two", " one\n\ntwo ")).containsExactly("the same words");
    }

    @Test
    void endsAfterTwentyChanges() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            before.append("same ").append(i).append(" old ");
            after.append("same ").append(i).append(" new ");
        }
        assertThat(TextDifference.of(before.toString(), after.toString()))
                .hasSize(21)
                .endsWith("and 5 changes more");
    }
}
