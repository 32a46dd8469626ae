package org.millrace.filters.quality;

import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.Tokens;

/**
 * What the rules ask of a text, found out once for all filters that a thread asks about the same string one after the
 * other. Belongs to its thread.
 *
 * <p>The thread keeps the last text and its buffers; buffers of a giant text are given up with the next one.
 */
public final class TextAnalysis {
    private static final int KEPT_UNITS = 1 << 22;
    private static final ThreadLocal<TextAnalysis> OF_THREAD = ThreadLocal.withInitial(TextAnalysis::new);

    private final EnglishTokenizer tokenizer = EnglishTokenizer.create();
    private final LineShape shape = new LineShape();
    private final LineRepeats repeats = new LineRepeats();
    private String text = "";
    private char[] units = new char[1 << 14];
    private int codePoints;
    private Tokens tokens = new Tokens();
    private GramRepeats grams = new GramRepeats();
    private Tokens words = new Tokens();
    private GramRepeats wordGrams = new GramRepeats();
    private final Segments lines = new Segments();
    private final Segments paragraphs = new Segments();
    private boolean hasTokens;
    private boolean hasShape;
    private boolean hasRepeats;
    private boolean hasGrams;
    private boolean hasWords;
    private boolean hasWordGrams;
    private boolean hasLines;
    private boolean hasParagraphs;

    private TextAnalysis() {}

    /** The analysis of {@code text}; the same one as long as a thread asks about the same string object. */
    @SuppressWarnings("ReferenceEquality") // equal strings would do as well, but comparing them costs
    public static TextAnalysis of(String text) {
        TextAnalysis analysis = OF_THREAD.get();
        if (analysis.text != text) {
            analysis.take(text);
        }
        return analysis;
    }

    /** The text's length in code points. */
    public int codePoints() {
        return codePoints;
    }

    /** The text's length in UTF-16 units. */
    public int length() {
        return text.length();
    }

    /** The text's UTF-16 units, at the front of an array that may be longer. */
    public char[] units() {
        return units;
    }

    /** The words, in order. */
    public Tokens tokens() {
        if (!hasTokens) {
            tokens.clear();
            tokenizer.tokenize(units, text.length(), tokens);
            hasTokens = true;
        }
        return tokens;
    }

    /** How the lines begin and end. */
    public LineShape shape() {
        if (!hasShape) {
            shape.measure(units, text.length());
            hasShape = true;
        }
        return shape;
    }

    /** Which lines and paragraphs stand more than once. */
    public LineRepeats repeats() {
        if (!hasRepeats) {
            repeats.measure(units, text.length());
            hasRepeats = true;
        }
        return repeats;
    }

    /** Which runs of words stand more than once. */
    public GramRepeats grams() {
        if (!hasGrams) {
            grams.start(tokens());
            hasGrams = true;
        }
        return grams;
    }

    /** What white space separates, in order. */
    public Tokens words() {
        if (!hasWords) {
            words.clear();
            SpacedWords.split(units, text.length(), words);
            hasWords = true;
        }
        return words;
    }

    /** Which runs of {@link #words} stand more than once. */
    public GramRepeats wordGrams() {
        if (!hasWordGrams) {
            wordGrams.start(words());
            hasWordGrams = true;
        }
        return wordGrams;
    }

    /** What line feeds separate. */
    public Segments lines() {
        if (!hasLines) {
            lines.splitLines(units, text.length());
            hasLines = true;
        }
        return lines;
    }

    /** What two line feeds separate. */
    public Segments paragraphs() {
        if (!hasParagraphs) {
            paragraphs.splitParagraphs(units, text.length());
            hasParagraphs = true;
        }
        return paragraphs;
    }

    /** The text. */
    public String text() {
        return text;
    }

    private void take(String newText) {
        if (units.length > KEPT_UNITS) {
            units = new char[1 << 14];
            tokens = new Tokens();
            grams = new GramRepeats();
            words = new Tokens();
            wordGrams = new GramRepeats();
        }
        text = newText;
        if (units.length < text.length()) {
            units = new char[text.length() + (text.length() >> 2)];
        }
        text.getChars(0, text.length(), units, 0);
        codePoints = text.codePointCount(0, text.length());
        hasTokens = false;
        hasShape = false;
        hasRepeats = false;
        hasGrams = false;
        hasWords = false;
        hasWordGrams = false;
        hasLines = false;
        hasParagraphs = false;
    }
}
