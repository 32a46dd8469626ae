package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.filters.fasttext.InlineModel;

class PerplexityTaggerTest {
    private static final InlineModel MODEL =
            InlineArpa.of(2, "-99 <s> 0", "-1 </s> 0", "-3 <unk> 0", "-2 a 0", "-2 0 0", "-0.5 a a", "-1.5 é 0");

    private static PerplexityTagger tagger(String language, Tokens tokens, Normalisation normalisation, int maxChars) {
        return new PerplexityTagger(MODEL, MODEL.sha256(), "perplexity", language, tokens, normalisation, maxChars);
    }

    private static Notes tag(String text) {
        return tagger("", Tokens.WORDS, Normalisation.NONE, 1000).tag(document(text));
    }

    @Test
    void isTenToTheMeanOverWordsAndLineEnds() {
        // a: -2, </s>: -1; mean of the two 1.5
        assertThat(tag("a").signals()).containsOnlyKeys("perplexity").containsEntry("perplexity", 316_000L);
        // a a </s>, x </s>: -2 - 0.5 - 1 - 3 - 1 over 5
        assertThat(tag("a a\nx").signals()).containsEntry("perplexity", 316_000L);
        assertThat(tag("a a").signals()).containsEntry("perplexity", 147_000L); // 10^(3.5 / 3) = 14.68
    }

    @Test
    void passesOverLinesWithoutWords() {
        assertThat(tag("\n \na\n\n")).isEqualTo(tag("a"));
    }

    @Test
    void saysNothingOfATextWithoutWords() {
        assertThat(tag("")).isEqualTo(Notes.NONE);
        assertThat(tag(" \n\t\n")).isEqualTo(Notes.NONE);
    }

    @Test
    void scoresTheLanguageItIsFor() {
        PerplexityTagger english = tagger("en", Tokens.WORDS, Normalisation.NONE, 1000);
        assertThat(english.tag(document("a", "en", 1)).signals()).containsKey("perplexity");
        assertThat(english.tag(document("a", "de", 1)).signals()).doesNotContainKey("perplexity");
        assertThat(english.tag(document("a")).signals()).isEmpty();
    }

    @Test
    void takesCharactersForWords() {
        assertThat(tagger("", Tokens.CHARACTERS, Normalisation.NONE, 1000).tag(document("a a")))
                .isEqualTo(tag("a a"));
    }

    @Test
    void normalises() {
        PerplexityTagger ccnet = tagger("", Tokens.WORDS, Normalisation.CCNET, 1000);
        assertThat(ccnet.tag(document("Á 7"))).isEqualTo(tag("a 0"));
    }

    @Test
    void readsTheStartOfAText() {
        assertThat(tagger("", Tokens.WORDS, Normalisation.NONE, 3).tag(document("a a x x x")))
                .isEqualTo(tag("a a"));
    }

    @Test
    void cutsAtAThousandBillion() {
        InlineModel unlikely = InlineArpa.of(1, "-99 <s>", "-900 </s>");
        PerplexityTagger tagger =
                new PerplexityTagger(unlikely, unlikely.sha256(), "p", "", Tokens.WORDS, Normalisation.NONE, 1000);
        assertThat(tagger.tag(document("x")).signals()).containsEntry("p", 10_000_000_000_000_000L);
    }

    @Test
    void refusesAnotherModel() {
        assertThatThrownBy(() ->
                        new PerplexityTagger(MODEL, "0".repeat(64), "p", "", Tokens.WORDS, Normalisation.NONE, 1000))
                .hasMessageContaining("need a model of sha256 " + "0".repeat(64));
    }
}
