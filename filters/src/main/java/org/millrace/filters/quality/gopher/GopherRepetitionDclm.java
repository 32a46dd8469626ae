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
 * Drops what DCLM's {@code massive_web_repetition_filters} drops, in its order: lines, paragraphs, characters in lines and
 * in paragraphs, runs of words. Its rules have no names of their own; these are datatrove's.
 *
 * <p>Lines are what line feeds separate, paragraphs what pairs of them do, without white space at their ends and without
 * blank ones; all copies of a repeated one count, the first too; shares of characters are of those in lines or paragraphs.
 * A blank text is dropped, by rule {@code empty}. Words are those of UAX #29 that begin with a letter or number; shares are
 * of their characters. Of equally common runs of words the longest counts, and where none stands twice the share is 0; of
 * repeated runs each word counts once.
 *
 * <p>Source: DCLM, {@code content_filters.py}; Rae et al. 2021, table A1. Deviations: the version of
 * Unicode that the word rules follow; runs of Katakana, one word by them, are cut by a dictionary.
 */
public final class GopherRepetitionDclm implements Filter {
    private final Measure filledLines;
    private final Measure lines;
    private final Measure paragraphs;
    private final Measure lineChars;
    private final Measure paragraphChars;
    private final List<GramMeasure> topGrams;
    private final List<GramMeasure> repeatedGrams;

    private final Copies ofLines = new Copies();
    private final Copies ofParagraphs = new Copies();
    private final UnicodeWords unicodeWords = new UnicodeWords();

    /**
     * Sets the limits; 0 sets none.
     *
     * @param dupLineFrac greatest share of repeated lines. Rule {@code dup_line_frac}
     * @param dupParaFrac greatest share of repeated paragraphs. Rule {@code dup_para_frac}
     * @param dupLineCharFrac greatest share of characters in repeated lines. Rule {@code dup_line_char_frac}
     * @param dupParaCharFrac greatest share of characters in repeated paragraphs. Rule {@code dup_para_char_frac}
     * @param topNGrams for runs of so many words, the greatest share of the commonest one, as {@code words:share}. Rules
     *     {@code top_2_gram}, …
     * @param dupNGrams for runs of so many words, the greatest share of repeated ones, as {@code words:share}. Rules
     *     {@code duplicated_5_n_grams}, …
     */
    public GopherRepetitionDclm(
            @Parameter("0.3") @Threshold double dupLineFrac,
            @Parameter("0.3") @Threshold double dupParaFrac,
            @Parameter("0.2") @Threshold double dupLineCharFrac,
            @Parameter("0.2") @Threshold double dupParaCharFrac,
            @Parameter("2:0.2,3:0.18,4:0.16") @Threshold List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") @Threshold List<String> dupNGrams) {
        this.filledLines = Measures.atLeast("lines", "empty", "lines", 1);
        this.lines = Measures.atMost("dup_line_frac", "dup-line-frac", dupLineFrac);
        this.paragraphs = Measures.atMost("dup_para_frac", "dup-para-frac", dupParaFrac);
        this.lineChars = Measures.atMost("dup_line_char_frac", "dup-line-char-frac", dupLineCharFrac);
        this.paragraphChars = Measures.atMost("dup_para_char_frac", "dup-para-char-frac", dupParaCharFrac);
        this.topGrams = GramMeasure.parse("top-n-grams", topNGrams, "top_", "_gram");
        this.repeatedGrams = GramMeasure.parse("dup-n-grams", dupNGrams, "duplicated_", "_n_grams");
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(filledLines, lines, paragraphs, lineChars, paragraphChars));
        topGrams.forEach(gram -> all.add(gram.measure()));
        repeatedGrams.forEach(gram -> all.add(gram.measure()));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        ofLines.count(text.units(), text.lines(), Copies.View.STRIPPED);
        if (!readings.take(filledLines, ofLines.parts) || ofLines.parts == 0) {
            return;
        }
        ofParagraphs.count(text.units(), text.paragraphs(), Copies.View.STRIPPED);
        boolean goesOn = readings.take(lines, (double) ofLines.repeated / ofLines.parts)
                && readings.take(paragraphs, (double) ofParagraphs.repeated / ofParagraphs.parts)
                && readings.take(lineChars, (double) ofLines.repeatedChars / ofLines.chars)
                && readings.take(paragraphChars, (double) ofParagraphs.repeatedChars / ofParagraphs.chars);
        if (goesOn) {
            measureRuns(unicodeWords.of(text), readings);
        }
    }

    private void measureRuns(GramRepeats grams, Readings readings) {
        double chars = grams.length();
        for (GramMeasure gram : topGrams) {
            GramRepeats.Top top = grams.top(gram.words());
            if (top != null && !readings.take(gram.measure(), taken(grams, gram.words(), top) / chars)) {
                return;
            }
        }
        for (GramMeasure gram : repeatedGrams) {
            if (grams.words() >= gram.words() && !readings.take(gram.measure(), grams.covered(gram.words()) / chars)) {
                return;
            }
        }
    }

    private static long taken(GramRepeats grams, int n, GramRepeats.Top top) {
        return top.count() == 1 ? 0 : top.count() * grams.longestTop(n, top);
    }
}
