package org.millrace.filters.quality.gopher;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.FastTextWords;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.LineMarks;
import org.millrace.filters.quality.LineShape;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.Segments;
import org.millrace.filters.quality.StopWords;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what DCLM's re-implementation of RefinedWeb drops by Gopher's rules of quality, in its order; rules have the names
 * of its filter functions.
 *
 * <p>The number of words alone is of fastText's: what ASCII white space and U+0000 separate, if a letter or digit of any
 * script comes first. All else is of words between white space; without any of them the mean length is taken
 * as 0, so that the document goes where there is a limit. Symbols are {@code #}, {@code ...}, {@code . . .} and {@code …}, each counted in the whole
 * text, in one sum; lines are those that are not blank, without white space at their ends; stop words count each time, in
 * any case.
 *
 * <p>Source: DCLM, {@code dclm_baseline_refinedweb.yaml} and {@code content_filters.py}; Rae et al. 2021, appendix A.1.1.
 */
public final class GopherQualityDclm implements Filter {
    private static final String BULLETS = "●•*-";

    private final GopherMeasures measures;
    private final StopWords stopWords;

    /**
     * Checks the limits; 0 sets none.
     *
     * @param minDocWords fewest words. Rule {@code page_length_filter}
     * @param maxDocWords most words. Rule {@code page_length_filter}
     * @param minAvgWordLength least mean length of words in code points; without words it is taken as 0. Rule
     *     {@code word_length_filter}
     * @param maxAvgWordLength greatest mean length. Rule {@code word_length_filter}
     * @param maxSymbolWordRatio most symbols for each word. Rule {@code symbol_ratio_filter}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet. Rule {@code bullet_count_filter}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis. Rule {@code ellipsis_count_filter}
     * @param maxNonAlphaWordsRatio greatest share of words without a letter. Rule {@code alphabetic_word_ratio_filter}
     * @param minStopWords fewest stop words. Rule {@code stop_word_filter}
     * @param stopWords the stop words, in lower case
     */
    public GopherQualityDclm(
            @Parameter("50") @Threshold int minDocWords,
            @Parameter("100000") @Threshold int maxDocWords,
            @Parameter("3") @Threshold double minAvgWordLength,
            @Parameter("10") @Threshold double maxAvgWordLength,
            @Parameter("0.1") @Threshold double maxSymbolWordRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("0.2") @Threshold double maxNonAlphaWordsRatio,
            @Parameter("2") @Threshold int minStopWords,
            @Parameter("the,be,to,of,and,that,have,with") List<String> stopWords) {
        Limits.range("min-doc-words", minDocWords, "max-doc-words", maxDocWords);
        Limits.range("min-avg-word-length", minAvgWordLength, "max-avg-word-length", maxAvgWordLength);
        this.measures = new GopherMeasures(
                Measures.between("words", "page_length_filter", minDocWords, "page_length_filter", maxDocWords),
                Measures.between(
                        "mean_word_length",
                        "word_length_filter",
                        minAvgWordLength,
                        "word_length_filter",
                        maxAvgWordLength),
                Measures.atMost(
                        "symbol_word_ratio", "symbol_ratio_filter", "max-symbol-word-ratio", maxSymbolWordRatio),
                Measures.atMost(
                        "bullet_lines_ratio", "bullet_count_filter", "max-bullet-lines-ratio", maxBulletLinesRatio),
                Measures.atMost(
                        "ellipsis_lines_ratio",
                        "ellipsis_count_filter",
                        "max-ellipsis-lines-ratio",
                        maxEllipsisLinesRatio),
                Measures.atMost(
                        "non_alpha_words_ratio",
                        "alphabetic_word_ratio_filter",
                        "max-non-alpha-words-ratio",
                        maxNonAlphaWordsRatio),
                Measures.atLeast("stop_words", "stop_word_filter", "min-stop-words", minStopWords));
        this.stopWords = new StopWords(stopWords);
    }

    @Override
    public List<Measure> measures() {
        return measures.all();
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        char[] units = text.units();
        if (!readings.take(measures.words(), FastTextWords.count(units, text.length()))) {
            return;
        }
        Tokens words = text.words();
        double count = Math.max(1, words.size);
        boolean goesOn = readings.take(measures.length(), words.totalLength() / count)
                && readings.take(measures.symbols(), symbols(units, text.length(), text.shape()) / count);
        if (goesOn && measureLines(text, readings)) {
            boolean more = readings.take(measures.letters(), (words.size - words.having(Tokens.ALPHABETIC)) / count);
            if (more) {
                readings.take(measures.stopWords(), stopWords.totalInLowerCase(units, words));
            }
        }
    }

    private static int symbols(char[] units, int length, LineShape shape) {
        int spaced = 0;
        for (int i = 0; i + 4 < length; i++) {
            if (units[i] == '.'
                    && units[i + 1] == ' '
                    && units[i + 2] == '.'
                    && units[i + 3] == ' '
                    && units[i + 4] == '.') {
                spaced++;
                i += 4;
            }
        }
        return shape.numberSigns() + shape.ellipses() + spaced;
    }

    private boolean measureLines(TextAnalysis text, Readings readings) {
        Segments lines = text.lines();
        char[] units = text.units();
        int filled = 0;
        int bullets = 0;
        int ellipses = 0;
        for (int i = 0; i < lines.size; i++) {
            int start = lines.from[i];
            int end = lines.to[i];
            filled += start < end ? 1 : 0;
            bullets += LineMarks.begins(units, start, end, BULLETS) ? 1 : 0;
            ellipses += LineMarks.ends(units, start, end, "...")
                            || LineMarks.ends(units, start, end, ". . .")
                            || LineMarks.ends(units, start, end, "…")
                    ? 1
                    : 0;
        }
        double count = Math.max(1, filled);
        return readings.take(measures.bulletLines(), bullets / count)
                && readings.take(measures.ellipsisLines(), ellipses / count);
    }
}
