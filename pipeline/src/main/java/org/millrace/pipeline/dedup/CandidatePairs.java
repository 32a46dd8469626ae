package org.millrace.pipeline.dedup;

/**
 * Pairs up the documents that share a band key. In a bucket of up to {@code pairsWithin} each is paired with each; in a
 * larger one each with the first and with its neighbour, in order of ids, so that one bucket of n costs 2n pairs at most.
 */
public final class CandidatePairs {
    private CandidatePairs() {}

    /**
     * Emits the pairs of one partition, smaller reference first; a pair may come out of several partitions.
     *
     * @param bands all rows of one partition, as {@link BandBlocks} made them, in any order; sorted here
     * @param partitions how many partitions the pairs are dealt out to, so that a pair of several bands meets itself
     */
    public static void emit(LongRows bands, int pairsWithin, int partitions, BlockSink sink) {
        bands.sort();
        Scatter scatter = new Scatter(partitions, 2, sink);
        int from = 0;
        while (from < bands.size()) {
            int to = from + 1;
            while (to < bands.size() && bands.get(to, 0) == bands.get(from, 0)) {
                to++;
            }
            boolean each = to - from <= pairsWithin;
            for (int i = from; i < to; i++) {
                int last = each ? to - 1 : Math.min(i + 1, to - 1);
                for (int j = i + 1; j <= last; j++) {
                    pair(bands.get(i, 2), bands.get(j, 2), scatter);
                }
                if (!each && i > from + 1) {
                    pair(bands.get(from, 2), bands.get(i, 2), scatter);
                }
            }
            from = to;
        }
        scatter.flush();
    }

    private static void pair(long a, long b, Scatter scatter) {
        long low = Math.min(a, b);
        long high = Math.max(a, b);
        scatter.of(Scatter.mix(low * 31 + high)).add(low, high);
    }
}
