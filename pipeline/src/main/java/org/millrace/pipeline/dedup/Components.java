package org.millrace.pipeline.dedup;

import java.util.Arrays;
import org.millrace.filters.dedup.DisjointSets;

/**
 * The connected components of pairs that are all in memory, by union-find. Takes 16 bytes for each pair and 4 for each
 * reference beside the pairs themselves.
 */
final class Components {
    private final long[] refs;
    private final int count;
    private final DisjointSets sets;

    private Components(long[] refs, int count, DisjointSets sets) {
        this.refs = refs;
        this.count = count;
        this.sets = sets;
    }

    /** Joins pairs, in any order; a pair may come twice, or be of a reference with itself. */
    static Components of(LongRows pairs) {
        long[] refs = new long[2 * pairs.size()];
        int count = distinct(pairs, refs);
        DisjointSets sets = new DisjointSets(count);
        for (int i = 0; i < pairs.size(); i++) {
            sets.union(
                    Arrays.binarySearch(refs, 0, count, pairs.get(i, 0)),
                    Arrays.binarySearch(refs, 0, count, pairs.get(i, 1)));
        }
        return new Components(refs, count, sets);
    }

    /** Fills {@code refs}, two for each pair, with the references of pairs in order, each once, and counts them. */
    static int distinct(LongRows pairs, long[] refs) {
        for (int i = 0; i < pairs.size(); i++) {
            refs[2 * i] = pairs.get(i, 0);
            refs[2 * i + 1] = pairs.get(i, 1);
        }
        Arrays.sort(refs);
        int count = 0;
        for (int i = 0; i < refs.length; i++) {
            if (i == 0 || refs[i] != refs[i - 1]) {
                refs[count++] = refs[i];
            }
        }
        return count;
    }

    /** How many references there are. */
    int size() {
        return count;
    }

    /** The reference at a place in their order. */
    long ref(int index) {
        return refs[index];
    }

    /** The smallest reference that hangs together with the one at that place. */
    long root(int index) {
        return refs[sets.find(index)];
    }
}
