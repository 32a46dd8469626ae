package org.millrace.filters.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tokens of a text, as columns: where each lies, and what the rules ask of it. Reused from text to text. */
public final class Tokens {
    /** Has a character outside {@link PunctuationSet}. */
    public static final byte WORD = 1;
    /** Has a letter. */
    public static final byte ALPHABETIC = 2;
    /** Has a {@code #}; only told by {@link SpacedWords}. */
    public static final byte NUMBER_SIGN = 4;
    /** Has a {@code …}; only told by {@link SpacedWords}. */
    public static final byte ELLIPSIS = 8;

    public int size;
    public int[] starts = new int[1024];
    public int[] ends = new int[1024];
    public long[] hashes = new long[1024];
    /** In code points. */
    public int[] lengths = new int[1024];

    public byte[] kinds = new byte[1024];

    public void clear() {
        size = 0;
    }

    public void add(int start, int end, long hash, int length, int kind) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        lengths[size] = length;
        kinds[size++] = (byte) kind;
    }

    /** How many tokens have one of {@code bits}. */
    public int having(int bits) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += (kinds[i] & bits) != 0 ? 1 : 0;
        }
        return count;
    }

    /** Code points in all tokens. */
    public long totalLength() {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total += lengths[i];
        }
        return total;
    }

    /** Adds a token and finds out about it. */
    public void addHashed(char[] text, int start, int end) {
        int any = 0;
        int all = -1;
        long hash = 0;
        for (int i = start; i < end; i++) {
            int kind = CharClass.of(text[i]);
            any |= kind;
            all &= kind;
            hash = Hashing.next(hash, text[i]);
        }
        boolean pairs = (any & CharClass.SURROGATE) != 0;
        if (pairs) {
            for (int i = start; i < end; ) {
                int c = Character.codePointAt(text, i, end);
                i += Character.charCount(c);
                any |= CharClass.ofCodePoint(c);
            }
        }
        int word = pairs ? wordByCodePoints(text, start, end) : (all & CharClass.PUNCTUATION) == 0 ? WORD : 0;
        int alphabetic = (any & CharClass.LETTER) != 0 ? ALPHABETIC : 0;
        int length = pairs ? Character.codePointCount(text, start, end - start) : end - start;
        add(start, end, Hashing.finish(hash), length, word | alphabetic);
    }

    /** The tokens of {@code text} as strings. */
    public List<String> strings(String text) {
        List<String> strings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            strings.add(text.substring(starts[i], ends[i]));
        }
        return strings;
    }

    private static int wordByCodePoints(char[] text, int start, int end) {
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(text, i, end);
            i += Character.charCount(c);
            if (!PunctuationSet.contains(c)) {
                return WORD;
            }
        }
        return 0;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
    }
}
