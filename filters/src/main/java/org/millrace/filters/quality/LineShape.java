package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;

/**
 * Counts lines, lines that begin like a list's items and lines that end in an ellipsis, as Python's {@code splitlines},
 * {@code lstrip} and {@code rstrip} see them; and {@code #}, {@code ...} and {@code …} in the whole text.
 */
public final class LineShape {
    private int lines;
    private int bullets;
    private int ellipsisEnds;
    private int numberSigns;
    private int ellipses;

    public int lines() {
        return lines;
    }

    /** Lines whose first character that is not white space is {@code •} or {@code -}. */
    public int bullets() {
        return bullets;
    }

    /** Lines that end in {@code ...} or {@code …}, white space aside. */
    public int ellipsisEnds() {
        return ellipsisEnds;
    }

    public int numberSigns() {
        return numberSigns;
    }

    /** {@code …}, and {@code ...} counted without overlaps. */
    public int ellipses() {
        return ellipses;
    }

    public void measure(char[] text, int length) {
        lines = 0;
        bullets = 0;
        ellipsisEnds = 0;
        numberSigns = 0;
        ellipses = 0;
        int start = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c == '.') {
                if (i + 2 < length && text[i + 1] == '.' && text[i + 2] == '.') {
                    ellipses++;
                    i += 2;
                }
            } else if (c == '#') {
                numberSigns++;
            } else if (c == '…') {
                ellipses++;
            } else if (isLineEnd(c)) {
                addLine(text, start, i);
                if (c == '\r' && i + 1 < length && text[i + 1] == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < length) {
            addLine(text, start, length);
        }
    }

    private void addLine(char[] text, int start, int end) {
        lines++;
        int first = start;
        while (first < end && isSpace(text[first])) {
            first++;
        }
        if (first == end) {
            return;
        }
        bullets += text[first] == '•' || text[first] == '-' ? 1 : 0;
        int last = end - 1;
        while (isSpace(text[last])) {
            last--;
        }
        boolean dots = last - 2 >= first && text[last] == '.' && text[last - 1] == '.' && text[last - 2] == '.';
        ellipsisEnds += dots || text[last] == '…' ? 1 : 0;
    }

    /** Line feed, vertical tab, form feed, carriage return, the three separators, next line, and Unicode's two. */
    public static boolean isLineEnd(char c) {
        if (c < 0x20) {
            return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E);
        }
        return c >= 0x85 && (c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
