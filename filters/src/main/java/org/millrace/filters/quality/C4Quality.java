package org.millrace.filters.quality;

import java.util.List;
import java.util.TreeMap;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Threshold;

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
    private final Rule removeCitations;
    private final Rule filterNoTerminalPunct;
    private final int minWordsPerLine;
    private final int maxWordLength;
    private final int pageTellTales;
    private final int lineTellTales;
    private final Measure loremIpsum;
    private final Measure curlyBracket;
    private final Measure sentences;

    private final Sentencizer sentencizer = new Sentencizer();
    private final TreeMap<String, Integer> removals = new TreeMap<>();
    private char[] edited = new char[256];

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
        this.removeCitations = removeCitations;
        this.filterNoTerminalPunct = filterNoTerminalPunct;
        this.minWordsPerLine = minWordsPerLine;
        this.maxWordLength = maxWordLength;
        this.pageTellTales = (filterLoremIpsum == Rule.APPLY ? TellTales.LOREM_IPSUM : 0)
                | (filterCurlyBracket == Rule.APPLY ? TellTales.CURLY_BRACKET : 0);
        this.loremIpsum = Measure.share("lorem_ipsum", Limit.atMost("lorem_ipsum", 0));
        this.curlyBracket = Measure.share("curly_bracket", Limit.atMost("curly_bracket", 0));
        this.sentences = Measure.count("sentences")
                .and(minNumSentences > 0, Limit.atLeast("too_few_sentences", minNumSentences));
        this.lineTellTales = (filterJavascript == Rule.APPLY ? TellTales.JAVASCRIPT : 0)
                | (filterPolicy == Rule.APPLY ? TellTales.POLICY : 0);
    }

    @Override
    public List<Measure> measures() {
        return List.of(loremIpsum, curlyBracket, sentences);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        char[] units = text.units();
        int length = text.length();
        StringBuilder kept = new StringBuilder(length);
        removals.clear();
        int count = 0;
        int pageTells = pageTellTales;
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && !LineShape.isLineEnd(units[end])) {
                end++;
            }
            LineFate fate = judge(units, start, end, pageTells);
            while (fate instanceof LineFate.DropsPage page) {
                if (!readings.take(page.tell() == TellTales.LOREM_IPSUM ? loremIpsum : curlyBracket, 1)) {
                    return Rewriting.unchanged(document.text());
                }
                pageTells &= ~page.tell(); // told once; the rest is read as if that rule were not there
                fate = judge(units, start, end, pageTells);
            }
            if (fate instanceof LineFate.Goes goes) {
                removals.merge(goes.rule(), 1, Integer::sum);
            } else if (fate instanceof LineFate.Stays line) {
                count += sentencizer.count(line.units(), line.start(), line.end());
                if (line.citations() > 0) {
                    removals.merge("citation", line.citations(), Integer::sum);
                }
                kept.append(line.units(), line.start(), line.end() - line.start())
                        .append('\n');
            }
            boolean twoUnits = end + 1 < length && units[end] == '\r' && units[end + 1] == '\n';
            start = end + (twoUnits ? 2 : 1);
        }
        readings.take(sentences, count);
        String result = stripped(kept);
        return Rewriting.repaired(result.equals(document.text()) ? document.text() : result, removals);
    }

    /** What becomes of one line. */
    private sealed interface LineFate {
        record DropsPage(int tell) implements LineFate {}

        record Goes(String rule) implements LineFate {}

        @SuppressWarnings("ArrayRecordComponent") // a view that lives for one line
        record Stays(char[] units, int start, int end, int citations) implements LineFate {}
    }

    private static final LineFate LOREM_IPSUM = new LineFate.DropsPage(TellTales.LOREM_IPSUM);
    private static final LineFate CURLY_BRACKET = new LineFate.DropsPage(TellTales.CURLY_BRACKET);
    private static final LineFate TOO_LONG_WORD = new LineFate.Goes("too_long_word");
    private static final LineFate NO_TERMINAL_PUNC = new LineFate.Goes("no_terminal_punc");
    private static final LineFate TOO_FEW_WORDS = new LineFate.Goes("too_few_words");
    private static final LineFate JAVASCRIPT = new LineFate.Goes("javascript");
    private static final LineFate POLICY = new LineFate.Goes("policy");

    private LineFate judge(char[] units, int from, int to, int pageTells) {
        int start = from;
        int end = to;
        while (start < end && isSpace(units[start])) {
            start++;
        }
        while (start < end && isSpace(units[end - 1])) {
            end--;
        }
        int words = 0;
        boolean marks = false;
        for (int i = start; i < end; i++) {
            int word = i;
            while (i < end && !isSpace(units[i])) {
                marks |= units[i] == '[';
                i++;
            }
            if (i > word) {
                words++;
                if (maxWordLength > 0
                        && i - word > maxWordLength
                        && Character.codePointCount(units, word, i - word) > maxWordLength) {
                    return TOO_LONG_WORD;
                }
            }
        }
        LineFate.Stays line = marks && removeCitations == Rule.APPLY
                ? withoutCitations(units, start, end)
                : new LineFate.Stays(units, start, end, 0);
        if (filterNoTerminalPunct == Rule.APPLY && !endsSentence(line)) {
            return NO_TERMINAL_PUNC;
        }
        return words < minWordsPerLine ? TOO_FEW_WORDS : judgePhrases(line, pageTells);
    }

    private LineFate judgePhrases(LineFate.Stays line, int pageTells) {
        int found = TellTales.in(line.units(), line.start(), line.end());
        int pages = found & pageTells;
        int lines = found & lineTellTales;
        if ((pages | lines) == 0) {
            return line;
        }
        // the order is datatrove's
        if ((pages & TellTales.LOREM_IPSUM) != 0) {
            return LOREM_IPSUM;
        }
        if ((lines & TellTales.JAVASCRIPT) != 0) {
            return JAVASCRIPT;
        }
        return (pages & TellTales.CURLY_BRACKET) != 0 ? CURLY_BRACKET : POLICY;
    }

    private LineFate.Stays withoutCitations(char[] units, int start, int end) {
        if (edited.length < end - start) {
            edited = new char[end - start];
        }
        int length = 0;
        int citations = 0;
        for (int i = start; i < end; ) {
            int after = Citations.end(units, i, end);
            if (after > i) {
                citations++;
                i = after;
            } else {
                edited[length++] = units[i++];
            }
        }
        return new LineFate.Stays(edited, 0, length, citations);
    }

    private static boolean endsSentence(LineFate.Stays line) {
        char[] units = line.units();
        int end = line.end();
        if (end == line.start()) {
            return false;
        }
        char last = units[end - 1];
        if (last != '.') {
            return last == '?' || last == '!' || last == '"' || last == '\'';
        }
        return end - line.start() < 3 || units[end - 2] != '.' || units[end - 3] != '.';
    }

    private static String stripped(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
