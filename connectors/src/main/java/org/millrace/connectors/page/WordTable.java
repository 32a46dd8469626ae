package org.millrace.connectors.page;

import java.util.Arrays;

/**
 * Words, each with a mask of bits, that are looked for in texts.
 *
 * <p>Words are runs of letters (ASCII, and all from U+00DF), parted by anything else, and compared without case. The table
 * keeps 64-bit hashes of them, so that no string is made for a word of the page; with some five hundred words a false match
 * is out of reach. Matching is linear in the characters.
 */
final class WordTable {
    private static final int SHORTEST_COMPOUND = 7;
    private static final int LONGEST_COMPOUND = 40;

    private static final long START = 0xcbf29ce484222325L;
    private static final int CAPACITY = 2048;

    /** ASCII letters in lower case; 0 for what is no letter. */
    private static final char[] LETTERS = letters();

    private final long[] keys = new long[CAPACITY];
    private final int[] masks = new int[CAPACITY];

    /** By the letter that they begin with, and by the one that they end with. */
    private final Stem[][] beginning = new Stem[128][0];

    private final Stem[][] ending = new Stem[128][0];

    /** A word that is looked for at both ends of longer words. */
    private record Stem(String word, int mask) {}

    private static char[] letters() {
        char[] letters = new char[128];
        for (char c = 'a'; c <= 'z'; c++) {
            letters[c] = c;
            letters[c - 'a' + 'A'] = c;
        }
        return letters;
    }

    /** Adds words, parted by spaces and in lower case; a word may be added more than once, with other bits. */
    void add(String words, int bit) {
        for (String word : words.split(" ", -1)) {
            long hash = hash(word);
            int at = slot(hash);
            keys[at] = hash;
            masks[at] |= bit;
        }
    }

    /** Makes a word that was added count at the beginning and the end of longer words, too. */
    void addStem(String word) {
        Stem stem = new Stem(word, masks[slot(hash(word))]);
        char first = word.charAt(0);
        char last = word.charAt(word.length() - 1);
        beginning[first] = with(beginning[first], stem);
        ending[last] = with(ending[last], stem);
    }

    private static Stem[] with(Stem[] stems, Stem stem) {
        Stem[] more = Arrays.copyOf(stems, stems.length + 1);
        more[stems.length] = stem;
        return more;
    }

    private static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    private static long step(long hash, int c) {
        return (hash ^ c) * 0x100000001b3L;
    }

    private int slot(long hash) {
        int at = (int) (hash ^ (hash >>> 29)) & (CAPACITY - 1);
        while (keys[at] != 0 && keys[at] != hash) {
            at = (at + 1) & (CAPACITY - 1);
        }
        return at;
    }

    /** The bits of all words of the text, and in the upper 32 bits how many words have one of {@code counted}. */
    long masksOf(char[] text, int from, int to, int counted) {
        int mask = 0;
        long count = 0;
        long hash = START;
        for (int i = from; i < to; i++) {
            int letter = letter(text[i]);
            if (letter != 0) {
                hash = step(hash, letter);
            } else if (hash != START) {
                int one = masks[slot(hash)];
                mask |= one;
                count += (one & counted) != 0 ? 1 : 0;
                hash = START;
            }
        }
        if (hash != START) {
            int one = masks[slot(hash)];
            mask |= one;
            count += (one & counted) != 0 ? 1 : 0;
        }
        return count << 32 | mask;
    }

    /** The same for names that programs are given: a capital behind a small letter begins a word, and stems count. */
    int masksOfNames(char[] text) {
        int mask = 0;
        long hash = START;
        int begin = 0;
        boolean small = false;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            int letter = letter(c);
            boolean capital = letter != 0 && letter != c;
            if (hash != START && (letter == 0 || (capital && small))) {
                mask |= maskOfName(hash, text, begin, i);
                hash = START;
            }
            if (hash == START) {
                begin = i;
            }
            if (letter != 0) {
                hash = step(hash, letter);
            }
            small = letter != 0 && !capital;
        }
        return hash == START ? mask : mask | maskOfName(hash, text, begin, text.length);
    }

    private int maskOfName(long hash, char[] text, int from, int to) {
        int at = slot(hash);
        int length = to - from;
        if (keys[at] == hash || length < SHORTEST_COMPOUND || length > LONGEST_COMPOUND) {
            return masks[at];
        }
        int mask = 0;
        int first = letter(text[from]);
        if (first < beginning.length) {
            for (Stem stem : beginning[first]) {
                mask |= length >= stem.word.length() && isAt(text, from, stem.word) ? stem.mask : 0;
            }
        }
        int last = letter(text[to - 1]);
        if (last < ending.length) {
            for (Stem stem : ending[last]) {
                int rest = length - stem.word.length();
                mask |= rest >= 0 && isAt(text, from + rest, stem.word) ? stem.mask : 0;
            }
        }
        return mask;
    }

    private static boolean isAt(char[] text, int at, String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (letter(text[at + i]) != stem.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The letter in lower case where it is ASCII, else as it is; 0 for what is no letter. */
    static int letter(char c) {
        return c < LETTERS.length ? LETTERS[c] : c >= '\u00df' ? c : 0;
    }
}
