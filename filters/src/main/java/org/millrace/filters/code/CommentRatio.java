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
 * Drops code with hardly any comments or with little else, in 46 languages by the note {@code code_language}; files of
 * others are kept. A share at a limit is kept. Rule {@code comments}.
 *
 * <p>The share is of code points in comments, with the marks around them, and in Python's documentation strings. The
 * defaults are NeMo Curator's, which counts with other lexers.
 */
public final class CommentRatio implements Filter {
    private final Measure share;

    /**
     * Checks the limits.
     *
     * @param min least share of comments, 0 to 1
     * @param max largest share of comments, 0 to 1
     */
    public CommentRatio(@Parameter("0.01") @Threshold double min, @Parameter("0.85") @Threshold double max) {
        Settings.share("min", min);
        Settings.share("max", max);
        Settings.ordered("min", min, "max", max);
        share = Measure.of("comment_ratio", Limit.atLeast("comments", min), Limit.atMost("comments", max));
    }

    @Override
    public List<Measure> measures() {
        return List.of(share);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        if (!text.isEmpty() && CommentSyntax.of(language) != null) {
            readings.take(share, (double) Comments.chars(text, language) / text.codePointCount(0, text.length()));
        }
    }
}
