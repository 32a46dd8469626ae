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
 * Drops Python, Java and JavaScript with hardly any comments or with little else, as StarCoder's data does. Files of other
 * languages, by the note {@code code_language}, are kept. The share must lie between the limits, and not at one. Rule
 * {@code comments}.
 *
 * <p>The share is of code points in comments, with their marks, and in Python's documentation strings with their quotes,
 * by lexers of this package. The source has Python's tokenizer and syntax tree, without the marks, and a file that these
 * refuse has no comments; so the shares of short files differ by a few hundredths.
 *
 * <p>Source: bigcode-project/bigcode-dataset, {@code preprocessing/utils/text_extraction.py}.
 */
public final class StarCoderComments implements Filter {
    private static final List<String> LANGUAGES = List.of("Python", "Java", "JavaScript");

    private final Measure share;

    /**
     * Checks the limits.
     *
     * @param minRatio the share of comments must be larger
     * @param maxRatio the share of comments must be smaller
     */
    public StarCoderComments(
            @Parameter("0.01") @Threshold double minRatio, @Parameter("0.8") @Threshold double maxRatio) {
        Settings.share("min-ratio", minRatio);
        Settings.share("max-ratio", maxRatio);
        Settings.ordered("min-ratio", minRatio, "max-ratio", maxRatio);
        share = Measure.of("comment_ratio", Limit.above("comments", minRatio), Limit.below("comments", maxRatio));
    }

    @Override
    public List<Measure> measures() {
        return List.of(share);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        if (!text.isEmpty() && LANGUAGES.contains(language)) {
            readings.take(share, (double) Comments.chars(text, language) / text.codePointCount(0, text.length()));
        }
    }
}
