package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.quality.Prose.clean;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;

class C4TfdsTest {
    private static final C4Tfds FILTER = new C4Tfds(190_000, 3, 5, 1000);
    private static final String THREE = "One cat sat there. Two cats sat. All of them sat.";

    @Test
    void keepsATextOfThreeSentencesAndDropsOneOfTwo() {
        assertThat(clean(FILTER, THREE)).isEqualTo(Rewriting.repaired(THREE, Map.of()));
        assertThat(clean(FILTER, "One cat sat over there.\nTwo cats sat over there."))
                .isEqualTo(Verdict.drop("filtered-page-toofewsentences", 2, 3));
        assertThat(clean(FILTER, "")).isEqualTo(Verdict.drop("filtered-page-toofewsentences", 0, 3));
    }

    @Test
    void dropsPagesOfMoreCodePointsThanTheLimit() {
        C4Tfds filter = new C4Tfds(60, 3, 5, 1000);
        String text = THREE + "\uD83D\uDE00".repeat(60 - THREE.length() - 1) + ".";
        assertThat(clean(filter, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        assertThat(clean(filter, text + ".")).isEqualTo(Verdict.drop("filtered-page-contenttoolong", 61, 60));
    }

    @Test
    void dropsLinesThatDoNotEndLikeASentence() {
        for (String end : new String[] {".", "..", "?", "!", "\""}) {
            String text = THREE + "\nAnd so then it was" + end;
            assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        }
        for (String end : new String[] {"", "...", "\u2026", "'", "\u201D"}) {
            assertThat(without("And so then it was" + end)).containsExactly(Map.entry("lines-no-endmark", 1));
        }
    }

    @Test
    void dropsLinesOfFewerThanFiveWordsWithoutTheirCitations() {
        assertThat(without("Four words are here.")).containsExactly(Map.entry("lines-too-short", 1));
        String text = THREE + "\nFive words are here now.";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void takesOutCitationsAndCountsWordsAfterwards() {
        assertThat(clean(FILTER, THREE + "\nFour words are here [1]."))
                .isEqualTo(Rewriting.repaired(THREE + "\nFour words are here .", Map.of("citation", 1)));
        assertThat(without("Four words are[1] here [2][edit]")).containsExactly(Map.entry("lines-no-endmark", 1));
        assertThat(without("Three words are [citation needed].")).containsExactly(Map.entry("lines-too-short", 1));
    }

    @Test
    void dropsLinesWithAWordBeyondTheLimit() {
        assertThat(without("It is then a " + "a".repeat(1000) + "."))
                .containsExactly(Map.entry("lines-with-too-long-word", 1));
        String text = THREE + "\nIt is then a " + "a".repeat(999) + ".";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void dropsLinesOfBannersAndPagesOfFillerTextAndCode() {
        assertThat(without("Please do switch on Javascript.")).containsExactly(Map.entry("lines-javascript", 1));
        assertThat(without("These are our Terms of use.")).containsExactly(Map.entry("lines-policy", 1));
        assertThat(clean(FILTER, THREE + "\nThis here is Lorem Ipsum."))
                .isEqualTo(Verdict.drop("filtered-page-loremipsum", 1, 0));
        assertThat(clean(FILTER, THREE + "\nfn foo ( ) { }."))
                .isEqualTo(Verdict.drop("filtered-page-squigglybracket", 1, 0));
        assertThat(without("fn foo { }.")).containsExactly(Map.entry("lines-too-short", 1));
        assertThat(without("{ lorem ipsum")).containsExactly(Map.entry("lines-no-endmark", 1));
    }

    private static Map<String, Integer> without(String line) {
        Rewriting kept = (Rewriting) clean(FILTER, THREE + "\n" + line);
        assertThat(kept.text()).isEqualTo(THREE);
        return kept.repairs();
    }
}
