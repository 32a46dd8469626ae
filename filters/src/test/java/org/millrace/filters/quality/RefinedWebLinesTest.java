package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.clean;
import static org.millrace.filters.quality.Prose.words;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class RefinedWebLinesTest {
    private static final RefinedWebLines FILTER = new RefinedWebLines(0.5, 0.999999, 2, 10, 0.05);
    private static final String MANY = words(0, 400);

    @Test
    void dropsLinesOfWhichMoreThanHalfIsCapitals() {
        assertThat(corrected("AB cD ef")).isEqualTo("AB cD ef"); // 3 of 8
        assertThat(corrected("ABC D e")).isEqualTo("");
        assertThat(corrected("ABCd ef")).isEqualTo("ABCd ef");
        assertThat(corrected("ABC de")).isEqualTo("ABC de"); // half
        assertThat(corrected("ABC d")).isEqualTo("");
        assertThat(repairs("ABC D e")).containsExactly(Map.entry("uppercase_ratio_line_modifier", 1));
    }

    @Test
    void dropsLinesOfDigits() {
        assertThat(corrected("12 34")).isEqualTo("12 34");
        assertThat(repairs("1234")).containsExactly(Map.entry("numeric_ratio_line_modifier", 1));
        assertThat(repairs("²٣①")).containsExactly(Map.entry("numeric_ratio_line_modifier", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 likes", "3.5K Shares", "» 1,000,000  views!", "7m\tfollowers", "٣ likes", "1,.k quotes"})
    void dropsCounters(String line) {
        assertThat(repairs(line)).containsExactly(Map.entry("counter_line_modifier", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"three likes", "3 likes it", "a 3 likes", "3likes x", "3 kk likes", "3 k likes", "3 liked"})
    void keepsLinesThatAreNoCounters(String line) {
        assertThat(corrected(line)).isEqualTo(line);
    }

    @Test
    void dropsLinesOfOneWordButNotEmptyOnes() {
        assertThat(corrected("one")).isEqualTo("");
        assertThat(repairs("one")).containsExactly(Map.entry("line_length_modifier", 1));
        assertThat(corrected("\n\none two")).isEqualTo("\n\none two");
        assertThat(repairs(" \t")).containsExactly(Map.entry("line_length_modifier", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'You have 2 items in cart now', 'You have 2 now'",
        "'Items In Cart', ''",
        "'a items in cartitems in cart b', 'a b'",
        "'a b c d e f items in cart j', 'a b c d e f j'",
        "'a b c d e f g items in cart j', 'a b c d e f g items in cart j'",
        "'a story Read more...', 'a story'",
        "'a story  read more123', 'a story '",
        "'a story read more..', 'a story read more..'",
        "'a story read more... x', 'a story read more... x'",
        "'b c d e f g h i read more...', 'b c d e f g h i'",
        "'b c d e f g h i j read more...', 'b c d e f g h i j read more...'",
        "'Sign-in here please', 'here please'",
        "'Sign-in  here please', ' here please'",
        "'please sign-in here', 'please sign-in here'",
        "'sign-inside now', 'side now'",
    })
    void takesPhrasesOutOfLinesOfUpToTenWords(String line, String left) {
        assertThat(corrected(line)).isEqualTo(left);
    }

    @Test
    void stripsTheTextAfterEachStep() {
        assertThat(clean(FILTER, "\n  " + MANY + "\nABC D\n \n"))
                .isEqualTo(Rewriting.repaired(MANY, Map.of("uppercase_ratio_line_modifier", 1)));
    }

    @Test
    void dropsADocumentThatLosesMoreThanATwentiethOfItsWords() {
        String kept = words(0, 95);
        assertThat(clean(FILTER, kept + "\nAAA BBB CCC DDD EEE"))
                .isEqualTo(Rewriting.repaired(kept, Map.of("uppercase_ratio_line_modifier", 1)));
        assertThat(clean(FILTER, words(0, 94) + "\nAAA BBB CCC DDD EEE"))
                .isEqualTo(Verdict.drop("word_removal_ratio_filter", 5.0 / 99, 0.05));
        assertThat(clean(FILTER, "ONE")).isEqualTo(Verdict.drop("word_removal_ratio_filter", 1, 0.05));
        assertThat(clean(FILTER, " - ")).isEqualTo(Verdict.drop("word_removal_ratio_filter", 1, 0.05));
        assertThat(clean(FILTER, "")).isEqualTo(Verdict.drop("word_removal_ratio_filter", 1, 0.05));
    }

    /** What is left of a line in the middle of a long text. */
    private static String corrected(String line) {
        String text = ((Rewriting) clean(FILTER, MANY + "\n" + line + "\n" + MANY)).text();
        assertThat(text).startsWith(MANY + "\n").endsWith("\n" + MANY);
        String middle = text.substring(MANY.length());
        return middle.length() == MANY.length() + 1 ? "" : middle.substring(1, middle.length() - MANY.length() - 1);
    }

    private static Map<String, Integer> repairs(String line) {
        return ((Rewriting) clean(FILTER, MANY + "\n" + line + "\n" + MANY)).repairs();
    }
}
