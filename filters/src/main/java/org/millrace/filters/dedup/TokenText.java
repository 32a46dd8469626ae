package org.millrace.filters.dedup;

import java.util.Arrays;

/** The tokens of a text in UTF-8 with a space between any two, and where each lies. Reused from text to text. */
final class TokenText {
    private static final int MOST_KEPT = 1 << 20;

    byte[] bytes = new byte[4096];
    int[] starts = new int[512];
    int[] ends = new int[512];
    int size;
    private int length;

    /** Forgets the tokens, and gives back what an uncommonly long text took. */
    void clear() {
        if (bytes.length > MOST_KEPT || starts.length > MOST_KEPT) {
            bytes = new byte[4096];
            starts = new int[512];
            ends = new int[512];
        }
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
