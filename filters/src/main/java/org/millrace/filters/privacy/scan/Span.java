package org.millrace.filters.privacy.scan;

/**
 * A place in a text, in UTF-16 units, where a rule found something.
 *
 * @param score how sure the rule is, in hundredths
 */
public record Span(Kind kind, int start, int end, int score) {
    /** The score of a find that needs no context. */
    public static final int SURE = 90;

    /** A sure find. */
    public Span(Kind kind, int start, int end) {
        this(kind, start, end, SURE);
    }

    public int length() {
        return end - start;
    }
}
