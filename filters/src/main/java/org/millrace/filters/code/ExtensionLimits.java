package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;

/**
 * Drops code by limits that differ from one pair of language and extension to the next, as StarCoder's data was filtered.
 *
 * <p>The table is BigCode's own ({@code preprocessing/visual_inspection.csv} of bigcode-project/bigcode-dataset), handed in by the
 * recipe. Because limits differ, lines and letters are measured as multiples of their limit: a longest line of 1.2 is
 * a fifth too long. Where the table has no limit for long lines, there is none for the mean either. The language is what
 * {@code code-language} noted, the extension what follows the last dot of the file's name, if any. A pair that the table does not know
 * is dropped, as there, by rule {@code unknown_extension}; one that it excludes by rule {@code excluded_extension}.
 *
 * <p>Values at a limit are kept. An empty text is kept if its extension is.
 */
public final class ExtensionLimits implements Filter {
    private static final Measure KNOWN = Measure.share("known", Limit.atLeast("unknown_extension", 1));
    private static final Measure INCLUDED = Measure.share("included", Limit.atLeast("excluded_extension", 1));
    private static final Measure LONGEST = Measure.count("longest_line", Limit.atMost("max_line_length", 1));
    private static final Measure ALPHANUMERIC = Measure.count("alphanumeric", Limit.atLeast("alphanum_fraction", 1));
    private static final Measure ALPHABETIC = Measure.count("alphabetic", Limit.atLeast("alpha_fraction", 1));

    private final ExtensionTable table;
    private final Measure meanLine;

    /**
     * Reads the table.
     *
     * @param table BigCode's {@code visual_inspection.csv}
     * @param lineMean largest mean of code points in a line, where long lines have a limit. Rule {@code avg_line_length}
     */
    public ExtensionLimits(Resource table, @Parameter("100") @Threshold double lineMean) {
        Settings.atLeastZero("line-mean", lineMean);
        this.table = ExtensionTable.read(table);
        this.meanLine = Measure.count("mean_line", Limit.atMost("avg_line_length", lineMean));
    }

    @Override
    public List<Measure> measures() {
        return List.of(KNOWN, INCLUDED, LONGEST, meanLine, ALPHANUMERIC, ALPHABETIC);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        ExtensionTable.Row limits =
                table.find(language, extension(FileName.of(document).name()));
        if (!readings.take(KNOWN, limits == null ? 0 : 1) || limits == null) {
            return;
        }
        CodeShape shape = CodeShape.of(document.text());
        if (!readings.take(INCLUDED, limits.included() ? 1 : 0) || shape.chars() == 0) {
            return;
        }
        boolean goesOn = Double.isInfinite(limits.longLine())
                || (readings.take(LONGEST, shape.longestLine() / limits.longLine())
                        && readings.take(meanLine, (double) shape.inLines() / shape.lines()));
        goesOn = goesOn && takeShare(ALPHANUMERIC, shape.alphanumeric(), shape, limits.alphanumeric(), readings);
        if (goesOn) {
            takeShare(ALPHABETIC, shape.alphabetic(), shape, limits.alphabetic(), readings);
        }
    }

    private static boolean takeShare(Measure measure, int count, CodeShape shape, double limit, Readings readings) {
        return limit == 0 || readings.take(measure, count / (limit * shape.chars()));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
