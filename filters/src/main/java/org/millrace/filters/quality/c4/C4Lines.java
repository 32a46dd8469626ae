package org.millrace.filters.quality.c4;

import java.util.TreeMap;
import org.millrace.core.Document;
import org.millrace.core.Measure;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.quality.LineMarks;
import org.millrace.filters.quality.LineShape;
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.TellTales;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Takes the lines out of a text that C4's rules take out, as one source reads them, and counts the sentences that are left.
 * Lines are Python's {@code splitlines}, without white space at their ends; words are what white space separates.
 * Sentences are spaCy's ({@link Sentencizer}), line by line.
 */
final class C4Lines {
    private final C4Rules rules;
    private final Sentencizer sentencizer = new Sentencizer();
    private final TreeMap<String, Integer> removals = new TreeMap<>();
    private char[] edited = new char[256];

    C4Lines(C4Rules rules) {
        this.rules = rules;
    }

    /**
     * Takes readings of what drops the page, up to the sentences.
     *
     * @param loremIpsum taken where a line has the phrase that got so far
     * @param curlyBracket taken where a line has an opening one that got so far
     */
    Rewriting clean(Document document, Readings readings, Measure loremIpsum, Measure curlyBracket, Measure sentences) {
        TextAnalysis text = TextAnalysis.of(document.text());
        char[] units = text.units();
        int length = text.length();
        StringBuilder kept = new StringBuilder(length);
        removals.clear();
        int count = 0;
        int pageTells = rules.pageTellTales();
        for (int start = 0; start < length; ) {
            int end = start;
            boolean bracket = false;
            while (end < length) {
                char c = units[end];
                if ((c <= 0x1E || c >= 0x85) && LineShape.isLineEnd(c)) {
                    break;
                }
                bracket |= c == '[';
                end++;
            }
            LineFate fate = judge(units, start, end, bracket, pageTells);
            while (fate instanceof LineFate.DropsPage page) {
                if (!readings.take(page.tell() == TellTales.LOREM_IPSUM ? loremIpsum : curlyBracket, 1)) {
                    return Rewriting.unchanged(document.text());
                }
                pageTells &= ~page.tell(); // told once; the rest is read as if that rule were not there
                fate = judge(units, start, end, bracket, pageTells);
            }
            if (fate instanceof LineFate.Goes goes) {
                removals.merge(goes.rule(), 1, Integer::sum);
            } else if (fate instanceof LineFate.Stays line) {
                count += line.units() == units
                        ? Sentencizer.count(text, line.start(), line.end())
                        : sentencizer.count(line.units(), line.start(), line.end());
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
    sealed interface LineFate {
        record DropsPage(int tell) implements LineFate {}

        record Goes(String rule) implements LineFate {}

        @SuppressWarnings("ArrayRecordComponent") // a view that lives for one line
        record Stays(char[] units, int start, int end, int citations) implements LineFate {}
    }

    private static final LineFate LOREM_IPSUM = new LineFate.DropsPage(TellTales.LOREM_IPSUM);
    private static final LineFate CURLY_BRACKET = new LineFate.DropsPage(TellTales.CURLY_BRACKET);

    private LineFate judge(char[] units, int from, int to, boolean bracket, int pageTells) {
        int start = from;
        int end = to;
        while (start < end && isSpace(units[start])) {
            start++;
        }
        while (start < end && isSpace(units[end - 1])) {
            end--;
        }
        if (hasLongWord(units, start, end)) {
            return rules.tooLongWord();
        }
        LineFate.Stays line = bracket && rules.removeCitations() == Rule.APPLY
                ? withoutCitations(units, start, end)
                : new LineFate.Stays(units, start, end, 0);
        if (rules.filterEnds() == Rule.APPLY && !endsSentence(line)) {
            return rules.noEndMark();
        }
        boolean enough = rules.wordsCounted() == C4Rules.WordsCounted.WITH_CITATIONS
                ? hasWords(units, start, end)
                : hasWords(line.units(), line.start(), line.end());
        return enough ? judgePhrases(line, pageTells) : rules.tooFewWords();
    }

    private boolean hasLongWord(char[] units, int start, int end) {
        int longest = rules.maxWordLength();
        if (longest == 0 || end - start <= longest) {
            return false;
        }
        for (int i = start; i < end; i++) {
            int word = i;
            while (i < end && !isSpace(units[i])) {
                i++;
            }
            if (i - word > longest && Character.codePointCount(units, word, i - word) > longest) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are as many words as a line must have. */
    private boolean hasWords(char[] units, int start, int end) {
        int words = 0;
        boolean inside = false;
        for (int i = start; i < end && words < rules.minWords(); i++) {
            boolean space = isSpace(units[i]);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words >= rules.minWords();
    }

    private LineFate judgePhrases(LineFate.Stays line, int pageTells) {
        int found = TellTales.in(line.units(), line.start(), line.end());
        int pages = found & pageTells;
        int lines = found & rules.lineTellTales();
        if ((pages | lines) == 0) {
            return line;
        }
        // the order is datatrove's
        if ((pages & TellTales.LOREM_IPSUM) != 0) {
            return LOREM_IPSUM;
        }
        if ((lines & TellTales.JAVASCRIPT) != 0) {
            return rules.javascript();
        }
        return (pages & TellTales.CURLY_BRACKET) != 0 ? CURLY_BRACKET : rules.policy();
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

    private boolean endsSentence(LineFate.Stays line) {
        if (line.end() == line.start() || rules.endMarks().indexOf(line.units()[line.end() - 1]) < 0) {
            return false;
        }
        return rules.ellipses() == C4Rules.Ellipses.END_SENTENCES
                || !LineMarks.ends(line.units(), line.start(), line.end(), "...");
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
        return (c <= ' ' || c > '~') && (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
