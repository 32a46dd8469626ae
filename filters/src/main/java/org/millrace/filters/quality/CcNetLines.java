package org.millrace.filters.quality;

import java.util.List;
import java.util.TreeMap;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Rewriting;
import org.millrace.core.Threshold;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Hashing;

/**
 * Does to a document by itself what CCNet does without a model: drops it if it is short, and takes out lines that stand in
 * it once more, counted as {@code repeated_line}; a document of which no line is left is dropped.
 *
 * <p>Lines are what line feeds separate. Two are the same once white space at their ends is off, they are in lower case,
 * every decimal digit is a 0, and certain marks and control characters are out: CCNet's table of 34 marks, but for the
 * full-width digit one, which stands in it among the quotation marks and has become a 0 by then. So blank lines are all
 * the same.
 *
 * <p>Measures: {@code characters} and {@code original_lines} before lines go, {@code lines} and {@code length} after; they are
 * RedPajama-V2's {@code ccnet_original_length}, {@code ccnet_original_nlines}, {@code ccnet_nlines} and {@code ccnet_length}.
 *
 * <p>Source: CCNet, {@code text_normalizer.py} and {@code dedup.py}. Deviations: CCNet takes out every copy, the first too, of
 * a line that stands in other documents of the same group of files as well; {@code dedup.passages} does that, by the profile
 * {@code lines@ccnet}, since no step sees more than one document. Lower case is that of {@link LowerCase}.
 */
public final class CcNetLines implements Cleaner {
    private static final String MARKS = "，。、„”“«»」「《》´∶：？！（）；–—．～’…━〈〉【】％►";

    private final Measure characters;
    private final Measure originalLines = Measure.of("original_lines");
    private final Measure length = Measure.of("length");
    private final Measure linesLeft = Measures.atLeast("lines", "ccnet_no_lines", "lines", 1);
    private final LongSet seen = new LongSet();
    private final TreeMap<String, Integer> removals = new TreeMap<>();

    /**
     * Sets the limit.
     *
     * @param minLength fewest code points of a document, before lines go; 0 for no limit. Rule {@code ccnet_short_doc}
     */
    public CcNetLines(@Parameter("300") @Threshold int minLength) {
        this.characters = Measures.atLeast("characters", "ccnet_short_doc", "min-length", minLength);
    }

    @Override
    public List<Measure> measures() {
        return List.of(characters, originalLines, linesLeft, length);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        if (!readings.take(characters, text.codePoints())) {
            return Rewriting.unchanged(document.text());
        }
        char[] units = text.units();
        Segments lines = text.lines();
        StringBuilder kept = new StringBuilder(text.length());
        removals.clear();
        seen.clear(lines.size);
        int count = 0;
        for (int i = 0; i < lines.size; i++) {
            if (seen.add(hash(units, lines.from[i], lines.to[i]))) {
                kept.append(count == 0 ? "" : "\n").append(units, lines.starts[i], lines.ends[i] - lines.starts[i]);
                count++;
            } else {
                removals.merge("repeated_line", 1, Integer::sum);
            }
        }
        boolean goesOn = readings.take(originalLines, text.length() == 0 ? 0 : lines.size)
                && readings.take(linesLeft, text.length() == 0 ? 0 : count);
        if (goesOn) {
            readings.take(length, removals.isEmpty() ? text.codePoints() : kept.codePointCount(0, kept.length()));
        }
        return removals.isEmpty()
                ? Rewriting.unchanged(document.text())
                : Rewriting.repaired(kept.toString(), removals);
    }

    /** Whether CCNet leaves the character out of what it compares: a mark of its table other than a digit, or a control character. */
    public static boolean isLeftOut(int c) {
        return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xA0 && MARKS.indexOf(c) >= 0);
    }

    private static long hash(char[] text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            char c = LowerCase.of(text[i]);
            if ((CharClass.of(c) & CharClass.SURROGATE) != 0) {
                int codePoint = Character.codePointAt(text, i, end);
                if ((CharClass.ofCodePoint(codePoint) & CharClass.DECIMAL) != 0) {
                    hash = Hashing.next(hash, '0');
                    i++;
                    continue;
                }
            }
            if ((CharClass.of(c) & CharClass.DECIMAL) != 0) {
                hash = Hashing.next(hash, '0');
            } else if (!isLeftOut(c)) {
                hash = Hashing.next(hash, c);
            }
        }
        return Hashing.finish(hash);
    }
}
