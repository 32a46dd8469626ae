package org.millrace.filters.quality.gopher;

import java.util.Arrays;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.LineMarks;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.Segments;
import org.millrace.filters.quality.StopWords;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what Dolma drops by the quality rules of its tagger {@code gopher_v1}, at the limits of its mixer configurations.
 * Measures and rules have the names of the tagger's attributes; the mixer gives no reason of its own, so the first rule
 * in the order of the parameters is told.
 *
 * <p>Words are what white space separates. Dolma takes the median of their lengths where the paper has the mean; a symbol
 * is a word that holds {@code #} or {@code …}, and {@code ...} is none; lines are all that line feeds separate, empty ones
 * too, and begin with {@code *} or {@code -} in their very first place; they end in {@code …} in their very last; stop
 * words count each time, in the very same letters. A share of nothing is 0.
 *
 * <p>Source: Dolma, {@code taggers/gopher.py} and the mixer configurations of Common Crawl; Rae et al. 2021, appendix
 * A.1.1.
 */
public final class GopherQualityDolma implements Filter {
    private final GopherMeasures measures;
    private final StopWords stopWords;

    /**
     * Checks the limits; 0 sets none.
     *
     * @param minDocWords fewest words. Rule {@code word_count}
     * @param maxDocWords most words. Rule {@code word_count}
     * @param minMedianWordLength least median of the words' lengths in code points. Rule {@code median_word_length}
     * @param maxMedianWordLength greatest median. Rule {@code median_word_length}
     * @param maxSymbolWordRatio greatest share of words with a symbol. Rule {@code symbol_to_word_ratio}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet. Rule
     *     {@code fraction_of_lines_starting_with_bullet_point}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis. Rule
     *     {@code fraction_of_lines_ending_with_ellipsis}
     * @param minAlphaWordsRatio least share of words with a letter. Rule {@code fraction_of_words_with_alpha_character}
     * @param minStopWords fewest stop words. Rule {@code required_word_count}
     * @param stopWords the stop words, as they stand in a text
     */
    public GopherQualityDolma(
            @Parameter("50") @Threshold int minDocWords,
            @Parameter("100000") @Threshold int maxDocWords,
            @Parameter("3") @Threshold double minMedianWordLength,
            @Parameter("10") @Threshold double maxMedianWordLength,
            @Parameter("0.1") @Threshold double maxSymbolWordRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("0.8") @Threshold double minAlphaWordsRatio,
            @Parameter("2") @Threshold int minStopWords,
            @Parameter("the,be,to,of,and,that,have,with") List<String> stopWords) {
        Limits.range("min-doc-words", minDocWords, "max-doc-words", maxDocWords);
        Limits.range("min-median-word-length", minMedianWordLength, "max-median-word-length", maxMedianWordLength);
        this.measures = new GopherMeasures(
                Measures.between("word_count", minDocWords, maxDocWords),
                Measures.between("median_word_length", minMedianWordLength, maxMedianWordLength),
                Measures.atMost("symbol_to_word_ratio", "max-symbol-word-ratio", maxSymbolWordRatio),
                Measures.atMost(
                        "fraction_of_lines_starting_with_bullet_point", "max-bullet-lines-ratio", maxBulletLinesRatio),
                Measures.atMost(
                        "fraction_of_lines_ending_with_ellipsis", "max-ellipsis-lines-ratio", maxEllipsisLinesRatio),
                Measures.atLeast("fraction_of_words_with_alpha_character", "min-alpha-words-ratio", minAlphaWordsRatio),
                Measures.atLeast("required_word_count", "min-stop-words", minStopWords));
        this.stopWords = new StopWords(stopWords);
    }

    @Override
    public List<Measure> measures() {
        return measures.all();
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        Tokens words = text.words();
        double count = Math.max(1, words.size);
        boolean goesOn = readings.take(measures.words(), words.size)
                && readings.take(measures.length(), median(words))
                && readings.take(measures.symbols(), words.having(Tokens.NUMBER_SIGN | Tokens.ELLIPSIS) / count);
        if (goesOn && measureLines(text, readings)) {
            boolean more = readings.take(measures.letters(), words.having(Tokens.ALPHABETIC) / count);
            if (more) {
                readings.take(measures.stopWords(), stopWords.totalIn(words));
            }
        }
    }

    private boolean measureLines(TextAnalysis text, Readings readings) {
        Segments lines = text.lines();
        char[] units = text.units();
        int bullets = 0;
        int ellipses = 0;
        for (int i = 0; i < lines.size; i++) {
            bullets += LineMarks.begins(units, lines.starts[i], lines.ends[i], "*-") ? 1 : 0;
            ellipses += LineMarks.ends(units, lines.starts[i], lines.ends[i], "…") ? 1 : 0;
        }
        return readings.take(measures.bulletLines(), (double) bullets / lines.size)
                && readings.take(measures.ellipsisLines(), (double) ellipses / lines.size);
    }

    private static double median(Tokens words) {
        if (words.size == 0) {
            return 0;
        }
        int[] lengths = Arrays.copyOf(words.lengths, words.size);
        Arrays.sort(lengths);
        int middle = lengths.length / 2;
        return lengths.length % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + (double) lengths[middle]) / 2;
    }
}
