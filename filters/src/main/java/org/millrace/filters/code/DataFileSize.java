package org.millrace.filters.code;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;

/**
 * Drops very small and very large files of the languages that hold data. Files of other languages, by the note
 * {@code code_language}, are kept. A size at a limit is kept.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code filter_large_and_small_files}, which StarCoder used for JSON and
 * YAML.
 */
public final class DataFileSize implements Filter {
    private final List<String> languages;
    private final Measure size;

    /**
     * Checks the limits.
     *
     * @param minSize fewest code points. Rule {@code size}
     * @param maxSize most code points. Rule {@code size}
     * @param languages whose files are judged, by linguist's names
     */
    public DataFileSize(
            @Parameter("100") @Threshold int minSize,
            @Parameter("5000") @Threshold int maxSize,
            @Parameter("JSON,YAML") List<String> languages) {
        Settings.atLeastZero("min-size", minSize);
        Settings.ordered("min-size", minSize, "max-size", maxSize);
        this.languages = List.copyOf(languages);
        size = Measure.of("size", Limit.atLeast("size", minSize), Limit.atMost("size", maxSize));
    }

    @Override
    public List<Measure> measures() {
        return List.of(size);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        if (languages.contains(document.notes().fact(Notes.CODE_LANGUAGE))) {
            readings.take(size, text.codePointCount(0, text.length()));
        }
    }
}
