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
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.TellTales;

/**
 * Leaves of English text what datatrove 0.10's {@code C4QualityFilter} leaves, and drops what it drops for the same
 * reason: lines that do not read like sentences go, and so does the document if too few sentences are left or a line that
 * got so far has a phrase of filler text or a curly bracket.
 *
 * <p>A line goes under the first of these rules that it breaks, and is counted there: {@code too_long_word},
 * {@code no_terminal_punc}, {@code too_few_words}, {@code javascript}, {@code policy}. Marks taken out of lines that stay
 * are counted as {@code citation}. Lines are Python's {@code splitlines}, without white space at their ends; white space
 * taken away is not counted. Words are what white space separates, counted before citations are taken out; what a line's
 * citations leave at its ends stays. Sentences are spaCy's ({@link Sentencizer}).
 *
 * <p>Source: Raffel et al., <i>Exploring the Limits of Transfer Learning</i>, 2020, section 2.2, as datatrove reads it: it
 * takes {@code '} for an end mark too. Not reproduced: {@code split_paragraph=False}, which cuts into sentences first. Bad
 * words are no part of this filter there, nor here. An empty text is dropped, unless {@code min-num-sentences} is 0.
 */
public final class C4Quality implements Cleaner {
    private final Measure loremIpsum = Measure.of("lorem_ipsum", Limit.atMost("lorem_ipsum", 0));
    private final Measure curlyBracket = Measure.of("curly_bracket", Limit.atMost("curly_bracket", 0));
    private final Measure sentences;
    private final C4Lines lines;

    /**
     * Sets the limits.
     *
     * @param removeCitations whether marks such as {@code [1]}, {@code []}, {@code [edit]} and {@code [citation needed]}
     *     are taken out of lines
     * @param filterNoTerminalPunct whether a line must end in {@code . ? ! " '} and not in {@code ...}; FineWeb skips this
     * @param minNumSentences fewest sentences in the lines that are left; 0 for no limit. Rule {@code too_few_sentences}
     * @param minWordsPerLine fewest words of a line; 0 for no limit
     * @param maxWordLength most code points of a word; 0 for no limit
     * @param filterLoremIpsum whether {@code lorem ipsum} drops the document. Rule {@code lorem_ipsum}
     * @param filterJavascript whether a line with {@code javascript} goes
     * @param filterCurlyBracket whether an opening curly bracket drops the document. Rule {@code curly_bracket}
     * @param filterPolicy whether a line about terms of use, privacy or cookies goes
     */
    public C4Quality(
            @Parameter("apply") Rule removeCitations,
            @Parameter("apply") Rule filterNoTerminalPunct,
            @Parameter("5") @Threshold int minNumSentences,
            @Parameter("3") int minWordsPerLine,
            @Parameter("1000") int maxWordLength,
            @Parameter("apply") Rule filterLoremIpsum,
            @Parameter("apply") Rule filterJavascript,
            @Parameter("apply") Rule filterCurlyBracket,
            @Parameter("apply") Rule filterPolicy) {
        Limits.atLeastZero("min-num-sentences", minNumSentences);
        Limits.atLeastZero("min-words-per-line", minWordsPerLine);
        Limits.atLeastZero("max-word-length", maxWordLength);
        this.sentences = Measure.count("sentences")
                .and(minNumSentences > 0, Limit.atLeast("too_few_sentences", minNumSentences));
        int pageTellTales = (filterLoremIpsum == Rule.APPLY ? TellTales.LOREM_IPSUM : 0)
                | (filterCurlyBracket == Rule.APPLY ? TellTales.CURLY_BRACKET : 0);
        int lineTellTales = (filterJavascript == Rule.APPLY ? TellTales.JAVASCRIPT : 0)
                | (filterPolicy == Rule.APPLY ? TellTales.POLICY : 0);
        this.lines = new C4Lines(new C4Rules(
                removeCitations,
                filterNoTerminalPunct,
                ".?!\"'",
                C4Rules.Ellipses.END_NOTHING,
                C4Rules.WordsCounted.WITH_CITATIONS,
                minWordsPerLine,
                maxWordLength,
                pageTellTales,
                lineTellTales,
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
        return lines.clean(document, readings, loremIpsum, curlyBracket, sentences);
    }
}
