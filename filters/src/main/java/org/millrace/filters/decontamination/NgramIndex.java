package org.millrace.filters.decontamination;

import java.util.Arrays;

/** Sorted hashes, each with the numbers of its items. Memory: 18 bytes for a hash and 4 for each of its items. */
final class NgramIndex {
    private final long[] hashes; // with the first bit turned, so that signed order is that of unsigned hashes
    private final int[] ends; // of each hash's items
    private final int[] items;
    /** By a hash's first bits: the first hash that has them, or more. */
    private final int[] places;

    private final int shift;
    /** By a hash's last bits, 8 to 16 for each hash: whether there may be one. */
    private final long[] filter;

    /**
     * Takes the arrays over.
     *
     * @param hashes in ascending order of unsigned numbers; their first bits are turned
     * @param ends where the items of each hash end in {@code items}
     */
    NgramIndex(long[] hashes, int[] ends, int[] items) {
        this.hashes = hashes;
        this.ends = ends;
        this.items = items;
        int bits = Math.max(1, 31 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length)));
        this.shift = 64 - bits;
        this.places = new int[(1 << bits) + 1];
        this.filter = new long[Integer.highestOneBit(Math.max(1, hashes.length >> 2)) << 1];
        for (int i = 0; i < hashes.length; i++) {
            long hash = hashes[i];
            places[(int) (hash >>> shift) + 1]++;
            filter[word(hash)] |= 1L << hash;
            hashes[i] = turned(hash);
        }
        for (int i = 1; i < places.length; i++) {
            places[i] += places[i - 1];
        }
    }

    /** The number of a hash in the order of hashes, or -1. */
    int find(long hash) {
        if ((filter[word(hash)] & 1L << hash) == 0) {
            return -1;
        }
        int place = (int) (hash >>> shift);
        int found = Arrays.binarySearch(hashes, places[place], places[place + 1], turned(hash));
        return Math.max(found, -1);
    }

    int size() {
        return hashes.length;
    }

    int firstItem(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int lastItem(int number) {
        return ends[number] - 1;
    }

    int item(int position) {
        return items[position];
    }

    private static long turned(long hash) {
        return hash ^ Long.MIN_VALUE;
    }

    private int word(long hash) {
        return (int) (hash >>> 6) & (filter.length - 1);
    }
}
