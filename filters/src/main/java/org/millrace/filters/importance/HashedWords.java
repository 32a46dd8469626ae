package org.millrace.filters.importance;

import org.millrace.filters.english.CharClass;

/**
 * Cuts a text into words and hashes each word, and each word with the one after it, into buckets.
 *
 * <p>Words are runs of letters, digits and low lines, and runs of what is neither that nor white space, as they stand. The
 * hash is FNV-1a with 64 bits over a word's UTF-8, and over both words of a pair with a blank between; a lone surrogate is
 * U+FFFD. The bucket is the remainder of the unsigned hash.
 */
final class HashedWords {
    private static final long SEED = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private HashedWords() {}

    /** Takes the bucket of a word or pair. */
    @FunctionalInterface
    interface Sink {
        void take(int bucket);
    }

    /** Hands over all words and pairs in the order in which they end, a word before its pair, and returns how many words there are. */
    static int scan(String text, int buckets, Sink sink) {
        int words = 0;
        long pair = 0; // the hash of the word before
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int kind = kind(c);
            if (kind == 0) {
                i += Character.charCount(c);
                continue;
            }
            long word = SEED;
            pair = next(pair, ' ');
            do {
                word = hash(word, c);
                pair = words == 0 ? 0 : hash(pair, c);
                i += Character.charCount(c);
                c = i < text.length() ? text.codePointAt(i) : ' ';
            } while (kind(c) == kind);
            sink.take(bucket(word, buckets));
            if (words > 0) {
                sink.take(bucket(pair, buckets));
            }
            pair = word;
            words++;
        }
        return words;
    }

    private static int bucket(long hash, int buckets) {
        return (int) Long.remainderUnsigned(hash, buckets);
    }

    /** 0 for white space, 1 for what words are made of, 2 for marks. */
    private static int kind(int c) {
        int kinds = CharClass.ofCodePoint(c);
        if ((kinds & CharClass.SPACE) != 0) {
            return 0;
        }
        return c == '_' || (kinds & CharClass.ALPHANUMERIC) != 0 ? 1 : 2;
    }

    private static long next(long hash, int b) {
        return (hash ^ b) * PRIME;
    }

    private static long hash(long hash, int codePoint) {
        int c = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
        if (c < 0x80) {
            return next(hash, c);
        }
        if (c < 0x800) {
            return next(next(hash, 0xC0 | c >> 6), 0x80 | (c & 0x3F));
        }
        long most =
                c < 0x10000 ? next(hash, 0xE0 | c >> 12) : next(next(hash, 0xF0 | c >> 18), 0x80 | (c >> 12 & 0x3F));
        return next(next(most, 0x80 | (c >> 6 & 0x3F)), 0x80 | (c & 0x3F));
    }
}
