package org.millrace.filters.dedup.substring;

/**
 * How long a span must be to count as a copy of another one.
 *
 * @param length units of a window, 2 to {@value #MAX_LENGTH}
 * @param unit what is counted
 */
public record Substrings(int length, SubstringUnit unit) {
    /** The name of the rules by which a text is taken for units and cuts get their borders. */
    public static final String VERSION = "substring-v1";

    public static final int MAX_LENGTH = 100_000;

    public Substrings {
        if (length < 2 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("need 2 <= length <= " + MAX_LENGTH + ", got length=" + length);
        }
    }

    /** Units of a run that can be an anchor: half a window, so that what few windows share is mostly shared by whole ones. */
    int gram() {
        return length / 2;
    }

    /** How many such runs a window has, and the most windows that can share one. */
    public int gramsOfWindow() {
        return length - gram() + 1;
    }

    /** A scanner of texts, for one thread at a time. */
    public StretchScanner scanner() {
        return new StretchScanner(this);
    }

    /** What turns found units into stretches of a text, for one thread at a time. */
    public SpanCutter cutter() {
        return new SpanCutter(unit);
    }
}
