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
 * Drops code with very few or very many lines, or few letters, as NeMo Curator's {@code NumberOfLinesOfCodeFilter} and
 * {@code AlphaFilter} do with their defaults. Values at a limit are kept.
 *
 * <p>Lines are line feeds and one more. Letters are those of any script. An empty text has no share of letters. Its other
 * rules: {@code xml-header@bigcode} and {@code html-visible@bigcode} have the same measures; {@code comment-ratio@nemo} and
 * {@code fertility@nemo} are steps of their own.
 *
 * <p>Source: NVIDIA-NeMo/Curator, {@code stages/text/filters/code.py}.
 */
public final class NemoCode implements Filter {
    private final Measure lines;
    private final Measure letters;

    /**
     * Checks the limits.
     *
     * @param minLines fewest lines. Rule {@code num_lines}
     * @param maxLines most lines. Rule {@code num_lines}
     * @param minAlphaRatio least share of letters. Rule {@code alpha_filter}
     */
    public NemoCode(
            @Parameter("10") @Threshold int minLines,
            @Parameter("20000") @Threshold int maxLines,
            @Parameter("0.25") @Threshold double minAlphaRatio) {
        Settings.atLeastZero("min-lines", minLines);
        Settings.ordered("min-lines", minLines, "max-lines", maxLines);
        Settings.share("min-alpha-ratio", minAlphaRatio);
        lines = Measure.of("num_lines", Limit.atLeast("num_lines", minLines), Limit.atMost("num_lines", maxLines));
        letters = Measure.of("alpha_ratio", Limit.atLeast("alpha_filter", minAlphaRatio));
    }

    @Override
    public List<Measure> measures() {
        return List.of(lines, letters);
    }

    @Override
    public void measure(Document document, Readings readings) {
        CodeShape shape = CodeShape.of(document.text());
        if (readings.take(lines, shape.lineFeeds() + 1) && shape.chars() > 0) {
            readings.take(letters, (double) shape.alphabetic() / shape.chars());
        }
    }
}
