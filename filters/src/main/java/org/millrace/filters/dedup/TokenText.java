package org.millrace.filters.dedup;

import java.util.Arrays;

/** The tokens of a text in UTF-8 with a space between any two, and where each lies. Reused from text to text. */
final class TokenText {
    byte[] bytes = new byte[4096];
    int[] starts = new int[512];
    int[] ends = new int[512];
    int size;
    private int length;

    void clear() {
        size = 0;
        length = 0;
    }

    void add(byte[] token, int from, int to) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int needed = length + 1 + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
        }
        if (size > 0) {
            bytes[length++] = ' ';
        }
        System.arraycopy(token, from, bytes, length, to - from);
        starts[size] = length;
        length += to - from;
        ends[size++] = length;
    }
}
