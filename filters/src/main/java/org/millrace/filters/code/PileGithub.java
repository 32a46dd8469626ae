package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops what the GitHub part of the Pile drops by content: files that are mostly digits, that have long lines, or that are
 * large. A share at a limit is kept; a file of {@code maxChars} is not.
 *
 * <p>Lines are counted by line feeds; a text without any counts as having one. An empty text is kept.
 *
 * <p>Source: EleutherAI/github-downloader; Gao et al., <i>The Pile</i>, 2020, appendix C. The sample of 16 per cent that
 * the Pile then draws is not part of this.
 */
public final class PileGithub implements Filter {
    private final Measure digits;
    private final Measure meanLine;
    private final Measure size;

    /**
     * Checks the limits.
     *
     * @param maxDigits largest share of digits. Rule {@code digits}
     * @param maxCharsPerLine most code points for each line feed. Rule {@code line_length}
     * @param maxChars a file must have fewer code points. Rule {@code size}
     */
    public PileGithub(
            @Parameter("0.8") @Threshold double maxDigits,
            @Parameter("200") @Threshold double maxCharsPerLine,
            @Parameter("100000") @Threshold int maxChars) {
        Settings.share("max-digits", maxDigits);
        Settings.atLeastZero("max-chars-per-line", maxCharsPerLine);
        Settings.atLeastZero("max-chars", maxChars);
        digits = Measure.of("digits", Limit.atMost("digits", maxDigits));
        meanLine = Measure.of("chars_per_line", Limit.atMost("line_length", maxCharsPerLine));
        size = Measure.of("chars", Limit.below("size", maxChars));
    }

    @Override
    public List<Measure> measures() {
        return List.of(digits, meanLine, size);
    }

    @Override
    public void measure(Document document, Readings readings) {
        CodeShape shape = CodeShape.of(document.text());
        if (shape.chars() > 0
                && readings.take(digits, (double) shape.digits() / shape.chars())
                && readings.take(meanLine, (double) shape.chars() / Math.max(1, shape.lineFeeds()))) {
            readings.take(size, shape.chars());
        }
    }
}
