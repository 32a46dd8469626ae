package org.millrace.filters.quality;

import java.util.ArrayList;
import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.filters.english.Tokens;

/**
 * Measures the quality signals of RedPajama-V2 that need neither a model nor a list, under its names, and drops
 * nothing: a recipe's {@code limits} do.
 *
 * <p>Signals of documents are its own. Its signals of lines, one number for each line, become one for the document: the sum
 * for {@code rps_lines_javascript_counts}, the mean over all lines for the others, which for yes and no is the share of
 * lines. Line feeds end lines; those that are empty count. A signal that the source leaves empty for want of words or lines
 * is not measured. Signals have eight decimals, as there; published are four.
 *
 * <p>Normalised text has no ASCII punctuation, is in lower case and in NFD; its words are what white space separates. Raw
 * words are runs of word characters, and runs of what is neither that nor white space.
 *
 * <p>Source: RedPajama-Data, {@code app/src/core/quality_signals}. Other steps yield the rest: {@code bad-words@redpajama-v2},
 * {@code ut1@redpajama-v2}, {@code fasttext-score}, {@code importance}, and for what it carries over from CCNet
 * {@code ccnet-lines@ccnet}, {@code perplexity@cc_net} and {@code bucket-by-language}.
 */
public final class RedPajamaSignals implements Filter {
    private static final double UNITS = 100_000_000; // eight decimals
    private static final int[] TOP = {2, 3, 4};
    private static final int[] DUPE = {5, 6, 7, 8, 9, 10};

    private final Measure sentences = Measure.count("rps_doc_num_sentences");
    private final Measure wordCount = Measure.count("rps_doc_word_count");
    private final Measure meanWordLength = Measure.count("rps_doc_mean_word_length");
    private final Measure symbols = Measure.count("rps_doc_symbol_to_word_ratio");
    private final Measure ellipsisLines = Measure.share("rps_doc_frac_lines_end_with_ellipsis");
    private final Measure noAlphabet = Measure.share("rps_doc_frac_no_alph_words");
    private final Measure uniqueWords = Measure.share("rps_doc_frac_unique_words");
    private final Measure entropy = Measure.count("rps_doc_unigram_entropy");
    private final Measure capitals = Measure.share("rps_doc_frac_all_caps_words");
    private final Measure stopWordFraction = Measure.share("rps_doc_stop_word_fraction");
    private final Measure loremIpsum = Measure.share("rps_doc_lorem_ipsum");
    private final Measure curlyBrackets = Measure.share("rps_doc_curly_bracket");
    private final List<Measure> topGrams = new ArrayList<>();
    private final List<Measure> dupeGrams = new ArrayList<>();
    private final Measure javascript = Measure.count("rps_lines_javascript_counts");
    private final Measure terminated = Measure.share("rps_lines_ending_with_terminal_punctution_mark");
    private final Measure lineWords = Measure.count("rps_lines_num_words");
    private final Measure numericChars = Measure.share("rps_lines_numerical_chars_fraction");
    private final Measure bullets = Measure.share("rps_lines_start_with_bulletpoint");
    private final Measure uppercase = Measure.share("rps_lines_uppercase_letter_fraction");

    private final boolean hasStopWords;
    private final RawWords rawWords;
    private final NormalText normal = new NormalText();
    private final RedPajamaLines lines = new RedPajamaLines();

    /**
     * Takes a list of stop words.
     *
     * @param stopWords for {@code rps_doc_stop_word_fraction}, in the letters in which they count; without any the signal
     *     is not measured. The source has a list for each of its languages
     */
    public RedPajamaSignals(@Parameter("") List<String> stopWords) {
        this.hasStopWords = !stopWords.isEmpty();
        this.rawWords = new RawWords(stopWords);
        for (int n : TOP) {
            topGrams.add(Measure.count("rps_doc_frac_chars_top_" + n + "gram")); // runs may overlap: no share
        }
        for (int n : DUPE) {
            dupeGrams.add(Measure.share("rps_doc_frac_chars_dupe_" + n + "grams"));
        }
    }

    @Override
    public List<Measure> measures() {
        List<Measure> all = new ArrayList<>(List.of(
                sentences,
                wordCount,
                meanWordLength,
                symbols,
                ellipsisLines,
                noAlphabet,
                uniqueWords,
                entropy,
                capitals,
                stopWordFraction,
                loremIpsum,
                curlyBrackets));
        all.addAll(topGrams);
        all.addAll(dupeGrams);
        all.addAll(List.of(javascript, terminated, lineWords, numericChars, bullets, uppercase));
        return all;
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        normal.take(text.text());
        rawWords.count(text.units(), text.length());
        if (readings.take(sentences, rawWords.sentences()) && measureWords(text, readings) && measureRuns(readings)) {
            lines.measure(text.units(), text.length());
            measureLines(readings);
        }
    }

    /** Returns whether to go on, as the other two do. */
    private boolean measureWords(TextAnalysis text, Readings readings) {
        Tokens words = normal.words();
        if (!readings.take(wordCount, words.size)) {
            return false;
        }
        if (words.size > 0) {
            take(readings, meanWordLength, (double) words.totalLength() / words.size);
            normal.countWords();
            take(readings, uniqueWords, (double) normal.differentWords() / words.size);
            take(readings, entropy, normal.entropy());
        }
        double raw = rawWords.words();
        if (raw > 0) {
            take(readings, symbols, (text.shape().numberSigns() + text.shape().ellipses()) / raw);
            take(readings, noAlphabet, 1 - rawWords.withLetter() / raw);
            take(readings, capitals, rawWords.capitals() / raw);
        }
        if (hasStopWords) {
            take(readings, stopWordFraction, words.size == 0 ? 0 : rawWords.stopWords() / raw);
        }
        take(readings, loremIpsum, Shares.of(normal.loremIpsums(), normal.codePoints(), 0));
        return take(readings, curlyBrackets, Shares.of(rawWords.curlyBrackets(), text.codePoints(), 0));
    }

    private boolean measureRuns(Readings readings) {
        GramRepeats grams = normal.grams();
        long chars = grams.length();
        boolean more = true;
        for (int i = 0; i < TOP.length && more; i++) {
            GramRepeats.Top top = grams.top(TOP[i]);
            boolean repeats = top != null && top.count() > 1;
            more = take(
                    readings,
                    topGrams.get(i),
                    repeats ? top.count() * grams.length(top.place(), TOP[i]) / (double) chars : 0);
        }
        for (int i = 0; i < DUPE.length && more; i++) {
            more = take(readings, dupeGrams.get(i), Shares.of(grams.covered(DUPE[i]), chars, 0));
        }
        return more;
    }

    private void measureLines(Readings readings) {
        double count = lines.lines();
        if (count > 0) {
            take(readings, ellipsisLines, lines.ellipsisEnds() / count);
            readings.take(javascript, lines.javascript());
            take(readings, terminated, lines.terminated() / count);
            take(readings, lineWords, lines.words() / count);
            take(readings, numericChars, lines.numericShares() / count);
            take(readings, bullets, lines.bullets() / count);
            take(readings, uppercase, lines.uppercaseShares() / count);
        }
    }

    /** Takes a quotient with the source's decimals: what stands at a limit shall not miss it by an error of rounding. */
    private static boolean take(Readings readings, Measure measure, double value) {
        return readings.take(measure, Math.rint(value * UNITS) / UNITS);
    }
}
