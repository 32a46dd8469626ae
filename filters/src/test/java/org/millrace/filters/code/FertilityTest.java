package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Verdict;
import org.millrace.filters.fasttext.InlineModel;
import org.millrace.filters.sentencepiece.InlinePieces;

class FertilityTest {
    private static final InlineModel PIECES = InlinePieces.of("\u2581", -5, "\u2581word", -1, "word", -2, "x", -2);

    private static Verdict judge(Fertility filter, String language, String text) {
        return filter.judge(Document.of(Origin.at("code", "zip", "a.zip", 0, 1), text)
                .withNotes(Notes.NONE.withFact(Notes.CODE_LANGUAGE, language)));
    }

    @Test
    void dividesCharactersByTokens() {
        Fertility filter = new Fertility(PIECES, 4.5, List.of());
        assertThat(judge(filter, "", "word word")).as("9 characters, 2 tokens").isEqualTo(Verdict.keep());
        assertThat(judge(filter, "", "wordword")).isEqualTo(Verdict.drop("fertility", 4, 4.5));
        assertThat(judge(filter, "", "wordx")).isEqualTo(Verdict.drop("fertility", 2.5, 4.5));
    }

    @Test
    void looksOnlyAtTheLanguagesThatItIsFor() {
        Fertility filter = new Fertility(PIECES, 4.5, List.of("Python"));
        assertThat(judge(filter, "Java", "wordx")).isEqualTo(Verdict.keep());
        assertThat(judge(filter, "Python", "wordx")).isEqualTo(Verdict.drop("fertility", 2.5, 4.5));
    }

    @Test
    void keepsATextWithoutTokens() {
        assertThat(judge(new Fertility(PIECES, 4.5, List.of()), "", "")).isEqualTo(Verdict.keep());
    }
}
