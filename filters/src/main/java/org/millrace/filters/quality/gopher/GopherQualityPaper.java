package org.millrace.filters.quality.gopher;

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
 * Drops what Gopher's rules of quality drop, read as closely to the paper as it can be read: Rae et al., <i>Scaling
 * Language Models</i>, 2021, appendix A.1.1.
 *
 * <p>What the paper leaves open, and what is chosen here: words are what white space separates, punctuation on them
 * included; the number of {@code #} and that of ellipses ({@code ...} or {@code …}) are two ratios under one limit; lines
 * are what line feeds separate and are not blank, without white space at their ends; {@code •}, {@code *} and {@code -} are
 * bullets; different stop words count, in any case. A value at a limit is kept. Of a text without words or lines there are
 * no shares, and only the number of words and of stop words can drop it.
 */
public final class GopherQualityPaper implements Filter {
    private static final String BULLETS = "•*-";

    private final Measure words;
    private final Measure meanLength;
    private final Measure numberSigns;
    private final Measure ellipses;
    private final Measure bulletLines;
    private final Measure ellipsisLines;
    private final Measure alphabetic;
    private final Measure stopWordsFound;
    private final StopWords stopWords;

    /**
     * Checks the limits; 0 sets none.
     *
     * @param minWords fewest words. Rule {@code gopher_short_doc}
     * @param maxWords most words. Rule {@code gopher_long_doc}
     * @param minMeanWordLength least mean length of words in code points. Rule {@code gopher_below_avg_threshold}
     * @param maxMeanWordLength greatest mean length. Rule {@code gopher_above_avg_threshold}
     * @param maxSymbolWordRatio most {@code #} for each word, and most ellipses. Rules {@code gopher_too_many_hashes},
     *     {@code gopher_too_many_ellipsis}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet. Rule {@code gopher_too_many_bullets}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis. Rule
     *     {@code gopher_too_many_end_ellipsis}
     * @param minAlphaWordsRatio least share of words with a letter. Rule {@code gopher_below_alpha_threshold}
     * @param minStopWords fewest different stop words. Rule {@code gopher_enough_stop_words}
     * @param stopWords the stop words, in lower case
     */
    public GopherQualityPaper(
            @Parameter("50") @Threshold int minWords,
            @Parameter("100000") @Threshold int maxWords,
            @Parameter("3") @Threshold double minMeanWordLength,
            @Parameter("10") @Threshold double maxMeanWordLength,
            @Parameter("0.1") @Threshold double maxSymbolWordRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("0.8") @Threshold double minAlphaWordsRatio,
            @Parameter("2") @Threshold int minStopWords,
            @Parameter("the,be,to,of,and,that,have,with") List<String> stopWords) {
        Limits.range("min-words", minWords, "max-words", maxWords);
        Limits.range("min-mean-word-length", minMeanWordLength, "max-mean-word-length", maxMeanWordLength);
        words = Measures.between("words", "gopher_short_doc", minWords, "gopher_long_doc", maxWords);
        meanLength = Measures.between(
                "mean_word_length",
                "gopher_below_avg_threshold",
                minMeanWordLength,
                "gopher_above_avg_threshold",
                maxMeanWordLength);
        numberSigns = Measures.atMost(
                "hash_word_ratio", "gopher_too_many_hashes", "max-symbol-word-ratio", maxSymbolWordRatio);
        ellipses = Measures.atMost(
                "ellipsis_word_ratio", "gopher_too_many_ellipsis", "max-symbol-word-ratio", maxSymbolWordRatio);
        bulletLines = Measures.atMost(
                "bullet_lines_ratio", "gopher_too_many_bullets", "max-bullet-lines-ratio", maxBulletLinesRatio);
        ellipsisLines = Measures.atMost(
                "ellipsis_lines_ratio",
                "gopher_too_many_end_ellipsis",
                "max-ellipsis-lines-ratio",
                maxEllipsisLinesRatio);
        alphabetic = Measures.atLeast(
                "alpha_words_ratio", "gopher_below_alpha_threshold", "min-alpha-words-ratio", minAlphaWordsRatio);
        stopWordsFound = Measures.atLeast("stop_words", "gopher_enough_stop_words", "min-stop-words", minStopWords);
        this.stopWords = new StopWords(stopWords);
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                words, meanLength, numberSigns, ellipses, bulletLines, ellipsisLines, alphabetic, stopWordsFound);
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        boolean goesOn = measureWords(text, readings) && measureLines(text, readings);
        Tokens tokens = text.words();
        if (goesOn
                && (tokens.size == 0
                        || readings.take(alphabetic, (double) tokens.having(Tokens.ALPHABETIC) / tokens.size))) {
            readings.take(stopWordsFound, stopWords.distinctInLowerCase(text.units(), tokens));
        }
    }

    private boolean measureWords(TextAnalysis text, Readings readings) {
        Tokens tokens = text.words();
        double count = tokens.size;
        return readings.take(words, count)
                && (count == 0
                        || (readings.take(meanLength, tokens.totalLength() / count)
                                && readings.take(numberSigns, text.shape().numberSigns() / count)
                                && readings.take(ellipses, text.shape().ellipses() / count)));
    }

    private boolean measureLines(TextAnalysis text, Readings readings) {
        Segments lines = text.lines();
        char[] units = text.units();
        int filled = 0;
        int bullets = 0;
        int trailing = 0;
        for (int i = 0; i < lines.size; i++) {
            int start = lines.from[i];
            int end = lines.to[i];
            filled += start < end ? 1 : 0;
            bullets += LineMarks.begins(units, start, end, BULLETS) ? 1 : 0;
            trailing += LineMarks.ends(units, start, end, "...") || LineMarks.ends(units, start, end, "…") ? 1 : 0;
        }
        return filled == 0
                || (readings.take(bulletLines, (double) bullets / filled)
                        && readings.take(ellipsisLines, (double) trailing / filled));
    }
}
