package org.millrace.filters.privacy.scan;

import java.util.Arrays;
import java.util.List;

/**
 * A text as finders see it, and what is known of where it comes from. Its characters are those of {@link FoldedText}:
 * composed, without what does not show, digits and letters of other widths as ASCII.
 */
public final class ScannedText {
    private final FoldedText folded;
    private final List<String> regions;
    private final int[] digitRuns;

    private ScannedText(FoldedText folded, List<String> regions) {
        this.folded = folded;
        this.regions = regions;
        this.digitRuns = digitRuns(folded.text());
    }

    private static int[] digitRuns(String text) {
        int[] runs = new int[16];
        int count = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Letters.isDigit(text.charAt(i));
            if (digit && !in) {
                if (count == runs.length) {
                    runs = Arrays.copyOf(runs, count * 2);
                }
                runs[count++] = i;
            }
            in = digit;
        }
        return Arrays.copyOf(runs, count);
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

    /** In how many places digits begin. */
    public int digitRuns() {
        return digitRuns.length;
    }

    /** Where the digits begin for the time {@code run + 1}. */
    public int digitRun(int run) {
        return digitRuns[run];
    }

    /** The same find as a place in the text that was given. */
    public Span inOriginal(Span span) {
        return folded.inOriginal(span);
    }
}
