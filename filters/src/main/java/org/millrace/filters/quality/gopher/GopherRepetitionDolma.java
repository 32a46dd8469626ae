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
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what Dolma drops by the repetition rules of its tagger {@code gopher_v1}, at the limits of its mixer
 * configurations. Measures and rules have the names of the tagger's attributes.
 *
 * <p>Words are what white space separates, lines what line feeds separate, empty ones included; there are no paragraphs.
 * All copies of a repeated line count, the first too; the share of characters in them is of the characters of words, so it
 * can be greater than 1. Of equally common runs of words the first counts, and one that stands once is common too; the
 * share of repeated runs is of all runs of that many words, overlaps counted each time.
 *
 * <p>The configurations that Dolma shipped name {@code …_most_common_2gram}, where the tagger writes
 * {@code …_most_common_2grams}: so the rules of the commonest runs never dropped anything, and do not here unless they are
 * asked for.
 *
 * <p>Source: Dolma, {@code taggers/gopher.py} and the mixer configurations of Common Crawl; Rae et al. 2021, table A1.
 * An n-gram that a text is too short for has no value.
 */
public final class GopherRepetitionDolma implements Filter {
    private final Measure lines;
    private final Measure lineChars;
    private final List<GramMeasure> topGrams;
    private final List<GramMeasure> repeatedGrams;
    private final Copies copies = new Copies();

    /**
     * Sets the limits; 0 sets none.
     *
     * @param dupLineFrac greatest share of repeated lines. Rule {@code fraction_of_duplicate_lines}
     * @param dupLineCharFrac most characters in repeated lines for each character of a word. Rule
     *     {@code fraction_of_characters_in_duplicate_lines}
     * @param mostCommonRules whether the next parameter sets limits
     * @param topNGrams for runs of so many words, the greatest share of the commonest one, as {@code words:share}. Rules
     *     {@code fraction_of_characters_in_most_common_2grams}, …
     * @param dupNGrams for runs of so many words, the greatest share of repeated ones, as {@code words:share}. Rules
     *     {@code fraction_of_characters_in_duplicate_5grams}, …
     */
    public GopherRepetitionDolma(
            @Parameter("0.3") @Threshold double dupLineFrac,
            @Parameter("0.3") @Threshold double dupLineCharFrac,
            @Parameter("skip") @Threshold Rule mostCommonRules,
            @Parameter("2:0.2,3:0.18,4:0.16") @Threshold List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") @Threshold List<String> dupNGrams) {
        this.lines = Measures.atMost("fraction_of_duplicate_lines", "dup-line-frac", dupLineFrac);
        this.lineChars =
                Measures.atMost("fraction_of_characters_in_duplicate_lines", "dup-line-char-frac", dupLineCharFrac);
        List<GramMeasure> tops =
                GramMeasure.parse("top-n-grams", topNGrams, "fraction_of_characters_in_most_common_", "grams");
        this.topGrams = mostCommonRules == Rule.APPLY
                ? tops
                : tops.stream().map(GramMeasure::withoutLimit).toList();
        this.repeatedGrams =
                GramMeasure.parse("dup-n-grams", dupNGrams, "fraction_of_characters_in_duplicate_", "grams");
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(lines, lineChars));
        topGrams.forEach(gram -> all.add(gram.measure()));
        repeatedGrams.forEach(gram -> all.add(gram.measure()));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        copies.count(text.units(), text.lines(), Copies.View.ALL);
        GramRepeats grams = text.wordGrams();
        int words = text.words().size;
        double chars = Math.max(1, grams.length());
        boolean goesOn = readings.take(lines, (double) copies.repeated / copies.parts)
                && readings.take(lineChars, copies.repeatedChars / chars);
        for (int i = 0; i < topGrams.size() && goesOn; i++) {
            int n = topGrams.get(i).words();
            GramRepeats.Top top = grams.top(n);
            goesOn = top == null
                    || readings.take(topGrams.get(i).measure(), top.count() * grams.length(top.place(), n) / chars);
        }
        for (int i = 0; i < repeatedGrams.size() && goesOn; i++) {
            int n = repeatedGrams.get(i).words();
            goesOn = words < n
                    || readings.take(
                            repeatedGrams.get(i).measure(), grams.inRepeatedRuns(n) / (double) grams.inAllRuns(n));
        }
    }
}
