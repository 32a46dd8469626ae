package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * The different sequences in a text, by their hashes: what a signature estimates, to be compared exactly but for hashes of
 * 32 bits that happen to be equal (for texts of 10,000 words, some 0.01 of a sequence). Four bytes for each.
 */
public final class ShingleSet {
    private final int[] sorted;

    private ShingleSet(int[] sorted) {
        this.sorted = sorted;
    }

    /** The sequences that the scheme makes of the text; empty where it is too short for one. */
    public static ShingleSet of(MinHash scheme, String text) {
        Collected all = new Collected();
        scheme.shingling(all::add).scan(text);
        Arrays.sort(all.hashes, 0, all.count);
        int distinct = 0;
        for (int i = 0; i < all.count; i++) {
            if (i == 0 || all.hashes[i] != all.hashes[i - 1]) {
                all.hashes[distinct++] = all.hashes[i];
            }
        }
        return new ShingleSet(Arrays.copyOf(all.hashes, distinct));
    }

    /** How many different sequences there are. */
    public int size() {
        return sorted.length;
    }

    /** The Jaccard similarity: sequences in both by sequences in either; 0 where both are empty. */
    public double jaccard(ShingleSet other) {
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            if (sorted[i] == other.sorted[j]) {
                both++;
                i++;
                j++;
            } else if (sorted[i] < other.sorted[j]) {
                i++;
            } else {
                j++;
            }
        }
        int either = sorted.length + other.sorted.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    private static final class Collected {
        private int[] hashes = new int[256];
        private int count;

        void add(int[] more, int length) {
            if (count + length > hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.max(2 * hashes.length, count + length));
            }
            System.arraycopy(more, 0, hashes, count, length);
            count += length;
        }
    }
}
