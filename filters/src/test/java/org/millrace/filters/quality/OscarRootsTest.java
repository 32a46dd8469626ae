package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.quality.Prose.judge;
import static org.millrace.filters.quality.Prose.measured;
import static org.millrace.filters.quality.Prose.words;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.InlineList;

class OscarRootsTest {
    private static final InlineList STOP = InlineList.of("en the", "default und", "vi cho nên", "vi là", "");
    private static final InlineList FLAGGED = InlineList.of("en darn");
    private static final OscarRoots FILTER = new OscarRoots(STOP, FLAGGED, List.of());
    private static final OscarRoots BARE = new OscarRoots(InlineList.of(""), InlineList.of(""), List.of());

    @Test
    void countsWordsWithoutSpecialCharacters() {
        assertThat(judge(BARE, words(0, 9) + " (tenth)!")).isEqualTo(Verdict.keep());
        assertThat(judge(BARE, words(0, 9) + " -- 12 \uD83D\uDE00")).isEqualTo(Verdict.drop("number_words", 9, 10));
        assertThat(measured(BARE, "« a1b » 一 x\u00A0y")).containsEntry("number_words_default", 3.0);
    }

    @Test
    void goesByTheRowOfTheLanguage() {
        assertThat(BARE.judge(document(words(0, 20), "en", 0.9))).isEqualTo(Verdict.keep());
        assertThat(BARE.judge(document(words(0, 19), "en", 0.9))).isEqualTo(Verdict.drop("number_words", 19, 20));
        assertThat(BARE.judge(document(words(0, 33), "bn", 0.95))).isEqualTo(Verdict.keep());
        assertThat(BARE.judge(document(words(0, 32), "bn", 0.95))).isEqualTo(Verdict.drop("number_words", 32, 33));
        assertThat(BARE.judge(document(words(0, 10), "de", 0.9))).isEqualTo(Verdict.keep());
        assertThat(BARE.judge(document("字", "zh", 0.9))).isEqualTo(Verdict.keep());
    }

    @Test
    void takesTheCommonestRunsOfCharacters() {
        // eleven different runs of ten, one of them twice: three may count, one does
        assertThat(new CharacterRepeats().share("0123456789a0123456789".toCharArray(), 21, 21, 10))
                .isEqualTo(2.0 / 12);
        assertThat(new CharacterRepeats().share("aaaaaaaaaaaaaa".toCharArray(), 14, 14, 10))
                .isEqualTo(1);
        assertThat(new CharacterRepeats().share("abcdefghi".toCharArray(), 9, 9, 10))
                .isZero();
        // "ab" and "ba" three and two times of five: the root of two is one
        assertThat(new CharacterRepeats().share("ababab".toCharArray(), 6, 6, 2))
                .isEqualTo(3.0 / 5);
        String faces = "\uD83D\uDE00x\uD83D\uDE00x";
        assertThat(new CharacterRepeats().share(faces.toCharArray(), 6, 4, 2)).isEqualTo(2.0 / 3);
    }

    @Test
    void limitsThem() {
        OscarRoots filter = new OscarRoots(
                STOP,
                FLAGGED,
                List.of(
                        "xx.character-repetition-length=2",
                        "xx.character-repetition-max=0.5",
                        "xx.number-words-min=1",
                        "xx.lang-id-min=0"));
        assertThat(filter.judge(document("abcab", "xx", 1))).isEqualTo(Verdict.keep()); // 2 of 4
        assertThat(filter.judge(document("ababab", "xx", 1))).isEqualTo(Verdict.drop("character_repetition", 0.6, 0.5));
    }

    @Test
    void countsAllCopiesOfRepeatedRunsOfWords() {
        OscarRoots filter = new OscarRoots(InlineList.of(""), FLAGGED, List.of("default.character-repetition-max=1"));
        // two of the runs of five are the same: of 20 runs 6 are copies, then 6 of 19
        String seven = words(0, 7);
        assertThat(judge(filter, seven + " " + words(50, 10) + " " + seven.toUpperCase(Locale.ROOT)))
                .isEqualTo(Verdict.keep());
        assertThat(judge(filter, seven + " " + words(50, 9) + " " + seven))
                .isEqualTo(Verdict.drop("word_repetition", 6.0 / 19, 0.3));
    }

    @Test
    void limitsSpecialCharacters() {
        OscarRoots filter = new OscarRoots(
                InlineList.of(""),
                FLAGGED,
                List.of("default.number-words-min=0", "default.character-repetition-max=1"));
        assertThat(judge(filter, "abc -")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "ab -")).isEqualTo(Verdict.drop("special_characters", 0.5, 0.4));
        assertThat(measured(filter, "\uD83D\uDE00\uD83C\uDDE9π士b")).containsEntry("special_characters_default", 0.6);
    }

    @Test
    void asksForStopWordsAndAgainstFlaggedOnes() {
        String six = "the The THE (the) the the ";
        assertThat(FILTER.judge(document(six + words(0, 14), "en", 0.9))).isEqualTo(Verdict.keep());
        assertThat(FILTER.judge(document(six + words(0, 15), "en", 0.9)))
                .isEqualTo(Verdict.drop("stopwords", 6.0 / 21, 0.3));
        String most = "the ".repeat(30) + words(0, 69);
        OscarRoots filter =
                new OscarRoots(STOP, FLAGGED, List.of("en.character-repetition-max=1", "en.word-repetition-max=1"));
        assertThat(filter.judge(document(most + " Darn!", "en", 0.9))).isEqualTo(Verdict.keep());
        assertThat(filter.judge(document(most + " Darn! darn", "en", 0.9)))
                .isEqualTo(Verdict.drop("stopwords", 30.0 / 101, 0.3));
        assertThat(filter.judge(document("the " + most + " Darn! darn", "en", 0.9)))
                .isEqualTo(Verdict.drop("flagged_words", 2.0 / 102, 0.01));
        assertThat(measured(BARE, words(0, 10))).doesNotContainKeys("stopwords_default", "flagged_words_default");
    }

    @Test
    void looksUpPairsOfWordsInVietnamese() {
        assertThat(measured(FILTER, document("Cho nên là x", "vi", 0.9))).containsEntry("stopwords_vi", 0.5);
    }

    @Test
    void asksForTheScoreOfTheLanguage() {
        String text = words(0, 20);
        assertThat(BARE.judge(document(text, "en", 0.8))).isEqualTo(Verdict.keep());
        assertThat(BARE.judge(document(text, "en", 0.7999))).isEqualTo(Verdict.drop("lang_id", 0.7999, 0.8));
    }

    @Test
    void refusesSettingsThatAreNone() {
        for (String setting : List.of(
                "de",
                "de.words=1",
                "stopwords-min=1",
                "de.stopwords-min=-1",
                "de.words-group=0",
                "de.stopwords-min=x")) {
            assertThatThrownBy(() -> new OscarRoots(STOP, FLAGGED, List.of(setting)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("need settings as language.name=value, such as de.stopwords-min=0.2")
                    .hasMessageEndingWith("got '" + setting + "'");
        }
        assertThatThrownBy(() -> new OscarRoots(InlineList.of("the"), FLAGGED, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("list.txt, line 1: expected a language and a word ('en the'), found 'the'");
    }
}
