package org.millrace.filters.quality.gopher;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.quality.GramRepeats;
import org.millrace.filters.quality.Limits;
import org.millrace.filters.quality.LineRepeats;
import org.millrace.filters.quality.TextAnalysis;

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
    private final Measure paragraphs;
    private final Measure paragraphChars;
    private final Measure lines;
    private final Measure lineChars;
    private final List<GramMeasure> topGrams;
    private final List<GramMeasure> repeatedGrams;

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
            @Parameter("0.3") @Threshold double dupLineFrac,
            @Parameter("0.3") @Threshold double dupParaFrac,
            @Parameter("0.2") @Threshold double dupLineCharFrac,
            @Parameter("0.2") @Threshold double dupParaCharFrac,
            @Parameter("2:0.2,3:0.18,4:0.16") @Threshold List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") @Threshold List<String> dupNGrams) {
        Limits.atLeastZero("dup-line-frac", dupLineFrac);
        Limits.atLeastZero("dup-para-frac", dupParaFrac);
        Limits.atLeastZero("dup-line-char-frac", dupLineCharFrac);
        Limits.atLeastZero("dup-para-char-frac", dupParaCharFrac);
        this.paragraphs = share("dup_para_frac", dupParaFrac);
        this.paragraphChars = share("dup_para_char_frac", dupParaCharFrac);
        this.lines = share("dup_line_frac", dupLineFrac);
        this.lineChars = share("dup_line_char_frac", dupLineCharFrac);
        this.topGrams = GramMeasure.parse("top-n-grams", topNGrams, "top_", "_gram");
        this.repeatedGrams = GramMeasure.parse("dup-n-grams", dupNGrams, "duplicated_", "_n_grams");
    }

    private static Measure share(String rule, double limit) {
        return Measure.share(rule).and(limit > 0, Limit.atMost(rule, limit));
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(paragraphs, paragraphChars, lines, lineChars));
        topGrams.forEach(gram -> all.add(gram.measure()));
        repeatedGrams.forEach(gram -> all.add(gram.measure()));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        double chars = text.codePoints();
        if (chars == 0) {
            return;
        }
        LineRepeats repeats = text.repeats();
        boolean goesOn = readings.take(paragraphs, (double) repeats.copiedParagraphs() / repeats.paragraphs())
                && readings.take(paragraphChars, repeats.copiedParagraphChars() / chars)
                && readings.take(lines, (double) repeats.copiedLines() / repeats.lines())
                && readings.take(lineChars, repeats.copiedLineChars() / chars);
        if (!goesOn) {
            return;
        }
        GramRepeats grams = text.grams();
        for (GramMeasure gram : topGrams) {
            if (!readings.take(gram.measure(), grams.commonest(gram.words()) / chars)) {
                return;
            }
        }
        for (GramMeasure gram : repeatedGrams) {
            if (!readings.take(gram.measure(), grams.repeated(gram.words()) / chars)) {
                return;
            }
        }
    }
}
