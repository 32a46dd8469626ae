package org.millrace.filters.dolma;

import java.util.List;
import java.util.Map;
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
 * Takes out lines that do not end in {@code . ? !} or {@code "}, as Dolma does to web pages before its other rules (“C4
 * NoPunc”); they are counted as {@code lines_with_no_ending_punctuation}. Documents that have fewer than {@code min-length}
 * code points then are dropped, rule {@code min_text_length}.
 *
 * <p>Lines are what line feeds separate; white space at a line's end is looked through, and empty lines go. A line goes with
 * its line feed. An ellipsis is an end mark, since its last character is.
 *
 * <p>Source: Dolma, {@code taggers/c4.py}; Soldaini et al., <i>Dolma</i>, 2024, section 5.2; {@code min_text_length} stands in
 * the configurations of v1.7.
 */
public final class UnendedLines implements Cleaner {
    private static final String KIND = "lines_with_no_ending_punctuation";

    private final Measure length;

    /**
     * Sets the limit.
     *
     * @param minLength fewest code points of what is left; 0 for no limit, as in v1.5, 25 in v1.7. Rule {@code min_text_length}
     */
    public UnendedLines(@Parameter("0") @Threshold int minLength) {
        if (minLength < 0) {
            throw new IllegalArgumentException("need min-length >= 0, got min-length=" + minLength);
        }
        this.length = Measure.count("length").and(minLength > 0, Limit.atLeast("min_text_length", minLength));
    }

    @Override
    public List<Measure> measures() {
        return List.of(length);
    }

    @Override
    public Rewriting clean(Document document, Readings readings) {
        String text = document.text();
        StringBuilder kept = new StringBuilder(text.length());
        int gone = 0;
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            if (isEnded(text, start, end)) {
                kept.append(text, start, end);
            } else {
                gone++;
            }
            start = end;
        }
        readings.take(length, kept.codePointCount(0, kept.length()));
        return gone == 0 ? Rewriting.unchanged(text) : Rewriting.repaired(kept.toString(), Map.of(KIND, gone));
    }

    private static boolean isEnded(String text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            char c = text.charAt(i);
            if ((CharClass.of(c) & CharClass.SPACE) == 0) {
                return c == '.' || c == '?' || c == '!' || c == '"';
            }
        }
        return false;
    }
}
