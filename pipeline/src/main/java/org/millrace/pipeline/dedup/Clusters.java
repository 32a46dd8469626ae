package org.millrace.pipeline.dedup;

import java.util.Arrays;
import org.millrace.filters.dedup.DisjointSets;

/**
 * Joins verified pairs to clusters by union-find. Takes 20 bytes for each document that has a duplicate and 16 for each
 * pair, on one worker: some 500 MB for ten million pairs.
 */
public final class Clusters {
    private Clusters() {}

    /**
     * Emits every cluster whole, as rows of (smallest reference, reference), dealt out by cluster.
     *
     * @param pairs all verified pairs, in any order
     */
    public static void emit(LongRows pairs, int partitions, BlockSink sink) {
        long[] refs = new long[2 * pairs.size()];
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
        DisjointSets sets = new DisjointSets(count);
        for (int i = 0; i < pairs.size(); i++) {
            sets.union(
                    Arrays.binarySearch(refs, 0, count, pairs.get(i, 0)),
                    Arrays.binarySearch(refs, 0, count, pairs.get(i, 1)));
        }
        LongRows[] blocks = new LongRows[partitions];
        for (int i = 0; i < count; i++) {
            long root = refs[sets.find(i)];
            int partition = (int) (((Scatter.mix(root) >>> 32) * partitions) >>> 32);
            if (blocks[partition] == null) {
                blocks[partition] = new LongRows(2);
            }
            blocks[partition].add(root, refs[i]);
        }
        for (int i = 0; i < partitions; i++) {
            if (blocks[i] != null) {
                sink.emit(i, blocks[i].toBytes());
            }
        }
    }
}
