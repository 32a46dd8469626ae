package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArpaReaderTest {
    private static final String GOOD =
            """
            written by hand
            \\data\\
            ngram 1=3
            ngram 2=1

            \\1-grams:
            -9\t<s>\t-0.5
            -1\t</s>
            -2 b  -0.25\t\r

            \\2-grams:
            -0.5\tb b

            \\end\\
            """;

    @Test
    void readsTabsAndSpacesAndMissingWeights() throws IOException {
        assertThat(read(GOOD).order()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\data\\       | data          | line 15: expected '\\data\\', found the end of the file",
                "ngram 1=3     | ngram 2=3      | line 3: expected 'ngram 1=' and a count",
                "ngram 1=3     | ngram 1=-3     | line 3: expected 'ngram 1=' and a count",
                "ngram 1=3     | ngram 1=x      | line 3: expected 'ngram 1=' and a count",
                "ngram 1=3     | ngram 1=4      | line 10: expected 4 n-grams of 1 words, found 3 and then ''",
                "ngram 1=3     | ngram 1=2      | line 9: expected '\\2-grams:', found '-2 b  -0.25\t'",
                "\\2-grams:    | \\3-grams:     | line 11: expected '\\2-grams:', found '\\3-grams:'",
                "\\end\\       | \\eof\\        | line 14: expected '\\end\\', found '\\eof\\'",
                "-1            | x              | line 8: expected a log-probability, found 'x'",
                "-1            | NaN            | line 8: expected a log-probability, found 'NaN'",
                "-1            | 0.5            | line 8: expected a log-probability of at most 0",
                "-0.25         | y              | line 9: expected a back-off weight, found 'y'",
                "-0.25         | -0.25 1        | line 9: expected the end of the line behind the back-off weight",
                "b b           | b              | line 12: expected an n-gram of 2 words, found '-0.5\tb'",
                "b b           | b c            | line 12: expected words of the 1-grams, found 'c'",
                "</s>          | b              | line 9: expected each n-gram once",
                "</s>          | c              | line 14: expected <s> and </s> among the 1-grams",
            })
    void refusesAFaultWithItsLine(String part, String other, String message) {
        assertThat(GOOD).contains(part);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(part), other.replace("\\", "\\\\"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a.arpa, " + message);
    }

    @Test
    void refusesAFileThatEndsAnywhere() {
        for (int end = 0; end < GOOD.length() - 2; end++) { // the last line feed may be missing
            String cut = GOOD.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysWhatToDoAboutABinaryModel() {
        assertThatThrownBy(() -> read("mmap lm http://kheafield.com/code format version 5\n\0\0\0"))
                .hasMessage(
                        "a.arpa, line 1: expected an ARPA text file, found a binary one; give the .arpa file that it"
                                + " was built from");
    }

    @Test
    void refusesDamagedGzip() {
        byte[] bytes = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        for (int length = 2; length <= bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ArpaModel.read("a.gz", new ByteArrayInputStream(cut)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected gzip, found a fault");
        }
    }

    @Test
    void aWrongCountCostsNoMemory() {
        assertThatThrownBy(() -> read(GOOD.replace("ngram 1=3", "ngram 1=1400000000")))
                .hasMessageContaining("expected 1400000000 n-grams of 1 words, found 3");
    }

    private static ArpaModel read(String text) throws IOException {
        return ArpaModel.read("a.arpa", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
