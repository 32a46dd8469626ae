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
 * Drops code with long lines or few letters and digits, as the basic filter of StarCoder's data does.
 *
 * <p>Lines are Python's {@code splitlines}, lengths are code points without the ends of lines, letters and digits are
 * those of any script. A value at a limit is kept. An empty text, at which the source fails, is kept.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code preprocessing/filtering.py}; Li et al., <i>StarCoder</i>, 2023.
 */
public final class StarCoderBasic implements Filter {
    private final Measure longestLine;
    private final Measure meanLine;
    private final Measure alphanumeric;

    /**
     * Checks the limits.
     *
     * @param lineMax most code points of a line. Rule {@code max_line_length}
     * @param lineMean largest mean of code points in a line. Rule {@code avg_line_length}
     * @param alphaFrac least share of letters and digits. Rule {@code alphanum_fraction}
     */
    public StarCoderBasic(
            @Parameter("1000") @Threshold int lineMax,
            @Parameter("100") @Threshold double lineMean,
            @Parameter("0.25") @Threshold double alphaFrac) {
        Settings.atLeastZero("line-max", lineMax);
        Settings.atLeastZero("line-mean", lineMean);
        Settings.share("alpha-frac", alphaFrac);
        longestLine = Measure.of("max_line_length", Limit.atMost("max_line_length", lineMax));
        meanLine = Measure.of("avg_line_length", Limit.atMost("avg_line_length", lineMean));
        alphanumeric = Measure.of("alphanum_fraction", Limit.atLeast("alphanum_fraction", alphaFrac));
    }

    @Override
    public List<Measure> measures() {
        return List.of(longestLine, meanLine, alphanumeric);
    }

    @Override
    public void measure(Document document, Readings readings) {
        CodeShape shape = CodeShape.of(document.text());
        if (shape.chars() > 0
                && readings.take(longestLine, shape.longestLine())
                && readings.take(meanLine, (double) shape.inLines() / shape.lines())) {
            readings.take(alphanumeric, (double) shape.alphanumeric() / shape.chars());
        }
    }
}
