package org.millrace.filters.dolma;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 * Drops documents in which the same tokens, up to 13 of them, stand {@code below} times or more one after the other; rule
 * {@code doc_max_score_repetition}. The measure of that name is the most times, 0 where nothing stands three times.
 *
 * <p>How often a stretch repeats is its length over its period, rounded down. A text is cut after each 100,000 code points, as
 * in the source.
 *
 * <p>Source: Dolma, tagger {@code tokenizer_repetitions_v2r2}; a hundred is the limit of its mix for Common Crawl, later ones
 * have 10 or 32. Deviation: the tokenizer is a SentencePiece model of kind unigram that the recipe names, the source's is
 * GPT-NeoX's. Cost: the tokenizer's.
 */
public final class RepeatedTokens implements Filter {
    private static final int LONGEST_PERIOD = 13;
    private static final int LEAST_TIMES = 3;
    private static final int PART = 100_000;

    private final Measure most;
    private final PieceModel tokenizer;

    /**
     * Reads the tokenizer.
     *
     * @param tokenizer a SentencePiece model of kind unigram
     * @param below a document must have fewer repetitions. Rule {@code doc_max_score_repetition}
     */
    public RepeatedTokens(Resource tokenizer, @Parameter("100") @Threshold int below) {
        if (below < 1) {
            throw new IllegalArgumentException("need below >= 1, got below=" + below);
        }
        this.tokenizer = PieceModel.read(tokenizer);
        this.most = Measure.count("doc_max_score_repetition", Limit.below("doc_max_score_repetition", below));
    }

    @Override
    public List<Measure> measures() {
        return List.of(most);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        int found = 0;
        int start = 0;
        while (start < text.length()) {
            int last = Math.min(text.length(), start + 2 * PART); // as many units at the most
            int points = text.codePointCount(start, last);
            int end = points <= PART ? last : text.offsetByCodePoints(start, PART);
            found = Math.max(found, mostIn(tokens(text.substring(start, end))));
            start = end;
        }
        readings.take(most, found);
    }

    private int[] tokens(String text) {
        Map<String, Integer> names = new HashMap<>();
        IntStream.Builder numbers = IntStream.builder();
        tokenizer.encode(text, (normal, start, end) -> numbers.add(number(names, normal.substring(start, end))));
        return numbers.build().toArray();
    }

    private static int number(Map<String, Integer> names, String piece) {
        Integer known = names.putIfAbsent(piece, names.size());
        return known == null ? names.size() - 1 : known;
    }

    /** The most times that up to 13 tokens stand one after the other, 0 where none do three times. */
    static int mostIn(int[] tokens) {
        int most = 0;
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            int same = 0;
            for (int i = period; i < tokens.length; i++) {
                same = tokens[i] == tokens[i - period] ? same + 1 : 0;
                most = Math.max(most, (same + period) / period);
            }
        }
        return most < LEAST_TIMES ? 0 : most;
    }
}
