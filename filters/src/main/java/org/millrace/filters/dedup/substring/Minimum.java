package org.millrace.filters.dedup.substring;

/** The smallest of the hashes in a window that moves on, the leftmost of equal ones: a queue of those that may become it. */
final class Minimum {
    private final int[] places;
    private final long[] hashes;
    private final int mask;
    private int head;
    private int tail;

    /** @param capacity a power of two, more than there are hashes in a window */
    Minimum(int capacity) {
        places = new int[capacity];
        hashes = new long[capacity];
        mask = capacity - 1;
    }

    void clear() {
        head = 0;
        tail = 0;
    }

    /** Adds a hash to the right of all others. */
    void add(int place, long hash) {
        while (tail != head && hashes[(tail - 1) & mask] > hash) {
            tail--;
        }
        places[tail & mask] = place;
        hashes[tail & mask] = hash;
        tail++;
    }

    /** Forgets the hashes to the left of a place; at least one other must be there. */
    void dropBefore(int place) {
        while (places[head & mask] < place) {
            head++;
        }
    }

    /** The place of the smallest. */
    int place() {
        return places[head & mask];
    }

    /** The smallest hash. */
    long hash() {
        return hashes[head & mask];
    }
}
