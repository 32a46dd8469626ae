package org.millrace.filters.quality.c4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Verdict;
import org.millrace.filters.quality.DecisionsEvaluation;
import org.millrace.filters.quality.Rule;

class C4QualityTest {
    private static final C4Quality FILTER = DecisionsEvaluation.c4(Rule.APPLY);
    private static final String FIVE = "One cat sat. Two cats sat. Three cats sat. Four cats sat. All of them sat.";

    @Test
    void keepsATextOfFiveSentencesAndDropsOneOfFour() {
        assertThat(clean(FILTER, FIVE)).isEqualTo(Rewriting.repaired(FIVE, Map.of()));
        assertThat(clean(FILTER, "One cat sat.\nTwo cats sat.\nThree cats sat.\nAll of them sat."))
                .isEqualTo(Verdict.drop("too_few_sentences", 4, 5));
        assertThat(clean(FILTER, "")).isEqualTo(Verdict.drop("too_few_sentences", 0, 5));
    }

    @Test
    void dropsLinesThatDoNotEndLikeASentence() {
        assertThat(without("Menu of the day")).containsEntry("no_terminal_punc", 1);
        assertThat(without("And then it was...")).containsEntry("no_terminal_punc", 1);
        assertThat(without("And then it was\u2026")).containsEntry("no_terminal_punc", 1);
        for (String end : new String[] {".", "..", "?", "!", "\"", "'"}) {
            String text = FIVE + "\nAnd then it was" + end;
            assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
        }
    }

    @Test
    void keepsSuchLinesIfTheRuleIsSkipped() {
        String text = FIVE + "\nMenu of the day";
        assertThat(clean(DecisionsEvaluation.c4(Rule.SKIP), text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void dropsLinesOfFewerThanThreeWords() {
        assertThat(without("Two words.")).containsEntry("too_few_words", 1);
        String text = FIVE + "\nThree whole words.";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void countsWordsBeforeItTakesCitationsOut() {
        assertThat(clean(FILTER, FIVE + "\nTwo words [1]."))
                .isEqualTo(Rewriting.repaired(FIVE + "\nTwo words .", Map.of("citation", 1)));
    }

    @Test
    void takesOutCitationsBeforeItLooksAtTheEnd() {
        assertThat(clean(FILTER, FIVE + "\nIt is so.[12][citation needed][edit][][\u0663]\nAs [a] is [1 ]."))
                .isEqualTo(Rewriting.repaired(FIVE + "\nIt is so.\nAs [a] is [1 ].", Map.of("citation", 5)));
    }

    @Test
    void dropsLinesWithAWordBeyondTheLimitInCodePoints() {
        assertThat(without("It is " + "\uD83D\uDE00".repeat(1000) + ".")).containsEntry("too_long_word", 1);
        String text = FIVE + "\nIt is " + "\uD83D\uDE00".repeat(999) + ".";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void dropsLinesOfCookieBannersInAnyCase() {
        assertThat(without("Please switch on JAVASCRIPTS here.")).containsEntry("javascript", 1);
        for (String phrase : new String[] {
            "Terms of use", "privacy policy", "Cookie Policy", "uses cookies", "use of coo\u212Aies", "USE COOKIES"
        }) {
            assertThat(without("These are our " + phrase + ".")).containsEntry("policy", 1);
        }
        String text = FIVE + "\nOur cookies policy is java script.";
        assertThat(clean(FILTER, text)).isEqualTo(Rewriting.repaired(text, Map.of()));
    }

    @Test
    void dropsPagesOfFillerTextAndOfCode() {
        assertThat(clean(FILTER, FIVE + "\nThis is Lorem Ipsum here.")).isEqualTo(Verdict.drop("lorem_ipsum", 1, 0));
        assertThat(clean(FILTER, FIVE + "\nfn foo() { bar; }.")).isEqualTo(Verdict.drop("curly_bracket", 1, 0));
    }

    @Test
    void doesNotDropAPageForALineThatGoesAnyway() {
        assertThat(without("fn foo() { bar; }")).containsEntry("no_terminal_punc", 1);
        assertThat(without("Javascript is { here.")).containsEntry("javascript", 1);
    }

    @Test
    void readsOnAfterAPageThatGoesIfAllReadingsAreWanted() {
        Readings readings = Readings.all();
        Rewriting left = FILTER.clean(document("{ is Lorem Ipsum here.\n{ is a second one.\nTwo words."), readings);
        assertThat(readings.verdict()).isEqualTo(Verdict.drop("lorem_ipsum", 1, 0));
        assertThat(readings.taken())
                .extracting(reading -> reading.measure().name() + "=" + reading.value())
                .containsExactly("lorem_ipsum=1.0", "curly_bracket=1.0", "sentences=2.0");
        assertThat(left.text()).isEqualTo("{ is Lorem Ipsum here.\n{ is a second one.");
    }

    @Test
    void takesEveryLineEndOfPythons() {
        assertThat(clean(FILTER, "  " + FIVE + " \r\n\u2028a\u0085b\u000Bc\u001C\n" + FIVE + "\n\n"))
                .isEqualTo(Rewriting.repaired(FIVE + "\n" + FIVE, Map.of("no_terminal_punc", 6)));
    }

    @Test
    void refusesALimitBelowZero() {
        assertThatThrownBy(() -> DecisionsEvaluation.c4(Rule.APPLY, -1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need min-num-sentences >= 0, got min-num-sentences=-1");
    }

    private static Map<String, Integer> without(String line) {
        Rewriting kept = (Rewriting) clean(FILTER, FIVE + "\n" + line);
        assertThat(kept.text()).isEqualTo(FIVE);
        return kept.repairs();
    }

    /** The rewriting of a text that is kept, else the verdict. */
    private static Object clean(C4Quality filter, String text) {
        Readings readings = Readings.untilBreach();
        Rewriting cleaned = filter.clean(document(text), readings);
        return readings.verdict() == Verdict.keep() ? cleaned : readings.verdict();
    }
}
