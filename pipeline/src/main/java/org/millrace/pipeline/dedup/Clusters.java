package org.millrace.pipeline.dedup;

/**
 * Clusters as rows of (smallest reference, reference), dealt out by cluster: of pairs that are joined in memory, or of labels
 * that {@link JoinRound rounds} found.
 */
public final class Clusters {
    /**
     * Up to so many verified pairs are joined on one worker, which takes some 500 MB for it; more are joined in rounds.
     */
    public static final long ON_ONE_WORKER = 10_000_000;

    private Clusters() {}

    /**
     * Joins pairs and emits every cluster whole.
     *
     * @param pairs all verified pairs, in any order
     */
    public static void emit(LongRows pairs, int partitions, BlockSink sink) {
        Components components = Components.of(pairs);
        Scatter scatter = new Scatter(partitions, 2, sink);
        for (int i = 0; i < components.size(); i++) {
            long root = components.root(i);
            scatter.of(Scatter.mix(root)).add(root, components.ref(i));
        }
        scatter.flush();
    }

    /**
     * Deals labels out by cluster. Clusters lack their smallest reference then; {@link #addSmallest} adds it.
     *
     * @param labels rows of (reference, smallest reference)
     */
    public static void deal(LongRows labels, int partitions, BlockSink sink) {
        Scatter scatter = new Scatter(partitions, 2, sink);
        for (int i = 0; i < labels.size(); i++) {
            long root = labels.get(i, 1);
            scatter.of(Scatter.mix(root)).add(root, labels.get(i, 0));
        }
        scatter.flush();
    }

    /** Adds its smallest reference to every cluster that lacks it. Sorts {@code clusters}. */
    public static void addSmallest(LongRows clusters) {
        clusters.sort();
        int rows = clusters.size();
        for (int i = 0; i < rows; i++) {
            long root = clusters.get(i, 0);
            boolean isFirst = i == 0 || clusters.get(i - 1, 0) != root;
            if (isFirst && clusters.get(i, 1) != root) {
                clusters.add(root, root);
            }
        }
    }
}
