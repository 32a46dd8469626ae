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
 * Drops code with hardly any comments or with little else, as NeMo Curator's {@code PythonCommentToCodeFilter} and
 * {@code GeneralCommentToCodeFilter} do. Files of other languages, by the note {@code code_language}, are kept, and so are
 * values at a limit.
 *
 * <p>For Python, rule {@code python_comment_ratio}: comments with their marks and documentation strings without their quotes,
 * over all code points. For others, rule {@code comment_ratio}: comments without their marks, joined by blanks.
 *
 * <p>Source: NVIDIA-NeMo/Curator, {@code stages/text/filters/code.py}. Deviations: comments are found by lexers of this package;
 * documentation strings keep their indents; a file that the source's lexer refuses has no ratio there that could pass.
 */
public final class NemoComments implements Filter {
    private static final String PYTHON = "Python";

    private final Measure python;
    private final Measure general;
    private final List<String> languages;

    /**
     * Checks the limits.
     *
     * @param minCommentToCodeRatio least share of comments, 0 to 1
     * @param maxCommentToCodeRatio largest share of comments, 0 to 1
     * @param languages whose files are judged, by linguist's names; those for which the source has a lexer unless given
     */
    public NemoComments(
            @Parameter("0.01") @Threshold double minCommentToCodeRatio,
            @Parameter("0.85") @Threshold double maxCommentToCodeRatio,
            @Parameter("Python,C,C++,Go,HTML,Java,JavaScript,Ruby,Shell,XML") List<String> languages) {
        Settings.share("min-comment-to-code-ratio", minCommentToCodeRatio);
        Settings.share("max-comment-to-code-ratio", maxCommentToCodeRatio);
        Settings.ordered(
                "min-comment-to-code-ratio", minCommentToCodeRatio, "max-comment-to-code-ratio", maxCommentToCodeRatio);
        for (String language : languages) {
            if (CommentSyntax.of(language) == null) {
                throw new IllegalArgumentException("unknown how comments of '" + language
                        + "' are written; 'languages' takes those that 'comment-ratio' judges");
            }
        }
        this.languages = List.copyOf(languages);
        this.python = measure("python_comment_ratio", minCommentToCodeRatio, maxCommentToCodeRatio);
        this.general = measure("comment_ratio", minCommentToCodeRatio, maxCommentToCodeRatio);
    }

    private static Measure measure(String name, double min, double max) {
        return Measure.of(name, Limit.atLeast(name, min), Limit.atMost(name, max));
    }

    @Override
    public List<Measure> measures() {
        return List.of(python, general);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        if (text.isEmpty() || !languages.contains(language)) {
            return;
        }
        Comments.Parts parts = Comments.parts(text, language);
        double chars = text.codePointCount(0, text.length());
        if (language.equals(PYTHON)) {
            readings.take(python, (parts.comments() + parts.documented()) / chars);
        } else {
            int blanks = Math.max(0, parts.count() - 1);
            readings.take(general, (parts.comments() - parts.marks() + blanks) / chars);
        }
    }
}
