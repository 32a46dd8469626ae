package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.quality.TextAnalysis;

class SentencizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0|' '",
                "1|no end mark",
                "1|One.",
                "2|One. Two",
                "2|One.Two",
                "1|Dr. Roberts came to the U.S. at 3.5 km.",
                "1|It goes on...but it is one.",
                "1|He said \"Well!\".",
                "3|Really?! (Yes.) Then go.",
                "2|One.  \"", // a blank too many is a word of its own
                "1|One. \"",
                "2|नमस्ते । फिर",
                "2|One !! 2",
                "1|One \u061D two"
            })
    void countsAsSpacyDoes(int sentences, String text) {
        assertThat(new Sentencizer().count(text.toCharArray(), 0, text.length()))
                .as(text)
                .isEqualTo(sentences);
        String around = "Before. \n" + text + "\nBehind. It";
        assertThat(Sentencizer.count(TextAnalysis.of(around), 9, 9 + text.length()))
                .as("%s, in a text", text)
                .isEqualTo(sentences);
    }
}
