package org.millrace.filters.quality;

import java.util.BitSet;
import java.util.List;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.Tokens;

/** A list of words, to be looked for among a text's tokens by their hashes. Used by one thread at a time. */
public final class StopWords {
    private final long[] slots; // open addressing, at most a quarter full; 0 is an empty one
    private final int mask;
    private final BitSet met = new BitSet();

    public StopWords(List<String> words) {
        int size = Math.max(64, Integer.highestOneBit(Math.max(1, words.size())) * 8);
        slots = new long[size];
        mask = size - 1;
        for (String word : words) {
            long hash = Hashing.of(word.toCharArray(), 0, word.length());
            if (!word.isEmpty() && hash != 0) { // no token is empty
                slots[slot(hash)] = hash;
            }
        }
    }

    /** How many different words of the list are among the tokens, in the very same letters. */
    public int distinctIn(Tokens tokens) {
        met.clear();
        for (int i = 0; i < tokens.size; i++) {
            int slot = slot(tokens.hashes[i]);
            if (slots[slot] != 0) {
                met.set(slot);
            }
        }
        return met.cardinality();
    }

    /** How many tokens are words of the list, in the very same letters. */
    public int totalIn(Tokens tokens) {
        int total = 0;
        for (int i = 0; i < tokens.size; i++) {
            total += slots[slot(tokens.hashes[i])] != 0 ? 1 : 0;
        }
        return total;
    }

    /** How many tokens are words of the list once they are in lower case; the list must be in lower case itself. */
    public int totalInLowerCase(char[] text, Tokens tokens) {
        int total = 0;
        for (int i = 0; i < tokens.size; i++) {
            total += slots[slot(lowerCaseHash(text, tokens, i))] != 0 ? 1 : 0;
        }
        return total;
    }

    /** How many different words of the list are among the tokens once they are in lower case. */
    public int distinctInLowerCase(char[] text, Tokens tokens) {
        met.clear();
        for (int i = 0; i < tokens.size; i++) {
            int slot = slot(lowerCaseHash(text, tokens, i));
            if (slots[slot] != 0) {
                met.set(slot);
            }
        }
        return met.cardinality();
    }

    private static long lowerCaseHash(char[] text, Tokens tokens, int token) {
        int end = tokens.ends[token];
        for (int i = tokens.starts[token]; i < end; i++) {
            if (LowerCase.of(text[i]) != text[i]) {
                return LowerCase.hash(text, tokens.starts[token], end);
            }
        }
        return tokens.hashes[token];
    }

    /** Where the hash is, or the empty slot where it would be. */
    private int slot(long hash) {
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
