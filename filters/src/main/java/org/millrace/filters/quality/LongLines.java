package org.millrace.filters.quality;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops documents that mC4's paragraph rule drops, as datatrove 0.10's {@code C4ParagraphFilter} has it: those with fewer
 * than {@code min-paragraphs} lines of {@code min-paragraph-len} code points. Lines are what line feeds separate. Rule
 * {@code paragraphs}, with the number of such lines.
 *
 * <p>Source: Xue et al., <i>mT5</i>, 2021, section 3.1. Both limits are fixed in datatrove.
 */
public final class LongLines implements Filter {
    private final Measure paragraphs;
    private final int minParagraphLen;

    /**
     * Checks the limits.
     *
     * @param minParagraphs fewest long lines
     * @param minParagraphLen a line of so many code points, white space included, is long
     */
    public LongLines(@Parameter("3") @Threshold int minParagraphs, @Parameter("200") int minParagraphLen) {
        Limits.atLeastZero("min-paragraphs", minParagraphs);
        Limits.atLeastZero("min-paragraph-len", minParagraphLen);
        this.paragraphs = Measure.count("paragraphs", Limit.atLeast("paragraphs", minParagraphs));
        this.minParagraphLen = minParagraphLen;
    }

    @Override
    public List<Measure> measures() {
        return List.of(paragraphs);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        int longLines = 0;
        for (int start = 0; start <= text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            longLines += text.codePointCount(start, end) >= minParagraphLen ? 1 : 0;
            start = end + 1;
        }
        readings.take(paragraphs, longLines);
    }
}
