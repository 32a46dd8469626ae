package org.millrace.filters.dedup.substring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpanCutterTest {
    @Test
    void cutsBytesWhereTheyStand() {
        assertThat(bytes("one two three", 3, 7)).isEqualTo("one[ two] three");
        assertThat(bytes("one two three", 0, 3, 8, 13)).isEqualTo("[one] two [three]");
    }

    @Test
    void leavesCharactersOfWhichABytesRangeHasAPart() {
        assertThat(bytes("a\u00e9b", 1, 3)).isEqualTo("a[\u00e9]b");
        assertThat(bytes("a\u00e9b", 0, 2)).isEqualTo("[a]\u00e9b");
        assertThat(bytes("a\u00e9b", 2, 4)).isEqualTo("a\u00e9[b]");
        assertThat(bytes("\ud83d\ude00x\ud83d\ude00", 1, 8)).isEqualTo("\ud83d\ude00[x]\ud83d\ude00");
        assertThat(bytes("\ud83d\ude00", 1, 3)).isEqualTo("\ud83d\ude00");
    }

    @Test
    void leavesLettersWithTheirMarks() {
        assertThat(bytes("xe\u0301y", 0, 2)).isEqualTo("[x]e\u0301y");
        assertThat(bytes("xe\u0301y", 0, 4)).isEqualTo("[xe\u0301]y");
        assertThat(bytes("xe\u0301y", 2, 5)).isEqualTo("xe\u0301[y]");
        assertThat(bytes("a\r\nb", 0, 2)).isEqualTo("[a]\r\nb");
        // a family is one character: its parts are tokens, but no place to cut
        assertThat(tokens("a \ud83d\udc68\u200d\ud83d\udc67 b", 0, 2))
                .isEqualTo("[a ]\ud83d\udc68\u200d\ud83d\udc67 b");
    }

    @Test
    void takesOneOfTheWhiteSpacesAroundTokens() {
        assertThat(tokens("one two three", 1, 2)).isEqualTo("one [two ]three");
        assertThat(tokens("one two\nthree", 1, 2)).isEqualTo("one[ two]\nthree");
        assertThat(tokens("one\n\ntwo\nthree", 1, 2)).isEqualTo("one\n\n[two\n]three");
        assertThat(tokens("one\ntwo\n\nthree", 1, 2)).isEqualTo("one[\ntwo]\n\nthree");
        assertThat(tokens("one, two", 1, 2)).isEqualTo("one[,] two");
        assertThat(tokens("one (two", 1, 2)).isEqualTo("one [(]two");
        assertThat(tokens("one two three four", 1, 2, 3, 4)).isEqualTo("one [two ]three[ four]");
    }

    @Test
    void leavesNoWhiteSpaceAtTheEnds() {
        assertThat(tokens(" one\n two", 0, 1)).isEqualTo("[ one\n ]two");
        assertThat(tokens("one\n two \n", 1, 2)).isEqualTo("one[\n two \n]");
        assertThat(tokens(" one two ", 0, 2)).isEqualTo("[ one two ]");
    }

    @Test
    void neverCutsInsideACharacterOrMoreThanAskedFor() {
        SplittableRandom random = new SplittableRandom(1);
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        for (SubstringUnit unit : SubstringUnit.values()) {
            for (int round = 0; round < 2_000; round++) {
                String text = StretchScannerTest.text(random, 1 + random.nextInt(30));
                List<String> units = UnitListing.of(unit, text);
                if (units.isEmpty()) {
                    continue;
                }
                int from = random.nextInt(units.size());
                int to = random.nextInt(from + 1, units.size() + 1);
                clusters.setText(text);
                new Substrings(5, unit).cutter().cut(text.getBytes(UTF_8), new int[] {from, to}, (start, end) -> {
                    int first = text.offsetByCodePoints(0, start);
                    int last = text.offsetByCodePoints(0, end);
                    assertThat(clusters.isBoundary(first) && clusters.isBoundary(last))
                            .describedAs(text)
                            .isTrue();
                    assertThat(end).isGreaterThan(start);
                    List<String> cut = UnitListing.of(unit, text.substring(first, last));
                    assertThat(units.subList(from, to)).containsSubsequence(cut);
                    List<String> left =
                            UnitListing.of(unit, text.substring(0, first) + '\u0000' + text.substring(last));
                    assertThat(left.size() - 1 + cut.size()).isEqualTo(units.size());
                });
            }
        }
    }

    @Test
    void refusesRangesThatAreNotOfThatText() {
        assertThatThrownBy(() -> tokens("one two", 1, 3)).hasMessage("the text has 2 units, asked for 2");
        assertThatThrownBy(() -> tokens("one two", 1, 1)).hasMessage("ranges overlap, touch or are empty: 1 to 1");
        assertThatThrownBy(() -> tokens("one two three", 0, 1, 1, 2))
                .hasMessage("ranges overlap, touch or are empty: 1 to 2");
    }

    private static String bytes(String text, int... ranges) {
        return marked(SubstringUnit.BYTES, text, ranges);
    }

    private static String tokens(String text, int... ranges) {
        return marked(SubstringUnit.TOKENS, text, ranges);
    }

    private static String marked(SubstringUnit unit, String text, int... ranges) {
        StringBuilder marked = new StringBuilder();
        int[] at = {0};
        new Substrings(2, unit).cutter().cut(text.getBytes(UTF_8), ranges, (start, end) -> {
            int from = text.offsetByCodePoints(0, start);
            int to = text.offsetByCodePoints(0, end);
            marked.append(text, at[0], from).append('[').append(text, from, to).append(']');
            at[0] = to;
        });
        return marked.append(text.substring(at[0])).toString();
    }
}
