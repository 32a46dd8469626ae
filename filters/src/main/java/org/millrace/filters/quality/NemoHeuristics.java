package org.millrace.filters.quality;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.Tokens;

/**
 * Drops what NeMo Curator's heuristic filters of strings drop from text with spaces between words; measures and rules have
 * its filters' names, and are tried in the order of the parameters. Its repetition filters are
 * {@code gopher-repetition@nemo}.
 *
 * <p>Words, lines and symbols are those of {@code gopher-quality@nemo}; paragraphs are what pairs of line feeds separate,
 * empty ones included. Shares of characters are of all code points of the text. An empty text has the values that let it go.
 *
 * <p>Source: NeMo Curator, {@code stages/text/filters/heuristic/string.py} and {@code utils/constants.py}. An address is
 * {@code http://} or {@code https://} and what follows of ASCII letters, digits, {@code $ - _ @ . & + ! * \ ( ) ,} and
 * percent-encodings: so it ends before the first slash of its path. Deviations: three of the sentences that mark
 * boilerplate are known by their first words; Chinese and Japanese are not cut into words; all stop words are counted,
 * where it stops at the limit.
 */
public final class NemoHeuristics implements Filter {
    private final Measure nonAlphaNumeric;
    private final Measure symbols;
    private final Measure numbers;
    private final Measure urls;
    private final Measure bulletLines;
    private final Measure whiteSpace;
    private final Measure parentheses;
    private final Measure longestWord;
    private final Measure words;
    private final Measure boilerplate;
    private final Measure meanLength;
    private final Measure unmarkedLines;
    private final Measure ellipsisLines;
    private final Measure stopWordsFound;
    private final Measure alphabetic;
    private final Measure pornographicUrls;

    private final StopWords stopWords;
    private final int maxWordLength;
    private final NemoCounts counts = new NemoCounts();
    private final NemoCharacters characters = new NemoCharacters();

    /**
     * Checks the limits; 0 sets none.
     *
     * @param maxNonAlphaNumericRatio greatest share of characters that are not ASCII letters or digits, line feeds or one of
     *     {@code ? ! , .}; blanks are such. Rule {@code alpha_numeric}
     * @param maxSymbolToWordRatio greatest share of words that are symbols. Rule {@code symbol_to_word}
     * @param maxNumberRatio greatest share of decimal digits. Rule {@code numbers_ratio}
     * @param maxUrlRatio greatest share of characters in addresses. Rule {@code urls_ratio}
     * @param maxBulletLinesRatio greatest share of lines that begin with a bullet. Rule {@code bullet_ratio}
     * @param maxWhiteSpaceRatio greatest share of blanks, tabs, line feeds, carriage returns and backspaces. Rule
     *     {@code white_space}
     * @param maxParenthesesRatio greatest share of brackets of all sorts. Rule {@code parentheses_ratio}
     * @param maxWordLength most code points of a word. Rule {@code max_word_length}
     * @param minWords fewest words. Rule {@code word_count}
     * @param maxWords most words. Rule {@code word_count}
     * @param maxBoilerplateRatio greatest share of paragraphs with a phrase about terms, privacy or cookies; 1 where there is
     *     {@code lorem ipsum}. Rule {@code boilerplate_string_ratio}
     * @param minMeanWordLength least mean length of words. Rule {@code mean_word_length}
     * @param maxMeanWordLength greatest mean length. Rule {@code mean_word_length}
     * @param maxUnmarkedLinesRatio greatest share of lines that do not end in {@code . ? ! " '}. Rule {@code punctuation}
     * @param maxEllipsisLinesRatio greatest share of lines that end in an ellipsis. Rule {@code ellipsis}
     * @param minCommonWords fewest stop words. Rule {@code common_english_words}
     * @param minWordsWithAlphabets least share of words with an alphabetic character. Rule
     *     {@code words_without_alphabets}
     * @param pornographicUrls whether an address with {@code porn} in it drops the document. Rule
     *     {@code pornographic_urls}
     * @param commonWords the stop words, as they stand in a text
     */
    public NemoHeuristics(
            @Parameter("0.25") @Threshold double maxNonAlphaNumericRatio,
            @Parameter("0.1") @Threshold double maxSymbolToWordRatio,
            @Parameter("0.15") @Threshold double maxNumberRatio,
            @Parameter("0.2") @Threshold double maxUrlRatio,
            @Parameter("0.9") @Threshold double maxBulletLinesRatio,
            @Parameter("0.25") @Threshold double maxWhiteSpaceRatio,
            @Parameter("0.1") @Threshold double maxParenthesesRatio,
            @Parameter("1000") int maxWordLength,
            @Parameter("50") @Threshold int minWords,
            @Parameter("100000") @Threshold int maxWords,
            @Parameter("0.4") @Threshold double maxBoilerplateRatio,
            @Parameter("3") @Threshold double minMeanWordLength,
            @Parameter("10") @Threshold double maxMeanWordLength,
            @Parameter("0.85") @Threshold double maxUnmarkedLinesRatio,
            @Parameter("0.3") @Threshold double maxEllipsisLinesRatio,
            @Parameter("2") @Threshold int minCommonWords,
            @Parameter("0.8") @Threshold double minWordsWithAlphabets,
            @Parameter("apply") @Threshold Rule pornographicUrls,
            @Parameter("the,be,to,of,and,that,have,with") List<String> commonWords) {
        Limits.range("min-words", minWords, "max-words", maxWords);
        Limits.range("min-mean-word-length", minMeanWordLength, "max-mean-word-length", maxMeanWordLength);
        nonAlphaNumeric = Measures.atMost("alpha_numeric", "max-non-alpha-numeric-ratio", maxNonAlphaNumericRatio);
        symbols = Measures.atMost("symbol_to_word", "max-symbol-to-word-ratio", maxSymbolToWordRatio);
        numbers = Measures.atMost("numbers_ratio", "max-number-ratio", maxNumberRatio);
        urls = Measures.atMost("urls_ratio", "max-url-ratio", maxUrlRatio);
        bulletLines = Measures.atMost("bullet_ratio", "max-bullet-lines-ratio", maxBulletLinesRatio);
        whiteSpace = Measures.atMost("white_space", "max-white-space-ratio", maxWhiteSpaceRatio);
        parentheses = Measures.atMost("parentheses_ratio", "max-parentheses-ratio", maxParenthesesRatio);
        longestWord = Measures.atMost("max_word_length", "max-word-length", maxWordLength);
        words = Measures.between("word_count", minWords, maxWords);
        boilerplate = Measures.atMost("boilerplate_string_ratio", "max-boilerplate-ratio", maxBoilerplateRatio);
        meanLength = Measures.between("mean_word_length", minMeanWordLength, maxMeanWordLength);
        unmarkedLines = Measures.atMost("punctuation", "max-unmarked-lines-ratio", maxUnmarkedLinesRatio);
        ellipsisLines = Measures.atMost("ellipsis", "max-ellipsis-lines-ratio", maxEllipsisLinesRatio);
        stopWordsFound = Measures.atLeast("common_english_words", "min-common-words", minCommonWords);
        alphabetic = Measures.atLeast("words_without_alphabets", "min-words-with-alphabets", minWordsWithAlphabets);
        this.pornographicUrls = Measure.of("pornographic_urls")
                .and(pornographicUrls == Rule.APPLY, Limit.atMost("pornographic_urls", 0));
        this.maxWordLength = maxWordLength;
        this.stopWords = new StopWords(commonWords);
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                nonAlphaNumeric,
                symbols,
                numbers,
                urls,
                bulletLines,
                whiteSpace,
                parentheses,
                longestWord,
                words,
                boilerplate,
                meanLength,
                unmarkedLines,
                ellipsisLines,
                stopWordsFound,
                alphabetic,
                pornographicUrls);
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        int all = text.codePoints();
        Tokens tokens = text.words();
        characters.count(text.units(), text.length());
        counts.countWords(text.units(), tokens);
        counts.countLines(text.units(), text.lines());
        boolean goesOn = readings.take(nonAlphaNumeric, Shares.of(characters.nonAlphaNumeric(), all, 1))
                && readings.take(symbols, Shares.of(counts.symbolWords, tokens.size, 1))
                && readings.take(numbers, Shares.of(characters.digits(), all, 1))
                && readings.take(urls, Shares.of(characters.inUrls(), all, 1))
                && readings.take(bulletLines, Shares.of(counts.bulletLines, counts.lines, 1))
                && readings.take(whiteSpace, Shares.of(characters.whiteSpace(), all, 1))
                && readings.take(parentheses, Shares.of(characters.parentheses(), all, 1))
                && readings.take(longestWord, tokens.size == 0 ? maxWordLength + 1.0 : counts.longestWord)
                && readings.take(words, tokens.size)
                && readings.take(boilerplate, Boilerplate.share(text))
                && readings.take(meanLength, Shares.of(tokens.totalLength(), tokens.size, 0))
                && readings.take(unmarkedLines, Shares.of(counts.unmarkedLines, counts.lines, 1))
                && readings.take(ellipsisLines, Shares.of(counts.ellipsisLines, counts.lines, 1))
                && readings.take(stopWordsFound, stopWords.totalIn(tokens))
                && readings.take(alphabetic, Shares.of(counts.alphabeticWords, tokens.size, 0));
        if (goesOn) {
            readings.take(pornographicUrls, characters.pornographicUrls());
        }
    }
}
