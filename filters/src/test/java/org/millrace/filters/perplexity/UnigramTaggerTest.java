package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.filters.lists.InlineList;

class UnigramTaggerTest {
    private static UnigramTagger tagger(String language) {
        return new UnigramTagger(InlineList.of("# counts", "the\t75", "cat\t25"), "unigram", language);
    }

    @Test
    void isTheMeanOfTheWordsLogarithms() {
        // (ln 0.75 + ln 0.25) / 2
        assertThat(tagger("").tag(document("The CAT!")).signals()).containsEntry("unigram", -8370L);
    }

    @Test
    void aWordOutsideTheListCountsAsIfItStoodThereOnce() {
        assertThat(tagger("").tag(document("dog")).signals()).containsEntry("unigram", -46_052L); // ln 0.01
    }

    @Test
    void saysNothingWithoutWordsAndOfOtherLanguages() {
        assertThat(tagger("").tag(document(" ... "))).isEqualTo(Notes.NONE);
        assertThat(tagger("en").tag(document("the")).signals()).isEmpty();
        assertThat(tagger("en").tag(document("the", "en", 1)).signals()).containsEntry("unigram", -2877L);
    }

    @Test
    void refusesAFaultyList() {
        assertThatThrownBy(() -> new UnigramTagger(InlineList.of("the\t1", "cat 3"), "u", ""))
                .hasMessageStartingWith("list.txt, line 2: expected a word and its count");
        assertThatThrownBy(() -> new UnigramTagger(InlineList.of("the\t0"), "u", ""))
                .hasMessageStartingWith("list.txt, line 1: expected a word and its count");
        assertThatThrownBy(() -> new UnigramTagger(InlineList.of("the\t1", "the\t2"), "u", ""))
                .hasMessageContaining("expected each word once");
        assertThatThrownBy(() -> new UnigramTagger(InlineList.of(""), "u", "")).hasMessageContaining("found no line");
    }
}
