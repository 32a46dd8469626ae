package org.millrace.filters.quality;

import java.util.Arrays;
import org.millrace.filters.english.CharClass;

/** A text cut at line feeds or at pairs of them, as columns: each part with and without the white space at its ends. */
public final class Segments {
    public int size;
    public int[] starts = new int[256];
    public int[] ends = new int[256];
    /** Where the part begins without white space; equal to {@link #to} where it is blank. */
    public int[] from = new int[256];

    public int[] to = new int[256];

    /** Cuts at every line feed: one part more than there are line feeds, empty ones included. */
    public void splitLines(char[] text, int length) {
        size = 0;
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == '\n') {
                add(text, start, i);
                start = i + 1;
            }
        }
        add(text, start, length);
    }

    /** Cuts at two line feeds, from the left, and then behind them. */
    public void splitParagraphs(char[] text, int length) {
        size = 0;
        int start = 0;
        for (int i = 0; i + 1 < length; i++) {
            if (text[i] == '\n' && text[i + 1] == '\n') {
                add(text, start, i);
                start = i + 2;
                i++;
            }
        }
        add(text, start, length);
    }

    public boolean isBlank(int part) {
        return from[part] == to[part];
    }

    /** How many parts are not all white space. */
    public int filled() {
        int filled = 0;
        for (int i = 0; i < size; i++) {
            filled += isBlank(i) ? 0 : 1;
        }
        return filled;
    }

    private void add(char[] text, int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        int first = start;
        int last = end;
        while (first < last && isSpace(text[first])) {
            first++;
        }
        while (first < last && isSpace(text[last - 1])) {
            last--;
        }
        starts[size] = start;
        ends[size] = end;
        from[size] = first;
        to[size++] = last;
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
