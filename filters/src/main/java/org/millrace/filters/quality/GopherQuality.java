package org.millrace.filters.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Parameter;
import org.millrace.core.Verdict;

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
public record GopherQuality(
        @Parameter("50") int minDocWords,
        @Parameter("100000") int maxDocWords,
        @Parameter("3") double minAvgWordLength,
        @Parameter("10") double maxAvgWordLength,
        @Parameter("0.1") double maxSymbolWordRatio,
        @Parameter("0.9") double maxBulletLinesRatio,
        @Parameter("0.3") double maxEllipsisLinesRatio,
        @Parameter("0.8") double maxNonAlphaWordsRatio,
        @Parameter("2") int minStopWords,
        @Parameter("the,be,to,of,and,that,have,with") List<String> stopWords)
        implements Filter {

    public GopherQuality {
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
        stopWords = List.copyOf(stopWords);
        if (minStopWords > stopWords.size()) {
            throw new IllegalArgumentException("need min-stop-words <= number of stop-words, got min-stop-words="
                    + minStopWords + ", stop-words=" + stopWords.size());
        }
    }

    @Override
    public Verdict judge(Document document) {
        TextAnalysis text = TextAnalysis.of(document.text());
        Verdict verdict = judgeLength(text.tokens());
        if (verdict == Verdict.keep()) {
            verdict = judgeSymbols(text.tokens().size, text.shape());
        }
        if (verdict == Verdict.keep()) {
            verdict = judgeLines(text.shape());
        }
        return verdict == Verdict.keep() ? judgeWords(text.tokens()) : verdict;
    }

    private Verdict judgeLength(Tokens tokens) {
        int words = 0;
        long length = 0;
        for (int i = 0; i < tokens.size; i++) {
            if ((tokens.kinds[i] & Tokens.WORD) != 0) {
                words++;
                length += tokens.lengths[i];
            }
        }
        if (words < minDocWords) {
            return Verdict.drop("gopher_short_doc", words, minDocWords);
        }
        if (maxDocWords > 0 && words > maxDocWords) {
            return Verdict.drop("gopher_long_doc", words, maxDocWords);
        }
        if (words == 0) {
            return Verdict.keep(); // no mean: neither comparison holds
        }
        double mean = (double) length / words;
        if (mean < minAvgWordLength) {
            return Verdict.drop("gopher_below_avg_threshold", mean, minAvgWordLength);
        }
        boolean above = maxAvgWordLength > 0 && mean > maxAvgWordLength;
        return above ? Verdict.drop("gopher_above_avg_threshold", mean, maxAvgWordLength) : Verdict.keep();
    }

    private Verdict judgeSymbols(int words, LineShape shape) {
        if (maxSymbolWordRatio == 0 || words == 0) {
            return Verdict.keep();
        }
        double numberSigns = (double) shape.numberSigns() / words;
        if (numberSigns > maxSymbolWordRatio) {
            return Verdict.drop("gopher_too_many_hashes", numberSigns, maxSymbolWordRatio);
        }
        double ellipses = (double) shape.ellipses() / words;
        return ellipses > maxSymbolWordRatio
                ? Verdict.drop("gopher_too_many_ellipsis", ellipses, maxSymbolWordRatio)
                : Verdict.keep();
    }

    private Verdict judgeLines(LineShape shape) {
        if (shape.lines() == 0) {
            return Verdict.keep();
        }
        double bullets = (double) shape.bullets() / shape.lines();
        if (maxBulletLinesRatio > 0 && bullets > maxBulletLinesRatio) {
            return Verdict.drop("gopher_too_many_bullets", bullets, maxBulletLinesRatio);
        }
        double ends = (double) shape.ellipsisEnds() / shape.lines();
        return maxEllipsisLinesRatio > 0 && ends > maxEllipsisLinesRatio
                ? Verdict.drop("gopher_too_many_end_ellipsis", ends, maxEllipsisLinesRatio)
                : Verdict.keep();
    }

    private Verdict judgeWords(Tokens tokens) {
        if (tokens.size > 0) {
            int alphabetic = 0;
            for (int i = 0; i < tokens.size; i++) {
                alphabetic += (tokens.kinds[i] & Tokens.ALPHABETIC) != 0 ? 1 : 0;
            }
            double share = (double) alphabetic / tokens.size;
            if (share < maxNonAlphaWordsRatio) {
                return Verdict.drop("gopher_below_alpha_threshold", share, maxNonAlphaWordsRatio);
            }
        }
        int found = stopWordsIn(tokens);
        return found < minStopWords ? Verdict.drop("gopher_enough_stop_words", found, minStopWords) : Verdict.keep();
    }

    /** Different stop words, counted until there are enough. */
    private int stopWordsIn(Tokens tokens) {
        Set<Long> wanted = new HashSet<>();
        for (String word : stopWords) {
            wanted.add(Hashing.of(word.toCharArray(), 0, word.length()));
        }
        int found = 0;
        for (int i = 0; i < tokens.size && found < minStopWords; i++) {
            found += wanted.remove(tokens.hashes[i]) ? 1 : 0;
        }
        return found;
    }
}
