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
 * Drops what Dolma's mix drops of The Stack: by the heuristics of RedPajama-v1, then by those of StarCoder. Measures and rules
 * have the names of its taggers' attributes.
 *
 * <p>Lines are Python's {@code splitlines}, their mean is taken without their ends, and shares of nothing are 0, so an empty
 * text goes. The rule of letters for each token does nothing unless it is applied: the shipped configuration compares it with
 * a list, which is never less. Tokens are runs of word characters and runs of marks, and one more, as the source counts them.
 *
 * <p>Comments are looked at in Python, Java and JavaScript, visible text in HTML, by the note {@code code_language}; both as
 * {@code comment-ratio@bigcode} and {@code html-visible@bigcode} count them, with their deviations. A page with 100 visible
 * characters or fewer shows none.
 *
 * <p>Source: Dolma, taggers {@code code_redpajama_taggers_v1} and {@code code_starcoder_taggers_v2}, and the configurations of
 * The Stack's versions 2 and 4 in {@code OLMo/pretrain_data/the_stack}. Its rule of secrets and of copies is not part of this.
 */
public final class DolmaCode implements Filter {
    private static final List<String> COMMENTED = List.of("Python", "Java", "JavaScript");
    private static final int LEAST_VISIBLE = 100;

    private final Measure longestLine;
    private final Measure meanLine;
    private final Measure alphanumeric;
    private final Measure lettersPerToken;
    private final Measure xml;
    private final Measure comments;
    private final Measure visible;

    /** Whether a rule is applied or only measured. */
    public enum TokenRule {
        /** As the configuration says, which does nothing. */
        SKIP,
        /** As it means. */
        APPLY
    }

    /**
     * Checks the limits.
     *
     * @param maxLineLength most code points of a line. Rule {@code max_line_length_doc}
     * @param avgLineLength largest mean of code points in a line. Rule {@code avg_line_length_doc}
     * @param alnumProp least share of letters and digits. Rule {@code alnum_prop_doc}
     * @param tokenRule whether the least letters for each token drop a file
     * @param alphaTokenProp least letters for each token. Rule {@code alpha_token_prop_doc}
     * @param minComments the share of comments must be larger. Rule {@code code_to_comment_ratio_doc}
     * @param maxComments largest share of comments. Rule {@code code_to_comment_ratio_doc}
     * @param minVisible the share of visible text must be larger. Rule {@code code_to_text_ratio_html_doc}
     */
    public DolmaCode(
            @Parameter("1000") @Threshold int maxLineLength,
            @Parameter("100") @Threshold double avgLineLength,
            @Parameter("0.25") @Threshold double alnumProp,
            @Parameter("skip") @Threshold TokenRule tokenRule,
            @Parameter("1.5") @Threshold double alphaTokenProp,
            @Parameter("0.01") @Threshold double minComments,
            @Parameter("0.8") @Threshold double maxComments,
            @Parameter("0.2") @Threshold double minVisible) {
        Settings.atLeastZero("max-line-length", maxLineLength);
        Settings.atLeastZero("avg-line-length", avgLineLength);
        Settings.share("alnum-prop", alnumProp);
        Settings.atLeastZero("alpha-token-prop", alphaTokenProp);
        Settings.share("min-comments", minComments);
        Settings.share("max-comments", maxComments);
        Settings.ordered("min-comments", minComments, "max-comments", maxComments);
        Settings.share("min-visible", minVisible);
        longestLine = Measure.of("max_line_length_doc", Limit.atMost("max_line_length_doc", maxLineLength));
        meanLine = Measure.of("avg_line_length_doc", Limit.atMost("avg_line_length_doc", avgLineLength));
        alphanumeric = Measure.of("alnum_prop_doc", Limit.atLeast("alnum_prop_doc", alnumProp));
        lettersPerToken = Measure.of("alpha_token_prop_doc")
                .and(tokenRule == TokenRule.APPLY, Limit.atLeast("alpha_token_prop_doc", alphaTokenProp));
        xml = Measure.of("has_xml_template_doc", Limit.atMost("has_xml_template_doc", 0));
        comments = Measure.of(
                "code_to_comment_ratio_doc",
                Limit.above("code_to_comment_ratio_doc", minComments),
                Limit.atMost("code_to_comment_ratio_doc", maxComments));
        visible = Measure.of("code_to_text_ratio_html_doc", Limit.above("code_to_text_ratio_html_doc", minVisible));
    }

    @Override
    public List<Measure> measures() {
        return List.of(longestLine, meanLine, alphanumeric, lettersPerToken, xml, comments, visible);
    }

    @Override
    public void measure(Document document, Readings readings) {
        String text = document.text();
        String language = document.notes().fact(Notes.CODE_LANGUAGE);
        CodeShape shape = CodeShape.of(text);
        double chars = Math.max(1, shape.chars());
        boolean goesOn = readings.take(longestLine, shape.longestLine())
                && readings.take(meanLine, (double) shape.inLines() / Math.max(1, shape.lines()))
                && readings.take(alphanumeric, shape.alphanumeric() / chars)
                && readings.take(lettersPerToken, (double) shape.alphabetic() / (tokens(text) + 1))
                && readings.take(xml, XmlHeader.isIn(text, 100) ? 1 : 0);
        if (goesOn && COMMENTED.contains(language)) {
            goesOn = readings.take(comments, Comments.chars(text, language) / chars);
        }
        if (goesOn && language.equals("HTML")) {
            int shown = VisibleText.chars(text);
            readings.take(visible, shown > LEAST_VISIBLE ? shown / chars : 0);
        }
    }

    /** Runs of letters, digits and low lines, and runs of what is neither that nor white space. */
    private static int tokens(String text) {
        int tokens = 0;
        int before = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            int kind = kind(c);
            tokens += kind != 0 && kind != before ? 1 : 0;
            before = kind;
        }
        return tokens;
    }

    private static int kind(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return 0;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return c == '_' || mark || Character.isLetterOrDigit(c) || type == Character.CONNECTOR_PUNCTUATION ? 1 : 2;
    }
}
