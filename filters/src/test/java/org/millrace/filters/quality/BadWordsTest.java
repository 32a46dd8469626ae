package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.quality.Prose.judge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class BadWordsTest {
    private static final InlineList LIST = InlineList.of("darn", "", "blasted cold", "Drat", "s&m");
    private static final BadWords TFDS = new BadWords(LIST, BadWords.Form.TFDS, "en", 0);
    private static final BadWords MC4 = new BadWords(LIST, BadWords.Form.MC4, "en", 0);

    @ParameterizedTest
    @ValueSource(strings = {"what a darn day", "a Darn.", "1darn1", "x\n\u00E9darn\u00E9", "a_darn_b"})
    void c4FindsAWordBetweenTwoOtherCharacters(String text) {
        assertThat(judge(TFDS, text)).isEqualTo(new Verdict.Drop("filtered-page-badword", 1, 0, "line 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "darn",
                "darn it",
                "oh darn",
                "oh\n darn it",
                "oh darn \nit",
                "adarn it",
                "a darns it",
                "a blasted\ncold x"
            })
    void c4FindsNoneAtTheEndOfALine(String text) {
        assertThat(judge(TFDS, text)).isEqualTo(Verdict.keep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"darn", "darn it", "oh DARN", "oh\ndarn\nit", "a-darn-b", "\uD83D\uDE00darn"})
    void mc4FindsAWordWithNoWordCharacterNextToIt(String text) {
        assertThat(judge(MC4, text)).isEqualTo(new Verdict.Drop("document_removed_with_badwords", 1, 0, "line 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"darn1", "_darn", "\u00E9darn", "darning", "\uD835\uDD38darn", ""})
    void mc4FindsNoneInAWord(String text) {
        assertThat(judge(MC4, text)).isEqualTo(Verdict.keep());
    }

    @Test
    void countsPlacesAndTellsTheFirstEntry() {
        assertThat(judge(MC4, "Drat this blasted cold, drat!"))
                .isEqualTo(new Verdict.Drop("document_removed_with_badwords", 3, 0, "line 4"));
        BadWords lenient = new BadWords(LIST, BadWords.Form.MC4, "en", 3);
        assertThat(judge(lenient, "Drat this blasted cold, drat!")).isEqualTo(Verdict.keep());
        assertThat(judge(lenient, "Drat this blasted cold, drat s&m!"))
                .isEqualTo(new Verdict.Drop("document_removed_with_badwords", 4, 3, "line 4"));
    }

    @Test
    void looksAnywhereInLanguagesWithoutSpacesAndAllowsCommonParts() {
        InlineList words = InlineList.of("性", "悪");
        BadWords chinese = new BadWords(words, BadWords.Form.MC4, "zh", 0);
        assertThat(judge(chinese, "我悪你")).isEqualTo(new Verdict.Drop("document_removed_with_badwords", 1, 0, "line 2"));
        assertThat(judge(chinese, "可能性")).isEqualTo(Verdict.keep());
        assertThat(judge(new BadWords(words, BadWords.Form.MC4, "en", 0), "我悪你"))
                .isEqualTo(Verdict.keep());
    }

    @Test
    void leavesDocumentsInAnotherLanguageAlone() {
        assertThat(MC4.judge(document("darn", "de", 0.9))).isEqualTo(Verdict.keep());
        assertThat(MC4.judge(document("darn", "en", 0.9)))
                .isEqualTo(new Verdict.Drop("document_removed_with_badwords", 1, 0, "line 1"));
    }
}
