package org.millrace.filters.quality.c4;

import java.util.List;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Readings;
import org.millrace.filters.english.Tokens;
import org.millrace.filters.quality.Segments;
import org.millrace.filters.quality.StopWords;
import org.millrace.filters.quality.TellTales;
import org.millrace.filters.quality.TextAnalysis;

/**
 * Measures what Dolma's taggers {@code c4_v1} and {@code c4_v2} mark of C4's rules, under their names, and drops nothing.
 *
 * <p>Dolma marks stretches of the text; here a mark on lines is the share of lines that have it, a mark on the document is 1
 * or 0. Lines are what line feeds separate, empty ones included, without white space at their ends. A line has no ending
 * punctuation if its last character is none of {@code . ? ! "}, an ellipsis being one; too few words are fewer than three,
 * by white space. {@code has_javascript} is a word for the first version, and any part of a word for the second, here
 * {@code has_javascript_v2}.
 *
 * <p>Source: Dolma, {@code taggers/c4.py}. Not measured: {@code has_naughty_word} (see {@code bad-words@c4}).
 */
public final class C4Taggers implements Filter {
    private static final String END_MARKS = ".?!\"";
    private static final int MIN_WORDS = 3;
    private static final String JAVASCRIPT = "javascript";

    private final Measure lineCount = Measure.of("line_count");
    private final Measure unmarkedLines = Measure.of("lines_with_no_ending_punctuation");
    private final Measure shortLines = Measure.of("lines_with_too_few_words");
    private final Measure javascript = Measure.of("has_javascript");
    private final Measure javascriptPart = Measure.of("has_javascript_v2");
    private final Measure loremIpsum = Measure.of("has_lorem_ipsum");
    private final Measure curlyBrace = Measure.of("has_curly_brace");
    private final StopWords javascriptWord = new StopWords(List.of(JAVASCRIPT));

    /** Has no settings. */
    public C4Taggers() {}

    @Override
    public List<Measure> measures() {
        return List.of(lineCount, unmarkedLines, shortLines, javascript, javascriptPart, loremIpsum, curlyBrace);
    }

    @Override
    public void measure(Document document, Readings readings) {
        TextAnalysis text = TextAnalysis.of(document.text());
        char[] units = text.units();
        Segments lines = text.lines();
        Tokens words = text.words();
        int unmarked = 0;
        int brief = 0;
        int word = 0;
        for (int i = 0; i < lines.size; i++) {
            unmarked += lines.isBlank(i) || END_MARKS.indexOf(units[lines.to[i] - 1]) < 0 ? 1 : 0;
            int first = word;
            while (word < words.size && words.starts[word] < lines.ends[i]) {
                word++;
            }
            brief += word - first < MIN_WORDS ? 1 : 0;
        }
        int tells = TellTales.in(units, 0, text.length());
        readings.take(lineCount, lines.size);
        readings.take(unmarkedLines, (double) unmarked / lines.size);
        readings.take(shortLines, (double) brief / lines.size);
        readings.take(javascript, javascriptWord.totalInLowerCase(units, words) > 0 ? 1 : 0);
        readings.take(javascriptPart, (tells & TellTales.JAVASCRIPT) != 0 ? 1 : 0);
        readings.take(loremIpsum, (tells & TellTales.LOREM_IPSUM) != 0 ? 1 : 0);
        readings.take(curlyBrace, (tells & TellTales.CURLY_BRACKET) != 0 ? 1 : 0);
    }
}
