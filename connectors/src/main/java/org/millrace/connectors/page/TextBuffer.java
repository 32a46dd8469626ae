package org.millrace.connectors.page;

import java.util.Arrays;

/** Text that grows: a bare array, since a page's every character goes through it several times. */
final class TextBuffer implements CharSequence {
    private static final long SPACES = 1L << ' ' | 1L << '\n' | 1L << '\t' | 1L << '\r' | 1L << '\f';

    private char[] chars;
    private int length;

    TextBuffer(int expected) {
        chars = new char[expected];
    }

    /** The characters themselves, for loops over many; any method that adds may replace the array. */
    char[] array() {
        return chars;
    }

    /** Makes room for so many characters more, so that {@link #put} may follow as often. */
    void reserve(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
    }

    /** Adds a character for which room was made. */
    void put(char c) {
        chars[length++] = c;
    }

    /**
     * Adds a piece of text from {@code from} on, where it has no white space: runs of white space become one space, and at its
     * end none. Gives the number of characters that are no white space.
     */
    int putWords(String piece, int from) {
        int n = piece.length() - from;
        reserve(n);
        char[] out = chars;
        int at = length;
        // all characters are put first and then moved together, for that reads the string at one go
        piece.getChars(from, piece.length(), out, at);
        int spaces = 0;
        boolean space = false;
        for (int i = length; i < length + n; i++) {
            char c = out[i];
            if (isSpace(c)) {
                space = true;
                spaces++;
            } else {
                if (space) {
                    out[at++] = ' ';
                    space = false;
                }
                out[at++] = c;
            }
        }
        length = at;
        return n - spaces;
    }

    /** HTML's white space, and the no-break space that pages pad with. */
    static boolean isSpace(char c) {
        return c <= ' ' ? (SPACES >>> c & 1) != 0 : c == '\u00a0';
    }

    void setLength(int shorter) {
        length = shorter;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return substring(from, to);
    }

    void appendTo(StringBuilder out, int from, int to) {
        out.append(chars, from, to - from);
    }

    @Override
    public String toString() {
        return substring(0, length);
    }
}
