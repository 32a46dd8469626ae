package org.millrace.filters.english;

import java.util.List;
import java.util.Map;

/** Looks words up among {@link EnglishSpecials} without making strings of them. */
final class SpecialCases {
    /** A special word. */
    static final class Special {
        private final String word;
        /** Ends of the pieces, from the word's start. */
        final int[] ends;

        private Special(String word, List<String> pieces) {
            this.word = word;
            this.ends = new int[pieces.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += pieces.get(i).length();
                ends[i] = end;
            }
        }

        Special(String word, int[] ends) {
            this.word = word;
            this.ends = ends;
        }

        String word() {
            return word;
        }
    }

    private final Special[] slots;
    private final long[] hashes;
    /** A bit for each hash's first 16 bits, so that most look-ups end in eight kilobytes. */
    private final long[] bits = new long[1 << 10];

    private final int longest;
    /** For a first character, which lengths there are: most words are told apart by this alone. */
    private final long[] lengths = new long[128];

    private SpecialCases(int count, int longest) {
        this.slots = new Special[Integer.highestOneBit(Math.max(4, count * 4)) * 2];
        this.hashes = new long[slots.length];
        this.longest = longest;
    }

    static SpecialCases of(Map<String, List<String>> words) {
        SpecialCases cases = empty(words.size(), words.keySet());
        words.forEach((word, pieces) -> cases.put(new Special(word, pieces)));
        return cases;
    }

    /** Words with ends of pieces. */
    static SpecialCases ofEnds(Map<String, int[]> words) {
        SpecialCases cases = empty(words.size(), words.keySet());
        words.forEach((word, ends) -> cases.put(new Special(word, ends)));
        return cases;
    }

    private static SpecialCases empty(int count, Iterable<String> words) {
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        if (longest >= Long.SIZE) {
            throw new IllegalArgumentException("need special words under " + Long.SIZE + " characters, got " + longest);
        }
        return new SpecialCases(count, longest);
    }

    /** The longest word's UTF-16 units. */
    int longest() {
        return longest;
    }

    /** Whether a word of that first character and length may be in here. */
    boolean mayContain(char first, int length) {
        return length <= longest && ((lengths[bucket(first)] >>> length) & 1) != 0;
    }

    /** The special word that stands there, or null. */
    Special find(char[] text, int start, int end) {
        if (!mayContain(text[start], end - start)) {
            return null;
        }
        return find(text, start, end, Hashing.of(text, start, end));
    }

    /** The same with the hash of the place known. */
    Special find(char[] text, int start, int end, long hash) {
        if (!mayContain(text[start], end - start)) {
            return null;
        }
        if (((bits[(int) (hash >>> 54)] >>> (hash >>> 48)) & 1) == 0) {
            return null;
        }
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; slots[slot] != null; slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && equals(slots[slot].word, text, start, end)) {
                return slots[slot];
            }
        }
        return null;
    }

    private void put(Special special) {
        char[] word = special.word.toCharArray();
        int mask = slots.length - 1;
        long hash = Hashing.of(word, 0, word.length);
        int slot = (int) hash & mask;
        while (slots[slot] != null) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = special;
        hashes[slot] = hash;
        bits[(int) (hash >>> 54)] |= 1L << (hash >>> 48);
        lengths[bucket(word[0])] |= 1L << word.length;
    }

    private static int bucket(char first) {
        return first < 128 ? first : 0; // no word begins with NUL
    }

    private static boolean equals(String word, char[] text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
