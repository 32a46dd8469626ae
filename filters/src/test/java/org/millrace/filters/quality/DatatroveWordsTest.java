package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatatroveWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The OLD Mill | the old mill",
                "12 345 6 | 0 0 0",
                "3.14 2,5 7.x | 0 0 0 x",
                "1.2.3 | 0 0",
                "1..2 | 0 0",
                "a1b22 | a0b0",
                "\u0661\u066b\u0662 | 0",
                "don't (stop) it - now | don t stop it now",
                "caf\u00e9 \u00c5ngstr\u00f6m e\u0301 | cafe angstrom e",
                "\u017bar\u0142 | zar\u0142",
                "\u0130x | ix"
            })
    void simplifies(String text, String simple) {
        assertThat(DatatroveWords.simplify(text)).isEqualTo(simple);
    }

    @Test
    void leavesOneSpaceOfAnyAndNoneAtTheEnds() {
        assertThat(DatatroveWords.simplify(" \n a \t\u00a0 b!? ")).isEqualTo("a b");
        assertThat(DatatroveWords.simplify("")).isEmpty();
        assertThat(DatatroveWords.simplify(" . ")).isEmpty();
        assertThat(DatatroveWords.simplify("3.")).isEqualTo("0");
        assertThat(DatatroveWords.simplify("3,")).isEqualTo("0");
    }

    @Test
    void decomposesHangulAndKeepsLoneSurrogates() {
        assertThat(DatatroveWords.simplify("\ud55c")).isEqualTo("\u1112\u1161\u11ab");
        assertThat(DatatroveWords.simplify("a\ud800b")).isEqualTo("a\ud800b");
    }

    @Test
    void givesTheWordsOfEachTextAlone() {
        DatatroveWords words = new DatatroveWords();
        assertThat(words.of("One two, three")).containsExactly("one", "two", "three");
        assertThat(words.of("Four")).containsExactly("four");
        assertThat(words.of("")).isEmpty();
    }
}
