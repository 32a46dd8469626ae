package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.clean;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class C4DclmTest {
    private static final C4Dclm FILTER = new C4Dclm(190_000, 3, 5, 1000);
    private static final String THREE = "One cat sat there. Two cats sat. All of them sat.";

    @Test
    void keepsATextOfThreeSentencesAndDropsOneOfTwo() {
        assertThat(clean(FILTER, THREE)).isEqualTo(Rewriting.repaired(THREE, Map.of()));
        assertThat(clean(FILTER, "One cat sat over there.\nTwo cats sat over there."))
                .isEqualTo(Verdict.drop("too_few_sentences", 2, 3));
    }

    @Test
    void dropsPagesOfMoreCodePointsThanTheLimit() {
        C4Dclm filter = new C4Dclm(60, 3, 5, 1000);
        String text = THREE + "\uD83D\uDE00".repeat(60 - THREE.length() - 1) + ".";
        assertThat(clean(filter, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        assertThat(clean(filter, text + ".")).isEqualTo(Verdict.drop("page_length_filter", 61, 60));
    }

    @Test
    void dropsPagesOfWhichNoLineIsLeft() {
        for (String text : new String[] {"", "\n\n", " ", "no mark", "[1]"}) {
            assertThat(clean(FILTER, text)).isEqualTo(Verdict.drop("empty", 0, 1));
        }
    }

    @Test
    void keepsEmptyLinesAndWhiteSpaceInside() {
        String text = THREE + "\n\n" + "  And  so then it was!  \n\n\nNow this is the end. ";
        assertThat(clean(FILTER, "\n  " + text + "\n")).isEqualTo(Rewriting.repaired(text.strip(), Map.of()));
        assertThat(clean(FILTER, THREE + "\n[2]\n  \nNow this is the end."))
                .isEqualTo(Rewriting.repaired(
                        THREE + "\n\nNow this is the end.", Map.of("citation", 1, "punctuation_line_modifier", 1)));
    }

    @Test
    void dropsLinesThatDoNotEndLikeASentence() {
        for (String end : new String[] {".", "..", "?", "!", "\"", ".\t"}) {
            String text = THREE + "\nAnd so then it was" + end + "\nNow this is the end.";
            assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        }
        for (String end : new String[] {"", "...", "... ", "\u2026", "'"}) {
            assertThat(without("And so then it was" + end)).containsExactly(Map.entry("punctuation_line_modifier", 1));
        }
    }

    @Test
    void dropsLinesOfFewerThanFiveWordsAndOfAWordBeyondTheLimit() {
        assertThat(without("Four words are here.")).containsExactly(Map.entry("line_length_modifier", 1));
        String text = THREE + "\nFive words are here now.\nIt is then a " + "a".repeat(999) + ".";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        assertThat(without("It is then a " + "a".repeat(1000) + "."))
                .containsExactly(Map.entry("word_length_modifier", 1));
    }

    @Test
    void dropsLinesOfBannersAndPagesOfFillerTextAndCode() {
        assertThat(without("Please do switch on Javascript {.")).containsExactly(Map.entry("javascript", 1));
        assertThat(without("These are our Terms of use.")).containsExactly(Map.entry("policy", 1));
        assertThat(clean(FILTER, THREE + "\nThis Javascript is Lorem Ipsum."))
                .isEqualTo(Verdict.drop("lorem_ipsum", 1, 0));
        assertThat(clean(FILTER, THREE + "\nuse cookies or else {}.")).isEqualTo(Verdict.drop("curly_bracket", 1, 0));
        assertThat(without("{ lorem ipsum")).containsExactly(Map.entry("punctuation_line_modifier", 1));
    }

    @Test
    void dropsLaterCopiesOfLinesWhateverTheirCase() {
        String line = "It all comes again here.";
        assertThat(clean(FILTER, THREE + "\n" + line + "\n\n IT all comes AGAIN here. \n" + line))
                .isEqualTo(Rewriting.repaired(THREE + "\n" + line + "\n", Map.of("within_page_dedup", 2)));
    }

    private static Map<String, Integer> without(String line) {
        Rewriting kept = (Rewriting) clean(FILTER, THREE + "\n" + line);
        assertThat(kept.text()).isEqualTo(THREE);
        return kept.repairs();
    }
}
