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
import org.millrace.filters.english.CharClass;

/**
 * Does what Ungoliant, OSCAR's pipeline, does without a model: takes short lines off both ends of a document, drops it if
 * none is left or too little of it stands in long lines, and measures its annotations, of which {@code tiny} and
 * {@code noisy} with no other drop it.
 *
 * <p>Lines are what line feeds separate, without a carriage return at their ends; what follows the last line feed is one if
 * there is anything. A line is long if it has 100 code points; in {@code header} and {@code footer} it is by bytes of UTF-8.
 * Short lines between long ones stay; those taken off are counted as {@code short_sentence}. Annotations are 1 or 0:
 * {@code tiny} (fewer than five lines), {@code short_sentences} (more than half of the lines are short), {@code header} and
 * {@code footer} (more short lines among the first or last fifth than half of that fifth, both rounded down), {@code noisy}
 * (more than half of the code points, rounded down, are neither letters nor marks).
 *
 * <p>Source: Ungoliant, {@code pipelines/oscardoc/pipeline.rs}, {@code filtering/record.rs}, {@code transformers}. The last
 * rule is read as the set of annotations, whatever their order. Not reproduced: languages, UT1's categories, perplexity and
 * TLSH.
 */
public final class UngoliantLines implements Cleaner {
    private final Measure longLines = Measure.of("long_lines", Limit.atLeast("ungoliant_short_lines", 1));
    private final Measure longShare;
    private final Measure tiny = Measure.of("tiny");
    private final Measure shortSentences = Measure.of("short_sentences");
    private final Measure header = Measure.of("header");
    private final Measure footer = Measure.of("footer");
    private final Measure noisy = Measure.of("noisy");
    private final Measure tinyAndNoisy = Measure.of("tiny_and_noisy", Limit.atMost("ungoliant_tiny_noisy", 0));
    private final int minLineLength;
    private final int minLines;
    private final KeptLines lines = new KeptLines();

    /**
     * Sets the limits.
     *
     * @param minLineLength a line of so many code points is long. Rule {@code ungoliant_short_lines} where there is none
     * @param minLongShare least share of the code points of lines that stand in long ones. Rule
     *     {@code ungoliant_long_share}
     * @param minLines a document of fewer lines is tiny
     */
    public UngoliantLines(
            @Parameter("100") int minLineLength,
            @Parameter("0.6") @Threshold double minLongShare,
            @Parameter("5") int minLines) {
        Limits.atLeastZero("min-line-length", minLineLength);
        Limits.atLeastZero("min-lines", minLines);
        this.longShare = Measures.atLeast("long_share", "ungoliant_long_share", "min-long-share", minLongShare);
        this.minLineLength = minLineLength;
        this.minLines = minLines;
    }

    @Override
    public List<Measure> measures() {
        return List.of(longLines, longShare, tiny, shortSentences, header, footer, noisy, tinyAndNoisy);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        char[] units = TextAnalysis.of(document.text()).units();
        split(units, document.text().length());
        int all = lines.size;
        int first = 0;
        while (first < lines.size && length(units, first) < minLineLength) {
            first++;
        }
        while (lines.size > first && length(units, lines.size - 1) < minLineLength) {
            lines.size--;
        }
        lines.dropFirst(first);
        measureLines(units, readings);
        String result = lines.join(units);
        TreeMap<String, Integer> removals = new TreeMap<>();
        if (all > lines.size) {
            removals.put("short_sentence", all - lines.size);
        }
        return Rewriting.repaired(result.equals(document.text()) ? document.text() : result, removals);
    }

    private void split(char[] units, int length) {
        lines.clear();
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && units[end] != '\n') {
                end++;
            }
            boolean carriage = end < length && end > start && units[end - 1] == '\r';
            lines.add(start, carriage ? end - 1 : end);
            start = end + 1;
        }
    }

    private void measureLines(char[] units, Readings readings) {
        int longOnes = 0;
        long inLong = 0;
        long inAll = 0;
        long letters = 0;
        for (int i = 0; i < lines.size; i++) {
            int length = length(units, i);
            longOnes += length >= minLineLength ? 1 : 0;
            inLong += length >= minLineLength ? length : 0;
            inAll += length;
            letters += letters(units, lines.starts[i], lines.ends[i]);
        }
        if (!readings.take(longLines, longOnes) || lines.size == 0) {
            return;
        }
        int part = lines.size / 5;
        boolean isTiny = lines.size < minLines;
        boolean hasShort = 2 * (lines.size - longOnes) > lines.size;
        boolean hasHeader = shortLines(units, 0, part) > part / 2;
        boolean hasFooter = shortLines(units, lines.size - part, lines.size) > part / 2;
        long codePoints = inAll + lines.size - 1; // line feeds too
        boolean isNoisy = codePoints - letters > codePoints / 2;
        boolean goesOn = readings.take(longShare, Shares.of(inLong, inAll, 1))
                && readings.take(tiny, isTiny ? 1 : 0)
                && readings.take(shortSentences, hasShort ? 1 : 0)
                && readings.take(header, hasHeader ? 1 : 0)
                && readings.take(footer, hasFooter ? 1 : 0)
                && readings.take(noisy, isNoisy ? 1 : 0);
        if (goesOn) {
            boolean others = hasShort || hasHeader || hasFooter;
            readings.take(tinyAndNoisy, isTiny && isNoisy && !others ? 1 : 0);
        }
    }

    private int length(char[] units, int line) {
        return Character.codePointCount(units, lines.starts[line], lines.ends[line] - lines.starts[line]);
    }

    private int shortLines(char[] units, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes(units, lines.starts[i], lines.ends[i]) < minLineLength ? 1 : 0;
        }
        return count;
    }

    private static int bytes(char[] units, int start, int end) {
        int bytes = 0;
        for (int i = start; i < end; i++) {
            char c = units[i];
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(units[i + 1])) {
                bytes += 4;
                i++;
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }

    private static int letters(char[] units, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            int kind = CharClass.of(units[i]);
            if ((kind & CharClass.SURROGATE) != 0) {
                int c = Character.codePointAt(units, i, end);
                kind = CharClass.ofCodePoint(c);
                i += Character.charCount(c) - 1;
            }
            letters += (kind & (CharClass.LETTER | CharClass.MARK)) != 0 ? 1 : 0;
        }
        return letters;
    }
}
