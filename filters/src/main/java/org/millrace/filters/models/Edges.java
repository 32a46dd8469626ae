package org.millrace.filters.models;

import java.util.Arrays;

/** Which state follows which by which character: a hash table of flat arrays. */
public final class Edges {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int[] targets = new int[64];
    private int size;

    /** No edges yet. */
    public Edges() {
        Arrays.fill(keys, -1);
    }

    /** The state that follows, or -1. */
    public int get(int state, char c) {
        long key = (long) state << 16 | c;
        int mask = keys.length - 1;
        int slot = place(key);
        while (keys[slot] != -1) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** Adds an edge that is not there yet. */
    public void put(int state, char c, int target) {
        if (2 * size >= keys.length) {
            grow();
        }
        insert((long) state << 16 | c, target);
        size++;
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int slot = place(key);
        while (keys[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int place(long key) {
        return (int) ((key * FACTOR) >>> 32) & (keys.length - 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[keys.length];
        Arrays.fill(keys, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != -1) {
                insert(oldKeys[i], oldTargets[i]);
            }
        }
    }
}
