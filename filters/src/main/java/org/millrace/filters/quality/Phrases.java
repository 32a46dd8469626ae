package org.millrace.filters.quality;

import java.util.Arrays;

/** Phrases by their characters, one after the other: a tree whose branches are found by hash. */
final class Phrases {
    /** The node that every phrase begins at. */
    static final int ROOT = 0;
    /** No such node, or no such phrase. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private int[] children = new int[1 << 10];
    private int[] ids = {NONE};
    private int nodes = 1;

    /** Adds a phrase; where it is there already, the first id stays. */
    void add(String phrase, int id) {
        int node = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            int child = next(node, phrase.charAt(i));
            node = child == NONE ? grow(node, phrase.charAt(i)) : child;
        }
        if (ids[node] == NONE) {
            ids[node] = id;
        }
    }

    /** The node that {@code c} leads to. */
    int next(int node, char c) {
        int slot = slot(key(node, c));
        return children[slot] == 0 ? NONE : children[slot];
    }

    /** The phrase that ends at the node. */
    int id(int node) {
        return ids[node];
    }

    private int grow(int node, char c) {
        if (nodes * 2 >= keys.length) {
            long[] oldKeys = keys;
            int[] oldChildren = children;
            keys = new long[oldKeys.length * 2];
            children = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldChildren[i] != 0) {
                    put(oldKeys[i], oldChildren[i]);
                }
            }
        }
        if (nodes == ids.length) {
            ids = Arrays.copyOf(ids, nodes * 2);
        }
        put(key(node, c), nodes);
        ids[nodes] = NONE;
        return nodes++;
    }

    private void put(long key, int child) {
        int slot = slot(key);
        keys[slot] = key;
        children[slot] = child;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 40) & mask;
        while (children[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }
}
