package org.millrace.filters.quality;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Parameter;
import org.millrace.core.Verdict;

/**
 * Drops what datatrove 0.10's {@code GopherRepetitionFilter} drops from English text, for the same reason; the rules are
 * tried in this order: paragraphs, lines, commonest runs of words, repeated runs of words, and the first that fails is
 * told, with what it measured.
 *
 * <p>Words are spaCy's ({@link EnglishTokenizer}), symbols included. The rules are those of Gopher (Rae et al.,
 * <i>Scaling Language Models</i>, 2021, table A1), as datatrove reads them: only second and later copies count; all
 * shares but those of lines and paragraphs by number are of the whole text's code points, white space included; a run of
 * words that stands once can be the commonest, so that a very short text may be dropped.
 *
 * <p>Deviations: an empty text, where datatrove divides by zero, is kept; two runs of words are the same if their words
 * are, where datatrove compares repeated ones with the words written together.
 */
public final class GopherRepetition implements Filter {
    private final double dupLineFrac;
    private final double dupParaFrac;
    private final double dupLineCharFrac;
    private final double dupParaCharFrac;
    private final List<GramLimit> topNGrams;
    private final List<GramLimit> dupNGrams;

    /**
     * Sets the limits.
     *
     * @param dupLineFrac greatest share of copied lines; 0 for no limit. Rule {@code dup_line_frac}
     * @param dupParaFrac greatest share of copied paragraphs; 0 for no limit. Rule {@code dup_para_frac}
     * @param dupLineCharFrac greatest share of characters in copied lines; 0 for no limit. Rule {@code dup_line_char_frac}
     * @param dupParaCharFrac greatest share of characters in copied paragraphs; 0 for no limit. Rule
     *     {@code dup_para_char_frac}
     * @param topNGrams for runs of so many words, the greatest share of the commonest one, as {@code words:share}. Rules
     *     {@code top_2_gram}, …
     * @param dupNGrams for runs of so many words, the greatest share of repeated ones, as {@code words:share}. Rules
     *     {@code duplicated_5_n_grams}, …
     */
    public GopherRepetition(
            @Parameter("0.3") double dupLineFrac,
            @Parameter("0.3") double dupParaFrac,
            @Parameter("0.2") double dupLineCharFrac,
            @Parameter("0.2") double dupParaCharFrac,
            @Parameter("2:0.2,3:0.18,4:0.16") List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") List<String> dupNGrams) {
        Limits.atLeastZero("dup-line-frac", dupLineFrac);
        Limits.atLeastZero("dup-para-frac", dupParaFrac);
        Limits.atLeastZero("dup-line-char-frac", dupLineCharFrac);
        Limits.atLeastZero("dup-para-char-frac", dupParaCharFrac);
        this.dupLineFrac = dupLineFrac;
        this.dupParaFrac = dupParaFrac;
        this.dupLineCharFrac = dupLineCharFrac;
        this.dupParaCharFrac = dupParaCharFrac;
        this.topNGrams = GramLimit.parse("top-n-grams", topNGrams);
        this.dupNGrams = GramLimit.parse("dup-n-grams", dupNGrams);
    }

    @Override
    public Verdict judge(Document document) {
        TextAnalysis text = TextAnalysis.of(document.text());
        int chars = text.codePoints();
        if (chars == 0) {
            return Verdict.keep();
        }
        Verdict verdict = judgeParagraphs(text.repeats(), chars);
        if (verdict == Verdict.keep()) {
            verdict = judgeLines(text.repeats(), chars);
        }
        return verdict == Verdict.keep() ? judgeGrams(text.grams(), chars) : verdict;
    }

    private Verdict judgeParagraphs(LineRepeats repeats, int chars) {
        double share = (double) repeats.copiedParagraphs() / repeats.paragraphs();
        if (dupParaFrac > 0 && share > dupParaFrac) {
            return Verdict.drop("dup_para_frac", share, dupParaFrac);
        }
        double charShare = (double) repeats.copiedParagraphChars() / chars;
        return dupParaCharFrac > 0 && charShare > dupParaCharFrac
                ? Verdict.drop("dup_para_char_frac", charShare, dupParaCharFrac)
                : Verdict.keep();
    }

    private Verdict judgeLines(LineRepeats repeats, int chars) {
        double share = (double) repeats.copiedLines() / repeats.lines();
        if (dupLineFrac > 0 && share > dupLineFrac) {
            return Verdict.drop("dup_line_frac", share, dupLineFrac);
        }
        double charShare = (double) repeats.copiedLineChars() / chars;
        return dupLineCharFrac > 0 && charShare > dupLineCharFrac
                ? Verdict.drop("dup_line_char_frac", charShare, dupLineCharFrac)
                : Verdict.keep();
    }

    private Verdict judgeGrams(GramRepeats grams, int chars) {
        for (GramLimit limit : topNGrams) {
            double share = (double) grams.commonest(limit.words()) / chars;
            if (share > limit.share()) {
                return Verdict.drop("top_" + limit.words() + "_gram", share, limit.share());
            }
        }
        for (GramLimit limit : dupNGrams) {
            double share = (double) grams.repeated(limit.words()) / chars;
            if (share > limit.share()) {
                return Verdict.drop("duplicated_" + limit.words() + "_n_grams", share, limit.share());
            }
        }
        return Verdict.keep();
    }
}
