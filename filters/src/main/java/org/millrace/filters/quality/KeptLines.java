package org.millrace.filters.quality;

import java.util.Arrays;
import org.millrace.filters.english.CharClass;

/** The lines that are left of a text, as stretches of a buffer. */
public final class KeptLines {
    public int size;
    public int[] starts = new int[256];
    public int[] ends = new int[256];

    public void clear() {
        size = 0;
    }

    public void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** How many have a character. */
    public int filled() {
        int filled = 0;
        for (int i = 0; i < size; i++) {
            filled += ends[i] > starts[i] ? 1 : 0;
        }
        return filled;
    }

    /** Takes white space off both ends of the text that the lines make: blank lines there go. */
    public void strip(char[] buffer) {
        int first = 0;
        while (first < size && stripStart(buffer, first)) {
            first++;
        }
        while (size > first && stripEnd(buffer, size - 1)) {
            size--;
        }
        dropFirst(first);
    }

    /** Leaves out the first {@code count} lines. */
    public void dropFirst(int count) {
        if (count > 0) {
            System.arraycopy(starts, count, starts, 0, size - count);
            System.arraycopy(ends, count, ends, 0, size - count);
            size -= count;
        }
    }

    /** The lines with line feeds between them. */
    public String join(char[] buffer) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                text.append('\n');
            }
            text.append(buffer, starts[i], ends[i] - starts[i]);
        }
        return text.toString();
    }

    /** Whether nothing was left. */
    private boolean stripStart(char[] buffer, int line) {
        while (starts[line] < ends[line] && isSpace(buffer[starts[line]])) {
            starts[line]++;
        }
        return starts[line] == ends[line];
    }

    private boolean stripEnd(char[] buffer, int line) {
        while (starts[line] < ends[line] && isSpace(buffer[ends[line] - 1])) {
            ends[line]--;
        }
        return starts[line] == ends[line];
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
