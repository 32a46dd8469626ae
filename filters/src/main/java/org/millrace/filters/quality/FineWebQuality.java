package org.millrace.filters.quality;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.PunctuationSet;

/**
 * Drops what datatrove 0.10's {@code FineWebQualityFilter} drops from English text, for the same reason; the rules are
 * tried in the order of the parameters, and the first that fails is told, with what it measured.
 *
 * <p>Lines are what line feeds separate, without those that are all white space; a text without any is dropped by rule
 * {@code empty}. Words are spaCy's ({@link EnglishTokenizer}). Source: Penedo et al., <i>The FineWeb Datasets</i>, 2024,
 * and the filter's code; the limits are those of the code, and a share at a limit is kept.
 */
public final class FineWebQuality implements Filter {
    private final Measure lines;
    private final Measure punctuated;
    private final Measure shortLines;
    private final Measure copiedChars;
    private final Measure lineFeeds;
    private final Unpunctuated linePunctExcludeZero;
    private final int shortLineLength;

    /** What becomes of a text of which no line ends like a sentence. */
    public enum Unpunctuated {
        /** It is below the limit as any other. */
        DROP,
        /** It is left to the other rules: its script may have no such characters. */
        KEEP
    }

    /**
     * Checks the limits.
     *
     * @param linePunctThr least share of lines whose very last character ends a sentence, in any script; quotation marks do
     *     not. Rule {@code line_punct_ratio}
     * @param linePunctExcludeZero whether a text of which no line ends so is dropped too
     * @param shortLineThr greatest share of short lines. Rule {@code short_line_ratio}
     * @param shortLineLength a line of so many code points, white space included, is short
     * @param charDuplicatesRatio greatest share of characters in second and later copies of lines, of the code points that
     *     are no line feeds. Rule {@code char_dup_ratio}
     * @param newLineRatio most line feeds for each word. Rule {@code list_ratio}
     */
    public FineWebQuality(
            @Parameter("0.12") @Threshold double linePunctThr,
            @Parameter("drop") Unpunctuated linePunctExcludeZero,
            @Parameter("0.67") @Threshold double shortLineThr,
            @Parameter("30") int shortLineLength,
            @Parameter("0.01") @Threshold double charDuplicatesRatio,
            @Parameter("0.3") @Threshold double newLineRatio) {
        Limits.atLeastZero("line-punct-thr", linePunctThr);
        Limits.atLeastZero("short-line-thr", shortLineThr);
        Limits.atLeastZero("short-line-length", shortLineLength);
        Limits.atLeastZero("char-duplicates-ratio", charDuplicatesRatio);
        Limits.atLeastZero("new-line-ratio", newLineRatio);
        this.lines = Measure.count("lines", Limit.atLeast("empty", 1));
        this.punctuated = Measure.share("line_punct_ratio", Limit.atLeast("line_punct_ratio", linePunctThr));
        this.shortLines = Measure.share("short_line_ratio", Limit.atMost("short_line_ratio", shortLineThr));
        this.copiedChars = Measure.share("char_dup_ratio", Limit.atMost("char_dup_ratio", charDuplicatesRatio));
        this.lineFeeds = Measure.count("list_ratio", Limit.atMost("list_ratio", newLineRatio));
        this.linePunctExcludeZero = linePunctExcludeZero;
        this.shortLineLength = shortLineLength;
    }

    @Override
    public List<Measure> measures() {
        return List.of(lines, punctuated, shortLines, copiedChars, lineFeeds);
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        LineRepeats repeats = text.repeats();
        char[] units = text.units();
        int inked = 0;
        int withMark = 0;
        int brief = 0;
        for (int i = 0; i < repeats.filledLines(); i++) {
            int start = repeats.start(i);
            int end = repeats.end(i);
            if (!LineRepeats.isBlank(units, start, end)) {
                inked++;
                withMark += PunctuationSet.endsSentence(Character.codePointBefore(units, end, start)) ? 1 : 0;
                brief += isShort(units, start, end) ? 1 : 0;
            }
        }
        if (!readings.take(lines, inked) || inked == 0) {
            return; // no shares of nothing
        }
        boolean excused = withMark == 0 && linePunctExcludeZero == Unpunctuated.KEEP;
        boolean goesOn = (excused || readings.take(punctuated, (double) withMark / inked))
                && readings.take(shortLines, (double) brief / inked)
                && readings.take(
                        copiedChars, (double) repeats.copiedInkedChars() / (text.codePoints() - repeats.lineFeeds()));
        // no words only for characters that are white space to one rule and none to the other
        if (goesOn && text.tokens().size > 0) {
            readings.take(lineFeeds, (double) repeats.lineFeeds() / text.tokens().size);
        }
    }

    private boolean isShort(char[] units, int start, int end) {
        int length = end - start;
        return length <= shortLineLength
                || (length / 2 <= shortLineLength && Character.codePointCount(units, start, length) <= shortLineLength);
    }
}
