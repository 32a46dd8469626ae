package org.millrace.filters.code;

/**
 * Words and their numbers, looked up in a text without making strings of it. All numbers are positive; 0 stands for
 * words that are not in it.
 */
final class Vocabulary {
    /** Of words that are not in a vocabulary. */
    static final int OTHER = 0;

    private final Spelling spelling;
    private String[] words = new String[1 << 8];
    private int[] numbers = new int[1 << 8];
    private int size;

    /** Which letters are the same. */
    enum Spelling {
        AS_IS,
        /** ASCII letters are the same in upper and lower case. */
        FOLDED
    }

    Vocabulary(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The word's number, which it gets now if it has none: 1 and up in the order of coming. */
    int add(String word) {
        if (2 * (size + 1) > words.length) {
            grow();
        }
        int slot = slot(word, 0, word.length(), hash(word));
        if (words[slot] == null) {
            words[slot] = word;
            numbers[slot] = ++size;
        }
        return numbers[slot];
    }

    int size() {
        return size;
    }

    /**
     * The number of the word that stands in the text from {@code start} to {@code end}.
     *
     * @param hash of its letters by {@link #hash(int, char)}, starting with 0
     */
    int number(String text, int start, int end, int hash) {
        return numbers[slot(text, start, end, hash)];
    }

    /** A word's hash with one letter more; it is the same in upper and lower case. */
    static int hash(int hash, char c) {
        return hash * 31 + lower(c);
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    private int slot(String text, int start, int end, int hash) {
        int slot = (hash ^ (hash >>> 15) ^ (hash >>> 7)) & (words.length - 1);
        while (words[slot] != null && !same(words[slot], text, start, end)) {
            slot = (slot + 1) & (words.length - 1);
        }
        return slot;
    }

    private boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        if (spelling == Spelling.AS_IS) {
            return text.startsWith(word, start);
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(start + i)) != lower(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        String[] oldWords = words;
        int[] oldNumbers = numbers;
        words = new String[2 * oldWords.length];
        numbers = new int[2 * oldNumbers.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = slot(oldWords[i], 0, oldWords[i].length(), hash(oldWords[i]));
                words[slot] = oldWords[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
