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
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.NemoCounts;
import org.millrace.filters.quality.Shares;
import org.millrace.filters.quality.StopWords;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what NeMo Curator's filters after Gopher's rules of quality drop from text with spaces between words; measures and
 * rules have its filters' names.
 *
 * <p>Words are what white space separates. A symbol is a word that is an ellipsis mark, or has more than one run of
 * {@code #} for every two characters; lines are those that are not blank; a bullet is one of twelve, {@code -} and
 * {@code *} not among them; a line ends in an ellipsis with {@code ...}, {@code …}, either of them in brackets,
 * {@code -»}, {@code read more} or {@code read more..} too; stop words count each time, in the very same letters. A text
 * without words or lines has the shares that let it go.
 *
 * <p>Source: NeMo Curator, {@code stages/text/filters/heuristic/string.py}; Rae et al. 2021, appendix A.1.1. Deviations:
 * Chinese and Japanese are not cut into words; all stop words are counted, where it stops at the limit.
 */
public final class GopherQualityNemo implements Filter {
    private final GopherMeasures measures;
    private final StopWords stopWords;
    private final NemoCounts counts = new NemoCounts();

    /**
     * Checks the limits; 0 sets none.
     *
     * @param minWords fewest words. Rule {@code word_count}
     * @param maxWords most words. Rule {@code word_count}
     * @param minMeanWordLength least mean length of words in code points. Rule {@code mean_word_length}
     * @param maxMeanWordLength greatest mean length. Rule {@code mean_word_length}
     * @param maxSymbolToWordRatio greatest share of words that are symbols. Rule {@code symbol_to_word}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet. Rule {@code bullet_ratio}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis. Rule {@code ellipsis}
     * @param minWordsWithAlphabets least share of words with an alphabetic character. Rule
     *     {@code words_without_alphabets}
     * @param minCommonWords fewest stop words. Rule {@code common_english_words}
     * @param commonWords the stop words, as they stand in a text
     */
    public GopherQualityNemo(
            @Parameter("50") @Threshold int minWords,
            @Parameter("100000") @Threshold int maxWords,
            @Parameter("3") @Threshold double minMeanWordLength,
            @Parameter("10") @Threshold double maxMeanWordLength,
            @Parameter("0.1") @Threshold double maxSymbolToWordRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("0.8") @Threshold double minWordsWithAlphabets,
            @Parameter("2") @Threshold int minCommonWords,
            @Parameter("the,be,to,of,and,that,have,with") List<String> commonWords) {
        Limits.range("min-words", minWords, "max-words", maxWords);
        Limits.range("min-mean-word-length", minMeanWordLength, "max-mean-word-length", maxMeanWordLength);
        this.measures = new GopherMeasures(
                Measures.between("word_count", minWords, maxWords),
                Measures.between("mean_word_length", minMeanWordLength, maxMeanWordLength),
                Measures.atMost("symbol_to_word", "max-symbol-to-word-ratio", maxSymbolToWordRatio),
                Measures.atMost("bullet_ratio", "max-bullet-lines-ratio", maxBulletLinesRatio),
                Measures.atMost("ellipsis", "max-ellipsis-lines-ratio", maxEllipsisLinesRatio),
                Measures.atLeast("words_without_alphabets", "min-words-with-alphabets", minWordsWithAlphabets),
                Measures.atLeast("common_english_words", "min-common-words", minCommonWords));
        this.stopWords = new StopWords(commonWords);
    }

    @Override
    public List<Measure> measures() {
        return measures.all();
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        Tokens words = text.words();
        if (!readings.take(measures.words(), words.size)) {
            return;
        }
        counts.countWords(text.units(), words);
        boolean goesOn = readings.take(measures.length(), Shares.of(words.totalLength(), words.size, 0))
                && readings.take(measures.symbols(), Shares.of(counts.symbolWords, words.size, 1));
        if (!goesOn) {
            return;
        }
        counts.countLines(text.units(), text.lines());
        boolean more = readings.take(measures.bulletLines(), Shares.of(counts.bulletLines, counts.lines, 1))
                && readings.take(measures.ellipsisLines(), Shares.of(counts.ellipsisLines, counts.lines, 1))
                && readings.take(measures.letters(), Shares.of(counts.alphabeticWords, words.size, 0));
        if (more) {
            readings.take(measures.stopWords(), stopWords.totalIn(words));
        }
    }
}
