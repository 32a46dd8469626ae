package org.millrace.filters.quality.c4;

import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.TellTales;

/**
 * How one source reads C4's rules of lines.
 *
 * @param removeCitations whether a wiki's marks are taken out of lines
 * @param filterEnds whether a line must end in one of {@code endMarks}
 * @param minWords fewest words of a line; 0 for no limit
 * @param maxWordLength most code points of a word; 0 for no limit
 * @param pageTellTales the {@link TellTales} that drop the page
 * @param lineTellTales those that drop the line
 */
record C4Rules(
        Rule removeCitations,
        Rule filterEnds,
        String endMarks,
        Ellipses ellipses,
        WordsCounted wordsCounted,
        int minWords,
        int maxWordLength,
        int pageTellTales,
        int lineTellTales,
        C4Lines.LineFate.Goes tooLongWord,
        C4Lines.LineFate.Goes noEndMark,
        C4Lines.LineFate.Goes tooFewWords,
        C4Lines.LineFate.Goes javascript,
        C4Lines.LineFate.Goes policy) {

    /** Whether three full stops end a sentence as one does. */
    enum Ellipses {
        END_SENTENCES,
        END_NOTHING
    }

    /** Which words of a line are counted. */
    enum WordsCounted {
        WITH_CITATIONS,
        WITHOUT_CITATIONS
    }

    static C4Lines.LineFate.Goes goes(String rule) {
        return new C4Lines.LineFate.Goes(rule);
    }
}
