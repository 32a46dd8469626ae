package org.millrace.filters.quality;

import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Parameter;
import org.millrace.core.Verdict;

/**
 * Drops documents shorter than {@code min} or longer than {@code max} code points; both bounds are kept. A surrogate
 * without its partner counts as one. Rules: {@code too-short}, {@code too-long}.
 *
 * @param min fewest code points that a document may have
 * @param max most code points that a document may have
 */
public record LengthFilter(@Parameter("0") int min, @Parameter("2147483647") int max) implements Filter {
    public LengthFilter {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("need 0 <= min <= max, got min=" + min + ", max=" + max);
        }
    }

    @Override
    public Verdict judge(Document document) {
        String text = document.text();
        int length = text.codePointCount(0, text.length());
        if (length < min) {
            return Verdict.drop("too-short", length, min);
        }
        return length > max ? Verdict.drop("too-long", length, max) : Verdict.keep();
    }
}
