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
 * Leaves of a page what the rules of the C4 paper leave, read as closely as they can be read: Raffel et al., <i>Exploring
 * the Limits of Transfer Learning</i>, 2020, section 2.2, with its limits of 5 sentences and 3 words.
 *
 * <p>A line goes under the first of these rules that it breaks, and is counted there: {@code no_terminal_punc},
 * {@code too_few_words}, {@code javascript}. What the paper leaves open, and what is chosen here: lines are Python's
 * {@code splitlines}, without white space at their ends; {@code . ! ? "} and {@code ”} are end marks, whatever comes before
 * them; words are what white space separates; {@code javascript} counts inside a word and in any case; {@code lorem ipsum}
 * and an opening curly bracket drop the page wherever they stand in it; sentences are spaCy's ({@link Sentencizer}), line by
 * line. What the code has beyond the paper is left out: long words, long pages, citations, policies. Bad words are the filter
 * {@code bad-words@c4}; copies of three sentences and languages are not this filter's.
 */
public final class C4Paper implements Cleaner {
    private final Measure loremIpsum = Measure.of("lorem_ipsum", Limit.atMost("lorem_ipsum", 0));
    private final Measure curlyBracket = Measure.of("curly_bracket", Limit.atMost("curly_bracket", 0));
    private final Measure sentences;
    private final C4Lines lines;

    /**
     * Sets the limits.
     *
     * @param minNumSentences fewest sentences in the lines that are left; 0 for no limit. Rule {@code too_few_sentences}
     * @param minWordsPerLine fewest words of a line; 0 for no limit
     */
    public C4Paper(@Parameter("5") @Threshold int minNumSentences, @Parameter("3") int minWordsPerLine) {
        Limits.atLeastZero("min-words-per-line", minWordsPerLine);
        this.sentences = Measures.atLeast("sentences", "too_few_sentences", "min-num-sentences", minNumSentences);
        this.lines = new C4Lines(new C4Rules(
                Rule.SKIP,
                Rule.APPLY,
                ".!?\"”",
                C4Rules.Ellipses.END_SENTENCES,
                C4Rules.WordsCounted.WITH_CITATIONS,
                minWordsPerLine,
                0,
                0,
                TellTales.JAVASCRIPT,
                C4Rules.goes("too_long_word"),
                C4Rules.goes("no_terminal_punc"),
                C4Rules.goes("too_few_words"),
                C4Rules.goes("javascript"),
                C4Rules.goes("policy")));
    }

    @Override
    public List<Measure> measures() {
        return List.of(loremIpsum, curlyBracket, sentences);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        int found = TellTales.in(text.units(), 0, text.length());
        boolean goesOn = readings.take(loremIpsum, (found & TellTales.LOREM_IPSUM) != 0 ? 1 : 0)
                && readings.take(curlyBracket, (found & TellTales.CURLY_BRACKET) != 0 ? 1 : 0);
        return goesOn
                ? lines.clean(document, readings, loremIpsum, curlyBracket, sentences)
                : Rewriting.unchanged(document.text());
    }
}
