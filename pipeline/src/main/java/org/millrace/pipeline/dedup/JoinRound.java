package org.millrace.pipeline.dedup;

/**
 * A round of joining pairs that are too many for one worker. It goes from pairs in partitions to fewer or as many pairs in
 * partitions, of the same connected components; the rounds end in stars around the smallest reference of each.
 *
 * <p>Large-star and small-star (Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii, "Connected Components in MapReduce and
 * Beyond", 2014), with two deviations. Small-star joins all that a partition holds, not only what a reference does: a chain
 * whose pairs lie together becomes a star at once. Large-star does not bring a reference's neighbours together, since a
 * star's centre may have as many as there are documents: each partition asks for the smaller neighbour of each centre that
 * it knows of, once. So hashes spread all that travels evenly, whatever the graph is like.
 *
 * <p>Pairs are rows of (reference, smaller reference) that lie in the partition of the first, its home. In between, a
 * question is (reference, ~asking partition) and an answer (~reference, smaller reference): references are not negative.
 */
public final class JoinRound {
    private JoinRound() {}

    /**
     * Small-star: joins the pairs of a partition and sends each reference's pair with the smallest to its home, and a
     * question about the smallest to the home of that.
     *
     * @param pairs of one partition, in any order, the references of a pair too
     */
    public static void ask(LongRows pairs, int partitions, BlockSink sink) {
        Components components = Components.of(pairs);
        Scatter scatter = new Scatter(partitions, 2, sink);
        LongRows questions = new LongRows(2);
        for (int i = 0; i < components.size(); i++) {
            long ref = components.ref(i);
            long root = components.root(i);
            if (ref != root) {
                int home = Scatter.partition(Scatter.mix(ref), partitions);
                scatter.to(home).add(ref, root);
                questions.add(root, ~home);
            }
        }
        questions.sort();
        for (int i = 0; i < questions.size(); i++) {
            if (i == 0 || !questions.isSame(i, i - 1)) {
                long root = questions.get(i, 0);
                scatter.of(Scatter.mix(root)).add(root, questions.get(i, 1));
            }
        }
        scatter.flush();
    }

    /**
     * Answers what partitions asked, with the smallest neighbour where one is smaller, and hands the pairs on.
     *
     * @param home the partition
     * @param rows its pairs and the questions about its references, in any order; sorted here
     */
    public static void answer(int home, LongRows rows, int partitions, BlockSink sink) {
        rows.sort();
        Scatter scatter = new Scatter(partitions, 2, sink);
        int from = 0;
        while (from < rows.size()) {
            long ref = rows.get(from, 0);
            int pairs = from; // questions come first, being negative
            while (pairs < rows.size() && rows.get(pairs, 0) == ref && rows.get(pairs, 1) < 0) {
                pairs++;
            }
            int to = pairs;
            while (to < rows.size() && rows.get(to, 0) == ref) {
                to++;
            }
            for (int i = from; i < to; i++) {
                boolean isRepeated = i > from && rows.isSame(i, i - 1);
                if (!isRepeated && i >= pairs) {
                    scatter.to(home).add(ref, rows.get(i, 1));
                } else if (!isRepeated && pairs < to) {
                    scatter.to((int) ~rows.get(i, 1)).add(~ref, rows.get(pairs, 1));
                }
            }
            from = to;
        }
        scatter.flush();
    }

    /**
     * What a round leaves in a partition.
     *
     * @param pairs in order
     * @param open what kept them from being stars before the round: references with a smaller one that have a larger one
     *     here, and second pairs of a reference. Where all partitions have none, the pairs are stars, and the round changed
     *     nothing
     */
    public record Jumped(LongRows pairs, long open) {}

    /**
     * Large-star: gives each reference its neighbour's smallest neighbour instead.
     *
     * @param rows the pairs of a partition and the answers to it, in any order; sorted here
     */
    public static Jumped jump(LongRows rows) {
        rows.sort();
        int answers = answers(rows);
        LongRows pairs = new LongRows(2);
        long open = answers;
        for (int i = answers; i < rows.size(); i++) {
            long ref = rows.get(i, 0);
            long smaller = rows.get(i, 1);
            int answer = find(rows, answers, smaller);
            pairs.add(ref, answer < 0 ? smaller : rows.get(answer, 1));
            if (i > answers && rows.get(i - 1, 0) == ref) {
                open++;
            }
        }
        return new Jumped(pairs, open);
    }

    /** How many of sorted rows are answers, which come first. */
    static int answers(LongRows rows) {
        int count = 0;
        while (count < rows.size() && rows.get(count, 0) < 0) {
            count++;
        }
        return count;
    }

    /** Where among the sorted answers the one about {@code ref} is; negative where there is none. */
    static int find(LongRows rows, int answers, long ref) {
        int low = 0;
        int high = answers - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(rows.get(middle, 0), ~ref);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
