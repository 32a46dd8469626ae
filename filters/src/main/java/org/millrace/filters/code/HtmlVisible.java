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
 * Drops HTML files that show little text for their code. Files of other languages, by the note {@code code_language}, are
 * kept. Both values must be over their limits.
 *
 * <p>Text is what stands outside of tags, comments, scripts and styles, white space included, by a scan for tags; the
 * source parses with Python's {@code html.parser} through Beautiful Soup, so broken markup may be counted otherwise.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code filter_html}. NeMo Curator keeps values at the limits too.
 */
public final class HtmlVisible implements Filter {
    private final List<String> languages;
    private final Measure share;
    private final Measure size;

    /**
     * Checks the limits.
     *
     * @param minRatio a page must have a larger share of visible text. Rule {@code visible_ratio}
     * @param minChars a page must have more code points of visible text. Rule {@code visible_chars}
     * @param languages whose files are judged, by linguist's names
     */
    public HtmlVisible(
            @Parameter("0.2") @Threshold double minRatio,
            @Parameter("100") @Threshold int minChars,
            @Parameter("HTML") List<String> languages) {
        Settings.share("min-ratio", minRatio);
        Settings.atLeastZero("min-chars", minChars);
        this.languages = List.copyOf(languages);
        share = Measure.of("visible_ratio", Limit.above("visible_ratio", minRatio));
        size = Measure.of("visible_chars", Limit.above("visible_chars", minChars));
    }

    @Override
    public List<Measure> measures() {
        return List.of(share, size);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        if (text.isEmpty() || !languages.contains(document.notes().fact(Notes.CODE_LANGUAGE))) {
            return;
        }
        int visible = VisibleText.chars(text);
        if (readings.take(share, (double) visible / text.codePointCount(0, text.length()))) {
            readings.take(size, visible);
        }
    }
}
