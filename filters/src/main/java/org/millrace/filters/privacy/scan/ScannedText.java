package org.millrace.filters.privacy.scan;

import java.util.List;

/**
 * A text as finders see it, and what is known of where it comes from. Its characters are those of {@link FoldedText}:
 * composed, without what does not show, digits and letters of other widths as ASCII.
 */
public final class ScannedText {
    private final FoldedText folded;
    private final List<String> regions;
    private final boolean[] ascii = new boolean[128];

    private ScannedText(FoldedText folded, List<String> regions) {
        this.folded = folded;
        this.regions = regions;
        String text = folded.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                ascii[c] = true;
            }
        }
    }

    /**
     * Looks over a text.
     *
     * @param regions ISO 3166 codes of the countries that it may come from, the likeliest first; empty where none is known
     */
    public static ScannedText of(String text, List<String> regions) {
        return new ScannedText(FoldedText.of(text), List.copyOf(regions));
    }

    /** A text of no known country. */
    public static ScannedText of(String text) {
        return of(text, List.of());
    }

    /** What finders look at; places of spans are places in it. */
    public String text() {
        return folded.text();
    }

    /** The likeliest country, or the empty string. */
    public String region() {
        return regions.isEmpty() ? "" : regions.get(0);
    }

    /** The countries that it may come from, the likeliest first. */
    public List<String> regions() {
        return regions;
    }

    /** Whether this character of ASCII is anywhere in the text. */
    public boolean has(char c) {
        return ascii[c];
    }

    /** Whether any digit of ASCII is in the text. */
    public boolean hasDigit() {
        for (char c = '0'; c <= '9'; c++) {
            if (ascii[c]) {
                return true;
            }
        }
        return false;
    }

    /** The same find as a place in the text that was given. */
    public Span inOriginal(Span span) {
        return folded.inOriginal(span);
    }
}
