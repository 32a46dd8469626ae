package org.millrace.filters.dedup;

import java.util.Objects;

/**
 * Disjoint sets of the numbers from 0 to {@code size - 1}, joined pair by pair: the representative of a set is its
 * smallest member, whatever the order of the unions.
 *
 * <p>Union by index with path halving (Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", 1984): an
 * operation costs O(log n) on average over any sequence, four bytes a number, no recursion. Not thread-safe.
 */
public final class DisjointSets {
    private final int[] parent;

    /** Every number in a set of its own. */
    public DisjointSets(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("need size >= 0, got size=" + size);
        }
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** How many numbers there are. */
    public int size() {
        return parent.length;
    }

    /** The smallest member of the set of {@code member}. */
    public int find(int member) {
        int at = Objects.checkIndex(member, parent.length);
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Joins the sets of {@code a} and {@code b}; true where they were apart before. */
    public boolean union(int a, int b) {
        int rootOfA = find(a);
        int rootOfB = find(b);
        if (rootOfA == rootOfB) {
            return false;
        }
        // The smaller root stays a root: parents are never greater than their children.
        parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
        return true;
    }
}
