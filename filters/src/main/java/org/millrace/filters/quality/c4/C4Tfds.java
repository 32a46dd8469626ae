package org.millrace.filters.quality.c4;

import java.util.List;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Threshold;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.TellTales;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Leaves of a page what C4's own code leaves, {@code clean_page} of TensorFlow Datasets, and drops what that and
 * {@code is_valid_length} drop; rules have the names of its counters.
 *
 * <p>A line goes under the first of these rules that it breaks, and is counted there: {@code lines-with-too-long-word},
 * {@code lines-no-endmark}, {@code lines-too-short}, {@code lines-javascript}, {@code lines-policy}. A wiki's marks are taken
 * out of the others, counted as {@code citation}. Words are counted after that. Only {@code . ? ! "} end a line, and
 * {@code ...} does not. {@code lorem ipsum} and an opening curly bracket drop the page only in a line that got so far.
 *
 * <p>Source: TensorFlow Datasets, {@code text/c4_utils.py}; the limits are those of the code, where the paper has 5 sentences
 * and 3 words. Deviations: sentences are spaCy's ({@link Sentencizer}) where C4 has NLTK's Punkt with its English model: that
 * one does not end a sentence behind an abbreviation that it has learnt, and spaCy's does behind any full stop that its
 * tokenizer cuts off; so pages with two sentences and an abbreviation at the end of a third may be judged otherwise. Bad words
 * are the filter {@code bad-words@c4}; copies of lines within and across pages, addresses that stand twice, and languages
 * are not this filter's.
 */
public final class C4Tfds implements Cleaner {
    private final Measure characters;
    private final Measure loremIpsum = Measure.of("lorem_ipsum", Limit.atMost("filtered-page-loremipsum", 0));
    private final Measure curlyBracket = Measure.of("curly_bracket", Limit.atMost("filtered-page-squigglybracket", 0));
    private final Measure sentences;
    private final C4Lines lines;

    /**
     * Sets the limits.
     *
     * @param maxLength most code points of a page before cleaning; 0 for no limit. Rule
     *     {@code filtered-page-contenttoolong}
     * @param minNumSentences fewest sentences in the lines that are left; 0 for no limit. Rule
     *     {@code filtered-page-toofewsentences}
     * @param minWordsPerLine fewest words of a line; 0 for no limit
     * @param maxWordLength most code points of a word; 0 for no limit
     */
    public C4Tfds(
            @Parameter("190000") @Threshold int maxLength,
            @Parameter("3") @Threshold int minNumSentences,
            @Parameter("5") int minWordsPerLine,
            @Parameter("1000") int maxWordLength) {
        Limits.atLeastZero("min-words-per-line", minWordsPerLine);
        Limits.atLeastZero("max-word-length", maxWordLength);
        this.characters = Measures.atMost("characters", "filtered-page-contenttoolong", "max-length", maxLength);
        this.sentences =
                Measures.atLeast("sentences", "filtered-page-toofewsentences", "min-num-sentences", minNumSentences);
        this.lines = new C4Lines(new C4Rules(
                Rule.APPLY,
                Rule.APPLY,
                ".?!\"",
                C4Rules.Ellipses.END_NOTHING,
                C4Rules.WordsCounted.WITHOUT_CITATIONS,
                minWordsPerLine,
                maxWordLength,
                TellTales.LOREM_IPSUM | TellTales.CURLY_BRACKET,
                TellTales.JAVASCRIPT | TellTales.POLICY,
                C4Rules.goes("lines-with-too-long-word"),
                C4Rules.goes("lines-no-endmark"),
                C4Rules.goes("lines-too-short"),
                C4Rules.goes("lines-javascript"),
                C4Rules.goes("lines-policy")));
    }

    @Override
    public List<Measure> measures() {
        return List.of(characters, loremIpsum, curlyBracket, sentences);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        if (!readings.take(characters, TextAnalysis.of(document.text()).codePoints())) {
            return Rewriting.unchanged(document.text());
        }
        return lines.clean(document, readings, loremIpsum, curlyBracket, sentences);
    }
}
