package org.millrace.filters.quality.gopher;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.PunctuationSet;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.LineShape;
import org.millrace.filters.quality.StopWords;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what datatrove 0.10's {@code GopherQualityFilter} drops from English text, for the same reason; the rules are
 * tried in the order of the parameters, and the first that fails is told, with what it measured.
 *
 * <p>Words are spaCy's ({@link EnglishTokenizer}); symbols are words of {@link PunctuationSet}'s characters alone. The
 * rules are those of Gopher (Rae et al., <i>Scaling Language Models</i>, 2021, appendix A.1.1), as datatrove reads them:
 * symbols are left out of the count and the mean length of words but are in all shares; {@code #} and ellipses have a
 * share each; {@code -} is a bullet too; stop words are in lower case, and different ones count.
 *
 * <p>Deviations: where datatrove divides by zero (no words or lines, and no least number of words), the share is taken
 * as 0 and nothing is dropped for it.
 */
public final class GopherQuality implements Filter {
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
     * Checks the limits.
     *
     * @param minDocWords fewest words that are no symbols; 0 for no limit. Rule {@code gopher_short_doc}
     * @param maxDocWords most of them; 0 for no limit. Rule {@code gopher_long_doc}
     * @param minAvgWordLength least mean length of them in code points; 0 for no limit. Rule
     *     {@code gopher_below_avg_threshold}
     * @param maxAvgWordLength greatest mean length; 0 for no limit. Rule {@code gopher_above_avg_threshold}
     * @param maxSymbolWordRatio most {@code #} for each word, and most ellipses; 0 for no limit. Rules
     *     {@code gopher_too_many_hashes}, {@code gopher_too_many_ellipsis}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet; 0 for no limit. Rule
     *     {@code gopher_too_many_bullets}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis; 0 for no limit. Rule
     *     {@code gopher_too_many_end_ellipsis}
     * @param maxNonAlphaWordsRatio least share of words with a letter (the name is datatrove's); 0 for no limit. Rule
     *     {@code gopher_below_alpha_threshold}
     * @param minStopWords fewest different stop words; 0 for no limit. Rule {@code gopher_enough_stop_words}
     * @param stopWords the stop words, as they stand in a text
     */
    public GopherQuality(
            @Parameter("50") @Threshold int minDocWords,
            @Parameter("100000") @Threshold int maxDocWords,
            @Parameter("3") @Threshold double minAvgWordLength,
            @Parameter("10") @Threshold double maxAvgWordLength,
            @Parameter("0.1") @Threshold double maxSymbolWordRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("0.8") @Threshold double maxNonAlphaWordsRatio,
            @Parameter("2") @Threshold int minStopWords,
            @Parameter("the,be,to,of,and,that,have,with") List<String> stopWords) {
        Limits.atLeastZero("min-doc-words", minDocWords);
        Limits.atLeastZero("max-doc-words", maxDocWords);
        if (maxDocWords > 0 && minDocWords > maxDocWords) {
            throw new IllegalArgumentException("need 0 <= min-doc-words <= max-doc-words, got min-doc-words="
                    + minDocWords + ", max-doc-words=" + maxDocWords);
        }
        Limits.atLeastZero("min-avg-word-length", minAvgWordLength);
        Limits.atLeastZero("max-avg-word-length", maxAvgWordLength);
        Limits.atLeastZero("max-symbol-word-ratio", maxSymbolWordRatio);
        Limits.atLeastZero("max-bullet-lines-ratio", maxBulletLinesRatio);
        Limits.atLeastZero("max-ellipsis-lines-ratio", maxEllipsisLinesRatio);
        Limits.atLeastZero("max-non-alpha-words-ratio", maxNonAlphaWordsRatio);
        Limits.atLeastZero("min-stop-words", minStopWords);
        if (minStopWords > stopWords.size()) {
            throw new IllegalArgumentException("need min-stop-words <= number of stop-words, got min-stop-words="
                    + minStopWords + ", stop-words=" + stopWords.size());
        }
        words = Measure.count("words")
                .and(minDocWords > 0, Limit.atLeast("gopher_short_doc", minDocWords))
                .and(maxDocWords > 0, Limit.atMost("gopher_long_doc", maxDocWords));
        meanLength = Measure.count("mean_word_length")
                .and(minAvgWordLength > 0, Limit.atLeast("gopher_below_avg_threshold", minAvgWordLength))
                .and(maxAvgWordLength > 0, Limit.atMost("gopher_above_avg_threshold", maxAvgWordLength));
        numberSigns = Measure.count("hash_word_ratio")
                .and(maxSymbolWordRatio > 0, Limit.atMost("gopher_too_many_hashes", maxSymbolWordRatio));
        ellipses = Measure.count("ellipsis_word_ratio")
                .and(maxSymbolWordRatio > 0, Limit.atMost("gopher_too_many_ellipsis", maxSymbolWordRatio));
        bulletLines = Measure.share("bullet_lines_ratio")
                .and(maxBulletLinesRatio > 0, Limit.atMost("gopher_too_many_bullets", maxBulletLinesRatio));
        ellipsisLines = Measure.share("ellipsis_lines_ratio")
                .and(maxEllipsisLinesRatio > 0, Limit.atMost("gopher_too_many_end_ellipsis", maxEllipsisLinesRatio));
        alphabetic = Measure.share("alpha_words_ratio")
                .and(maxNonAlphaWordsRatio > 0, Limit.atLeast("gopher_below_alpha_threshold", maxNonAlphaWordsRatio));
        stopWordsFound = Measure.count("stop_words")
                .and(minStopWords > 0, Limit.atLeast("gopher_enough_stop_words", minStopWords));
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
        Tokens tokens = text.tokens();
        boolean goesOn = measureLength(tokens, readings)
                && measureSymbols(tokens.size, text.shape(), readings)
                && measureLines(text.shape(), readings)
                && measureLetters(tokens, readings);
        if (goesOn) {
            readings.take(stopWordsFound, stopWords.distinctIn(tokens));
        }
    }

    private boolean measureLength(Tokens tokens, Readings readings) {
        int count = 0;
        long length = 0;
        for (int i = 0; i < tokens.size; i++) {
            if ((tokens.kinds[i] & Tokens.WORD) != 0) {
                count++;
                length += tokens.lengths[i];
            }
        }
        // of no words there is no mean
        return readings.take(words, count) && (count == 0 || readings.take(meanLength, (double) length / count));
    }

    private boolean measureSymbols(int count, LineShape shape, Readings readings) {
        return count == 0
                || (readings.take(numberSigns, (double) shape.numberSigns() / count)
                        && readings.take(ellipses, (double) shape.ellipses() / count));
    }

    private boolean measureLines(LineShape shape, Readings readings) {
        return shape.lines() == 0
                || (readings.take(bulletLines, (double) shape.bullets() / shape.lines())
                        && readings.take(ellipsisLines, (double) shape.ellipsisEnds() / shape.lines()));
    }

    private boolean measureLetters(Tokens tokens, Readings readings) {
        int count = 0;
        for (int i = 0; i < tokens.size; i++) {
            count += (tokens.kinds[i] & Tokens.ALPHABETIC) != 0 ? 1 : 0;
        }
        return tokens.size == 0 || readings.take(alphabetic, (double) count / tokens.size);
    }
}
