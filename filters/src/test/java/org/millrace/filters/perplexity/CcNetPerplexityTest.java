package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;
import org.millrace.filters.fasttext.InlineModel;
import org.millrace.filters.sentencepiece.InlinePieces;

class CcNetPerplexityTest {
    private static final InlineModel PIECES = InlinePieces.of("▁", -5, "▁a", -1, "b", -2, "0", -2, "▁ab", -9);
    private static final InlineModel MODEL =
            InlineArpa.of(2, "-99 <s> 0", "-1 </s> 0", "-3 <unk> 0", "-1 ▁a -0.5", "-2 b 0", "-2 0 0", "-0.25 ▁a b");

    private static Notes tag(String language, String text) {
        return new CcNetPerplexity(MODEL, MODEL.sha256(), PIECES, "perplexity", language).tag(document(text, "en", 1));
    }

    @Test
    void scoresPiecesOfTheNormalisedText() {
        // ▁a b 0 </s>: -1 - 0.25 - 2 - 1 over 4 = 11.548
        assertThat(tag("", "Áb7").signals()).containsEntry("perplexity", 115_000L);
        // ▁a </s>: -1 - 0.5 - 1 over 2 = 17.78
        assertThat(tag("", "a").signals()).containsEntry("perplexity", 178_000L);
    }

    @Test
    void joinsLinesWithoutABlank() {
        assertThat(tag("", "a\nb\n7")).isEqualTo(tag("", "ab7"));
    }

    @Test
    void anUnknownPieceIsTheUnknownWord() {
        // ▁ is in no n-gram, xyz neither: -3 - 3 - 1 over 3
        assertThat(tag("", "xyz").signals()).containsEntry("perplexity", 2_154_000L);
    }

    @Test
    void saysNothingWithoutPiecesAndOfOtherLanguages() {
        assertThat(tag("", " \n").signals()).doesNotContainKey("perplexity");
        assertThat(tag("de", "a").signals()).doesNotContainKey("perplexity");
        assertThat(tag("en", "a").signals()).containsKey("perplexity");
    }
}
