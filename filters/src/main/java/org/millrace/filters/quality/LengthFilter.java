package org.millrace.filters.quality;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.segmentation.Segmenter;
import org.millrace.filters.segmentation.Segmenters;

/**
 * Drops documents shorter than {@code min} or longer than {@code max} code points, words or sentences; both bounds are
 * kept. Rules: {@code too-short}, {@code too-long}.
 */
public final class LengthFilter implements Filter {
    private final Measure length;
    private final LengthUnit unit;
    private final Segmenters segmenters = Segmenters.standard();

    /**
     * Checks the bounds.
     *
     * @param min shortest length that a document may have
     * @param max longest length that a document may have
     * @param unit what the length is counted in; words and sentences by {@link Segmenter}
     */
    public LengthFilter(
            @Parameter("0") @Threshold int min,
            @Parameter("2147483647") @Threshold int max,
            @Parameter("characters") LengthUnit unit) {
        if (min < 0 || min > max) {
            throw new IllegalArgumentException("need 0 <= min <= max, got min=" + min + ", max=" + max);
        }
        this.length = Measure.count("length")
                .and(min > 0, Limit.atLeast("too-short", min))
                .and(max < Integer.MAX_VALUE, Limit.atMost("too-long", max));
        this.unit = unit;
    }

    @Override
    public List<Measure> measures() {
        return List.of(length);
    }

    @Override
    public void measure(Document document, Readings readings) {
        readings.take(length, length(document));
    }

    private int length(Document document) {
        String text = document.text();
        if (unit == LengthUnit.CHARACTERS) {
            return text.codePointCount(0, text.length());
        }
        Segmenter segmenter = segmenters.forLanguage(document.notes().fact(Notes.LANGUAGE));
        return unit == LengthUnit.WORDS
                ? segmenter.words(text).size()
                : segmenter.sentences(text).size();
    }
}
