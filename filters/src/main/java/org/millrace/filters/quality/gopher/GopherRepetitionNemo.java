package org.millrace.filters.quality.gopher;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Threshold;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.GramRepeats;
import org.millrace.filters.quality.Measures;
import org.millrace.filters.quality.Shares;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Drops what NeMo Curator's repetition filters drop from text with spaces between words; measures and rules have its
 * filters' names. The first four measure what is left once copies are out, the others what repeats.
 *
 * <p>Lines are what line feeds separate and are not blank, paragraphs what pairs of them separate, blank ones included,
 * both as they stand. Words are what white space separates. For the commonest run of words its words are joined with one
 * blank each, and the share is of the characters that this string takes in the text, wherever it stands: a run that a line
 * end cuts is not found, and one that begins inside a longer word is. A text of fewer words than a run has the value 1.
 * Later copies of runs count with the blanks in them, overlaps once. A text without lines has the value 0 in the first four.
 *
 * <p>Source: NeMo Curator, {@code stages/text/filters/heuristic/repetition.py}; Rae et al. 2021, table A1. Deviations: of
 * equally common runs the first counts, where NeMo Curator takes the one that Python's order of a set, another one in each
 * process, puts first; where it divides by zero, the value is 0.
 */
public final class GopherRepetitionNemo implements Filter {
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
     * @param minUniqueLines least share of different lines. Rule {@code repeated_lines}
     * @param minUniqueParagraphs least share of different paragraphs. Rule {@code repeated_paragraphs}
     * @param minUniqueLineChars least share of characters in different lines, of those in all lines. Rule
     *     {@code repeated_lines_char}
     * @param minUniqueParagraphChars least share of characters in different paragraphs, of those in all. Rule
     *     {@code repeated_paragraphs_char}
     * @param topNGrams for runs of so many words, the greatest share of the commonest one, as {@code words:share}. Rules
     *     {@code repeating_top_2grams}, …
     * @param dupNGrams for runs of so many words, the greatest share of later copies, as {@code words:share}. Rules
     *     {@code repeating_dup_5gram}, …
     */
    public GopherRepetitionNemo(
            @Parameter("0.7") @Threshold double minUniqueLines,
            @Parameter("0.7") @Threshold double minUniqueParagraphs,
            @Parameter("0.8") @Threshold double minUniqueLineChars,
            @Parameter("0.8") @Threshold double minUniqueParagraphChars,
            @Parameter("2:0.2,3:0.18,4:0.16") @Threshold List<String> topNGrams,
            @Parameter("5:0.15,6:0.14,7:0.13,8:0.12,9:0.11,10:0.1") @Threshold List<String> dupNGrams) {
        this.lines = Measures.atLeast("repeated_lines", "min-unique-lines", minUniqueLines);
        this.paragraphs = Measures.atLeast("repeated_paragraphs", "min-unique-paragraphs", minUniqueParagraphs);
        this.lineChars = Measures.atLeast("repeated_lines_char", "min-unique-line-chars", minUniqueLineChars);
        this.paragraphChars =
                Measures.atLeast("repeated_paragraphs_char", "min-unique-paragraph-chars", minUniqueParagraphChars);
        this.topGrams = GramMeasure.parse("top-n-grams", topNGrams, "repeating_top_", "grams");
        this.repeatedGrams = GramMeasure.parse("dup-n-grams", dupNGrams, "repeating_dup_", "gram");
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
        ofLines.count(text.units(), text.lines(), Copies.View.FILLED);
        ofParagraphs.count(text.units(), text.paragraphs(), Copies.View.ALL);
        int differentParagraphs = ofLines.parts == 0 ? 0 : ofParagraphs.distinct;
        boolean goesOn = readings.take(lines, Shares.of(ofLines.distinct, ofLines.parts, 0))
                && readings.take(paragraphs, (double) differentParagraphs / ofParagraphs.parts)
                && readings.take(lineChars, Shares.of(ofLines.distinctChars, ofLines.chars, 0))
                && readings.take(paragraphChars, Shares.of(ofParagraphs.distinctChars, ofParagraphs.chars, 0));
        GramRepeats grams = text.wordGrams();
        for (int i = 0; i < topGrams.size() && goesOn; i++) {
            GramMeasure gram = topGrams.get(i);
            goesOn = readings.take(gram.measure(), top(text, gram.words()));
        }
        for (int i = 0; i < repeatedGrams.size() && goesOn; i++) {
            GramMeasure gram = repeatedGrams.get(i);
            double share =
                    grams.words() < gram.words() ? 1 : grams.inLaterCopies(gram.words()) / (double) text.codePoints();
            goesOn = readings.take(gram.measure(), share);
        }
    }

    private static double top(TextAnalysis text, int n) {
        GramRepeats.Top top = text.wordGrams().top(n);
        if (top == null) {
            return 1;
        }
        Tokens words = text.words();
        StringBuilder run = new StringBuilder();
        for (int i = top.place(); i < top.place() + n; i++) {
            run.append(i > top.place() ? " " : "")
                    .append(text.units(), words.starts[i], words.ends[i] - words.starts[i]);
        }
        String wanted = run.toString();
        long found = Occurrences.count(text.units(), text.length(), wanted);
        return found * wanted.codePointCount(0, wanted.length()) / (double) text.codePoints();
    }
}
