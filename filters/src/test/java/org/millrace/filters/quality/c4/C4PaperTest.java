package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.clean;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class C4PaperTest {
    private static final C4Paper FILTER = new C4Paper(5, 3);
    private static final String FIVE = "One cat sat. Two cats sat. Three cats sat. Four cats sat. All of them sat.";

    @Test
    void keepsATextOfFiveSentencesAndDropsOneOfFour() {
        assertThat(clean(FILTER, FIVE)).isEqualTo(Rewriting.repaired(FIVE, Map.of()));
        assertThat(clean(FILTER, "One cat sat.\nTwo cats sat.\nThree cats sat.\nAll of them sat."))
                .isEqualTo(Verdict.drop("too_few_sentences", 4, 5));
    }

    @Test
    void dropsLinesThatDoNotEndInAMark() {
        for (String end : new String[] {".", "...", "?", "!", "\"", "\u201D"}) {
            String text = FIVE + "\nAnd then it was" + end;
            assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        }
        for (String end : new String[] {"", "\u2026", "'", "." + "[1]"}) {
            assertThat(without("And then it was" + end)).containsExactly(Map.entry("no_terminal_punc", 1));
        }
    }

    @Test
    void dropsLinesOfFewerThanThreeWordsAndOfJavascript() {
        String text = FIVE + "\nThree whole words.";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        assertThat(without("Two words.")).containsExactly(Map.entry("too_few_words", 1));
        assertThat(without("Please enable Javascript.")).containsExactly(Map.entry("javascript", 1));
    }

    @Test
    void keepsWhatOnlyTheCodeTakesOut() {
        String text = FIVE + "\nOur privacy policy.\nIt is so [1].\nIt is " + "a".repeat(2000) + ".";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void dropsPagesForAPhraseInAnyLine() {
        assertThat(clean(FILTER, FIVE + "\nLorem ipsum")).isEqualTo(Verdict.drop("lorem_ipsum", 1, 0));
        assertThat(clean(FILTER, FIVE + "\nmain() {")).isEqualTo(Verdict.drop("curly_bracket", 1, 0));
        assertThat(without("main() }")).containsExactly(Map.entry("no_terminal_punc", 1));
    }

    private static Map<String, Integer> without(String line) {
        Rewriting kept = (Rewriting) clean(FILTER, FIVE + "\n" + line);
        assertThat(kept.text()).isEqualTo(FIVE);
        return kept.repairs();
    }
}
