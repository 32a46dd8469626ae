package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;
import static org.millrace.filters.quality.Prose.measured;

import org.junit.jupiter.api.Test;
import org.millrace.filters.lists.InlineList;

class RedPajamaBadWordsTest {
    private static final RedPajamaBadWords FILTER =
            new RedPajamaBadWords(InlineList.of("bad", "very bad", "Ugly", "", " very very bad ", "it's"), "");

    @Test
    void countsEntriesInNormalisedWords() {
        // bad verybad very bad: two words and a phrase
        assertThat(measured(FILTER, "BAD! very-bad; very   bad"))
                .containsEntry("rps_doc_ldnoobw_words", 3.0)
                .containsEntry("ldnoobw_share", 0.75);
        assertThat(measured(FILTER, "badly, very")).containsEntry("rps_doc_ldnoobw_words", 0.0);
        assertThat(measured(FILTER, "very very bad"))
                .as("and all that overlap")
                .containsEntry("rps_doc_ldnoobw_words", 3.0);
    }

    @Test
    void findsNoEntriesThatNormalTextCannotHold() {
        assertThat(measured(FILTER, "Ugly ugly it's")).containsEntry("rps_doc_ldnoobw_words", 0.0);
    }

    @Test
    void measuresNothingInATextWithoutWords() {
        assertThat(measured(FILTER, " - "))
                .containsEntry("rps_doc_ldnoobw_words", 0.0)
                .containsEntry("ldnoobw_share", 0.0);
    }

    @Test
    void looksAtItsLanguageAlone() {
        RedPajamaBadWords german = new RedPajamaBadWords(InlineList.of("bad"), "de");
        assertThat(measured(german, document("bad", "en", 1))).isEmpty();
        assertThat(measured(german, document("bad", "de", 1))).containsEntry("rps_doc_ldnoobw_words", 1.0);
    }
}
