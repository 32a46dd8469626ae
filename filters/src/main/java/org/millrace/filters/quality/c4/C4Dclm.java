package org.millrace.filters.quality.c4;

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
import org.millrace.filters.english.CharClass;
import org.millrace.filters.quality.KeptLines;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.LineMarks;
import org.millrace.filters.quality.LongSet;
import org.millrace.filters.quality.LowerCase;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.Segments;
import org.millrace.filters.quality.TellTales;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Leaves of a page what DCLM's recipe for C4 leaves of each page by itself, and drops what it drops.
 *
 * <p>Lines are what line feeds separate, as they stand; empty ones stay, and so do those that a citation's removal empties. A
 * line goes under the first of these rules that it breaks, and is counted there: {@code word_length_modifier},
 * {@code punctuation_line_modifier} (it must end in {@code . ! ? "}, white space aside, and not in {@code ...} or
 * {@code …}), {@code line_length_modifier}, {@code javascript}, {@code policy}, and at last {@code within_page_dedup}, which
 * takes out second and later copies, whatever their case and the white space at their ends. {@code lorem ipsum} drops the page
 * in a line that got beyond the rule of lengths, an opening curly bracket in one that got beyond {@code javascript}.
 *
 * <p>Source: DCLM, {@code baselines_configs/c4.yaml} and {@code modifiers.py}. Deviations: sentences are spaCy's ({@link
 * Sentencizer}), counted line by line once copies are out, where DCLM has NLTK's Punkt over the whole page, before and
 * after: an abbreviation may end a sentence here, and does not there. Bad words are the filter {@code bad-words@c4};
 * copies across pages, addresses that stand twice, and languages are not this filter's.
 */
public final class C4Dclm implements Cleaner {
    private static final String END_MARKS = ".!?\"";

    private final Measure characters;
    private final Measure loremIpsum = Measure.of("lorem_ipsum", Limit.atMost("lorem_ipsum", 0));
    private final Measure curlyBracket = Measure.of("curly_bracket", Limit.atMost("curly_bracket", 0));
    private final Measure keptLines = Measure.of("kept_lines", Limit.atLeast("empty", 1));
    private final Measure sentences;
    private final int minWordsPerLine;
    private final int maxWordLength;

    private final Sentencizer sentencizer = new Sentencizer();
    private final LongSet seen = new LongSet();
    private final KeptLines kept = new KeptLines();
    private final TreeMap<String, Integer> removals = new TreeMap<>();
    private char[] edited = new char[0];
    private int citations; // taken out of the line that was copied last

    /**
     * Sets the limits. A page of which no line is left is dropped by rule {@code empty}.
     *
     * @param maxLength most code points of a page before cleaning; 0 for no limit. Rule {@code page_length_filter}
     * @param minNumSentences fewest sentences in the lines that are left; 0 for no limit. Rule {@code too_few_sentences}
     * @param minWordsPerLine fewest words of a line; 0 for no limit
     * @param maxWordLength most code points of a word; 0 for no limit
     */
    public C4Dclm(
            @Parameter("190000") @Threshold int maxLength,
            @Parameter("3") @Threshold int minNumSentences,
            @Parameter("5") int minWordsPerLine,
            @Parameter("1000") int maxWordLength) {
        Limits.atLeastZero("min-words-per-line", minWordsPerLine);
        Limits.atLeastZero("max-word-length", maxWordLength);
        this.characters = Measures.atMost("characters", "page_length_filter", "max-length", maxLength);
        this.sentences = Measures.atLeast("sentences", "too_few_sentences", "min-num-sentences", minNumSentences);
        this.minWordsPerLine = minWordsPerLine;
        this.maxWordLength = maxWordLength;
    }

    @Override
    public List<Measure> measures() {
        return List.of(characters, loremIpsum, curlyBracket, keptLines, sentences);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        if (!readings.take(characters, text.codePoints())) {
            return Rewriting.unchanged(document.text());
        }
        int found = keepLines(text);
        boolean goesOn = readings.take(loremIpsum, (found & TellTales.LOREM_IPSUM) != 0 ? 1 : 0)
                && readings.take(curlyBracket, (found & TellTales.CURLY_BRACKET) != 0 ? 1 : 0);
        if (!goesOn) {
            return Rewriting.unchanged(document.text());
        }
        kept.strip(edited);
        dropCopies();
        if (readings.take(keptLines, kept.filled())) {
            int count = 0;
            for (int i = 0; i < kept.size; i++) {
                count += sentencizer.count(edited, kept.starts[i], kept.ends[i]);
            }
            readings.take(sentences, count);
        }
        String result = kept.join(edited);
        return Rewriting.repaired(result.equals(document.text()) ? document.text() : result, removals);
    }

    /** Keeps the lines that no rule takes out, and returns what the page is dropped for. */
    private int keepLines(TextAnalysis text) {
        char[] units = text.units();
        if (edited.length < text.length() || edited.length > 1 << 22) {
            edited = new char[text.length() + 64];
        }
        kept.clear();
        removals.clear();
        int pageTells = 0;
        int at = 0;
        Segments lines = text.lines();
        for (int i = 0; i < lines.size; i++) {
            if (hasLongWord(units, lines.starts[i], lines.ends[i])) {
                removals.merge("word_length_modifier", 1, Integer::sum);
                continue;
            }
            int start = at;
            at = copyWithoutCitations(units, lines.starts[i], lines.ends[i], at);
            if (at > start && !endsSentence(start, at)) {
                removals.merge("punctuation_line_modifier", 1, Integer::sum);
                at = start;
                continue;
            }
            if (at > start && words(start, at) < minWordsPerLine) {
                removals.merge("line_length_modifier", 1, Integer::sum);
                at = start;
                continue;
            }
            int found = TellTales.in(edited, start, at);
            boolean javascript = (found & TellTales.JAVASCRIPT) != 0;
            pageTells |= found & (javascript ? TellTales.LOREM_IPSUM : TellTales.LOREM_IPSUM | TellTales.CURLY_BRACKET);
            if (javascript || (found & TellTales.POLICY) != 0) {
                removals.merge(javascript ? "javascript" : "policy", 1, Integer::sum);
                at = start;
                continue;
            }
            if (citations > 0) {
                removals.merge("citation", citations, Integer::sum);
            }
            kept.add(start, at);
        }
        return pageTells;
    }

    private boolean hasLongWord(char[] units, int start, int end) {
        if (maxWordLength == 0 || end - start <= maxWordLength) {
            return false;
        }
        for (int i = start; i < end; i++) {
            int word = i;
            while (i < end && !isSpace(units[i])) {
                i++;
            }
            if (i - word > maxWordLength && Character.codePointCount(units, word, i - word) > maxWordLength) {
                return true;
            }
        }
        return false;
    }

    private int copyWithoutCitations(char[] units, int start, int end, int to) {
        int at = to;
        citations = 0;
        for (int i = start; i < end; ) {
            int after = Citations.end(units, i, end);
            if (after > i) {
                citations++;
                i = after;
            } else {
                edited[at++] = units[i++];
            }
        }
        return at;
    }

    private boolean endsSentence(int start, int end) {
        int last = end;
        while (last > start && isSpace(edited[last - 1])) {
            last--;
        }
        return last > start && END_MARKS.indexOf(edited[last - 1]) >= 0 && !LineMarks.ends(edited, start, last, "...");
    }

    private int words(int start, int end) {
        int words = 0;
        boolean inside = false;
        for (int i = start; i < end; i++) {
            boolean space = isSpace(edited[i]);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    private void dropCopies() {
        seen.clear(kept.size);
        int size = 0;
        for (int i = 0; i < kept.size; i++) {
            int start = kept.starts[i];
            int end = kept.ends[i];
            int from = start;
            int to = end;
            while (from < to && isSpace(edited[from])) {
                from++;
            }
            while (from < to && isSpace(edited[to - 1])) {
                to--;
            }
            if (from == to || seen.add(LowerCase.hash(edited, from, to))) {
                kept.starts[size] = start;
                kept.ends[size++] = end;
            } else {
                removals.merge("within_page_dedup", 1, Integer::sum);
            }
        }
        kept.size = size;
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
