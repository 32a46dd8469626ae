package org.millrace.filters.code;

import java.util.List;
import java.util.Set;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops files that a person did not write for this project: generated, minified, or copied from another project.
 *
 * <p>Rules, in order: {@code generated-path}, a name of lock files, minified files, source maps, stubs of protocols;
 * {@code vendored}, a folder or a name of other projects' libraries; {@code generated-header}, a phrase of generators in
 * the first 30 lines; {@code source-map}, a script or style sheet that names its source map in its last lines, or a source
 * map; {@code minified}, a script or style sheet whose lines are long. The first four measure 1 where they are found.
 *
 * <p>Scripts and style sheets are known by their extension. Nothing is said of files whose path is not known, but for
 * their header.
 */
public final class GeneratedCode implements Filter {
    private static final Set<String> SHIPPED = Set.of("js", "mjs", "cjs", "css");
    private static final int TAIL = 2_000; // UTF-16 units before an embedded map

    private final Vendored vendored;
    private final Measure path = Measure.of("generated_path", Limit.atMost("generated-path", 0));
    private final Measure copied = Measure.of("vendored", Limit.atMost("vendored", 0));
    private final Measure header = Measure.of("generated_header", Limit.atMost("generated-header", 0));
    private final Measure map = Measure.of("source_map", Limit.atMost("source-map", 0));
    private final Measure meanLine;

    /** What becomes of copies of other projects. */
    public enum Vendored {
        DROP,
        KEEP
    }

    /**
     * Checks the limit.
     *
     * @param vendored whether copies of other projects go
     * @param maxMeanLine most code points in the mean line of a script or style sheet
     */
    public GeneratedCode(@Parameter("drop") Vendored vendored, @Parameter("110") @Threshold double maxMeanLine) {
        Settings.atLeastZero("max-mean-line", maxMeanLine);
        this.vendored = vendored;
        this.meanLine = Measure.of("mean_line", Limit.atMost("minified", maxMeanLine));
    }

    @Override
    public List<Measure> measures() {
        return List.of(path, copied, header, map, meanLine);
    }

    @Override
    public void measure(Document document, Readings readings) {
        FileName file = FileName.of(document);
        String text = document.text();
        boolean goesOn = readings.take(path, CodePaths.isGenerated(file) ? 1 : 0)
                && (vendored == Vendored.KEEP || readings.take(copied, CodePaths.isVendored(file) ? 1 : 0))
                && readings.take(header, GeneratedHeader.isIn(text) ? 1 : 0);
        List<String> extensions = file.extensions();
        String extension = extensions.isEmpty() ? "" : extensions.get(extensions.size() - 1);
        boolean shipped = SHIPPED.contains(extension);
        boolean mapped = extension.equals("map") ? isSourceMap(text) : shipped && namesSourceMap(text);
        if (goesOn && readings.take(map, mapped ? 1 : 0) && shipped) {
            CodeShape shape = CodeShape.of(text);
            if (shape.lines() > 0) {
                readings.take(meanLine, (double) shape.inLines() / shape.lines());
            }
        }
    }

    private static boolean isSourceMap(String text) {
        String head = text.substring(0, Math.min(text.length(), TAIL));
        return head.contains("\"version\"") && (text.contains("\"mappings\"") || text.contains("\"sections\""));
    }

    /** Whether one of the last two lines with text begins as the reference to a source map does. */
    private static boolean namesSourceMap(String text) {
        int end = text.stripTrailing().length();
        for (int i = 0; i < 2 && end > 0; i++) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, Math.min(end, start + TAIL));
            if (line.contains("# sourceMappingURL=") || line.contains("@ sourceMappingURL=")) {
                return true;
            }
            end = start - 1;
        }
        return false;
    }
}
