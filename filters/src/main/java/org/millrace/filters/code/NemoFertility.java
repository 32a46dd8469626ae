package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;
import org.millrace.filters.sentencepiece.PieceModel;

/**
 * Drops texts of which a tokenizer makes too many tokens, as NeMo Curator's {@code TokenizerFertilityFilter} does: code points
 * for each token, -1 where there are no tokens, so a text without any goes. A value at the limit is kept.
 *
 * <p>Source: NVIDIA-NeMo/Curator, {@code stages/text/filters/code.py}. Deviation: the tokenizer must be a SentencePiece model of
 * kind unigram. {@code fertility} keeps texts without tokens, and can be told languages.
 */
public final class NemoFertility implements Filter {
    private final Measure fertility;
    private final PieceModel tokenizer;

    /**
     * Reads the tokenizer.
     *
     * @param tokenizer a SentencePiece model of kind unigram
     * @param minCharToTokenRatio fewest code points for each token. Rule {@code tokenizer_fertility}
     */
    public NemoFertility(Resource tokenizer, @Parameter("2.5") @Threshold double minCharToTokenRatio) {
        Settings.atLeastZero("min-char-to-token-ratio", minCharToTokenRatio);
        this.tokenizer = PieceModel.read(tokenizer);
        this.fertility = Measure.of("tokenizer_fertility", Limit.atLeast("tokenizer_fertility", minCharToTokenRatio));
    }

    @Override
    public List<Measure> measures() {
        return List.of(fertility);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        int tokens = tokenizer.encode(text, (piece, start, end) -> {});
        readings.take(fertility, tokens == 0 ? -1 : (double) text.codePointCount(0, text.length()) / tokens);
    }
}
