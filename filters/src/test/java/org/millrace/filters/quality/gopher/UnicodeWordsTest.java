package org.millrace.filters.quality.gopher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.filters.quality.TextAnalysis;

class UnicodeWordsTest {
    @Test
    void cutsAsUax29Does() {
        assertThat(words("don't 3.14 x_y well-known a.b -- _c (d)"))
                .containsExactly("don't", "3.14", "x_y", "well", "known", "a.b", "d");
    }

    @Test
    void takesNumbersThatAreNoPartOfAWord() {
        assertThat(words("x² ½ ①")).containsExactly("x", "²", "½", "①");
    }

    @Test
    void letsLettersOfScriptsWithoutSpacesStandAlone() {
        assertThat(words("漢字 はな ไทย ノート")).containsExactly("漢", "字", "は", "な", "ไ", "ท", "ย", "ノート");
        assertThat(words("กำ")).containsExactly("กำ".substring(0, 1), "กำ".substring(1));
    }

    private static List<String> words(String text) {
        return new UnicodeWords().find(TextAnalysis.of(text)).strings(text);
    }
}
