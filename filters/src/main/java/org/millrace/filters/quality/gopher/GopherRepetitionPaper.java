package org.millrace.filters.quality.gopher;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.quality.GramRepeats;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what Gopher's rules of repetition drop, read as closely to the paper as it can be read: Rae et al., <i>Scaling
 * Language Models</i>, 2021, appendix A.1.1 and table A1.
 *
 * <p>What the paper leaves open, and what is chosen here: lines are what line feeds separate, paragraphs what pairs of
 * them do, without white space at their ends and without blank ones; only second and later copies are duplicates; shares
 * of characters are of those in lines or paragraphs. Words are what white space separates, and shares are of their
 * characters; the commonest run of words is the first of equally common ones, and 0 where none stands twice; in repeated
 * runs all copies count, each word once, as the paper asks. What a blank text has no share of drops nothing.
 */
public final class GopherRepetitionPaper implements Filter {
    private final Measure lines;
    private final Measure paragraphs;
    private final Measure lineChars;
    private final Measure paragraphChars;
    private final List<GramMeasure> topGrams;
    private final List<GramMeasure> repeatedGrams;

    private final Copies ofLines = new Copies();
    private final Copies ofParagraphs = new Copies();

    /**
     * Sets the limits; 0 sets none.
     *
     * @param dupLineFrac greatest share of copied lines. Rule {@code dup_line_frac}
     * @param dupParaFrac greatest share of copied paragraphs. Rule {@code dup_para_frac}
     * @param dupLineCharFrac greatest share of characters in copied lines. Rule {@code dup_line_char_frac}
     * @param dupParaCharFrac greatest share of characters in copied paragraphs. Rule {@code dup_para_char_frac}
     * @param topNGrams for runs of so many words, the greatest share of the commonest one, as {@code words:share}. Rules
     *     {@code top_2_gram}, …
     * @param dupNGrams for runs of so many words, the greatest share of repeated ones, as {@code words:share}. Rules
     *     {@code duplicated_5_n_grams}, …
     */
    public GopherRepetitionPaper(
            @Parameter("0.3") @Threshold double dupLineFrac,
            @Parameter("0.3") @Threshold double dupParaFrac,
            @Parameter("0.2") @Threshold double dupLineCharFrac,
            @Parameter("0.2") @Threshold double dupParaCharFrac,
            @Parameter("2:0.2,3:0.18,4:0.16") @Threshold List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") @Threshold List<String> dupNGrams) {
        this.lines = Measures.atMost("dup_line_frac", "dup-line-frac", dupLineFrac);
        this.paragraphs = Measures.atMost("dup_para_frac", "dup-para-frac", dupParaFrac);
        this.lineChars = Measures.atMost("dup_line_char_frac", "dup-line-char-frac", dupLineCharFrac);
        this.paragraphChars = Measures.atMost("dup_para_char_frac", "dup-para-char-frac", dupParaCharFrac);
        this.topGrams = GramMeasure.parse("top-n-grams", topNGrams, "top_", "_gram");
        this.repeatedGrams = GramMeasure.parse("dup-n-grams", dupNGrams, "duplicated_", "_n_grams");
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(lines, paragraphs, lineChars, paragraphChars));
        topGrams.forEach(gram -> all.add(gram.measure()));
        repeatedGrams.forEach(gram -> all.add(gram.measure()));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        ofLines.count(text.units(), text.lines(), Copies.View.STRIPPED);
        ofParagraphs.count(text.units(), text.paragraphs(), Copies.View.STRIPPED);
        if (ofLines.parts == 0) {
            return;
        }
        boolean goesOn = readings.take(lines, (double) (ofLines.parts - ofLines.distinct) / ofLines.parts)
                && readings.take(paragraphs, (double) (ofParagraphs.parts - ofParagraphs.distinct) / ofParagraphs.parts)
                && readings.take(lineChars, (double) (ofLines.chars - ofLines.distinctChars) / ofLines.chars)
                && readings.take(
                        paragraphChars,
                        (double) (ofParagraphs.chars - ofParagraphs.distinctChars) / ofParagraphs.chars);
        GramRepeats grams = text.wordGrams();
        double chars = grams.length();
        for (int i = 0; i < topGrams.size() && goesOn; i++) {
            GramMeasure gram = topGrams.get(i);
            GramRepeats.Top top = grams.top(gram.words());
            boolean repeats = top != null && top.count() > 1;
            goesOn = readings.take(
                    gram.measure(), repeats ? top.count() * grams.length(top.place(), gram.words()) / chars : 0);
        }
        for (int i = 0; i < repeatedGrams.size() && goesOn; i++) {
            GramMeasure gram = repeatedGrams.get(i);
            goesOn = readings.take(gram.measure(), grams.covered(gram.words()) / chars);
        }
    }
}
