package org.millrace.pipeline.dedup;

/**
 * Checks labels that {@link JoinRound rounds} found, without trust in how: whether the references of every pair have the
 * same label, no label is greater than what it labels, and each label is its own. Lists of pairs are checked, each on its
 * own; the labels themselves are one more set of lists, as pairs of reference and label.
 *
 * <p>Questions and answers are written as those of a round.
 */
public final class JoinCheck {
    private JoinCheck() {}

    /** Sends labels, rows of (reference, label), to where they are asked for. */
    public static void labels(LongRows labels, int partitions, BlockSink sink) {
        Scatter scatter = new Scatter(partitions, 2, sink);
        for (int i = 0; i < labels.size(); i++) {
            scatter.of(Scatter.mix(labels.get(i, 0))).add(labels.get(i, 0), labels.get(i, 1));
        }
        scatter.flush();
    }

    /** Asks for the labels of all references in a list of pairs, in the name of that list. */
    public static void ask(int list, LongRows pairs, int partitions, BlockSink sink) {
        long[] refs = new long[2 * pairs.size()];
        int count = Components.distinct(pairs, refs);
        Scatter scatter = new Scatter(partitions, 2, sink);
        for (int i = 0; i < count; i++) {
            scatter.of(Scatter.mix(refs[i])).add(refs[i], ~list);
        }
        scatter.flush();
    }

    /**
     * Answers every question; a reference without a label is its own.
     *
     * @param rows labels and questions about their references, in any order; sorted here
     * @param lists how many lists ask
     * @throws IllegalStateException where a reference has two labels
     */
    public static void answer(LongRows rows, int lists, BlockSink sink) {
        rows.sort();
        Scatter scatter = new Scatter(lists, 2, sink);
        int from = 0;
        while (from < rows.size()) {
            long ref = rows.get(from, 0);
            int labels = from;
            while (labels < rows.size() && rows.get(labels, 0) == ref && rows.get(labels, 1) < 0) {
                labels++;
            }
            boolean isLabelled = labels < rows.size() && rows.get(labels, 0) == ref;
            if (isLabelled && labels + 1 < rows.size() && rows.get(labels + 1, 0) == ref) {
                throw new IllegalStateException("reference " + ref + " has two labels: the clusters are not joined");
            }
            for (int i = from; i < labels; i++) {
                scatter.to((int) ~rows.get(i, 1)).add(~ref, isLabelled ? rows.get(labels, 1) : ref);
            }
            from = isLabelled ? labels + 1 : labels;
        }
        scatter.flush();
    }

    /**
     * Counts the pairs of a list that are not labelled as they must be.
     *
     * @param answers to the list, in any order; sorted here
     */
    public static long wrong(LongRows pairs, LongRows answers) {
        answers.sort();
        long wrong = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int a = JoinRound.find(answers, answers.size(), pairs.get(i, 0));
            int b = JoinRound.find(answers, answers.size(), pairs.get(i, 1));
            boolean right = a >= 0
                    && b >= 0
                    && answers.get(a, 1) == answers.get(b, 1)
                    && answers.get(a, 1) <= Math.min(pairs.get(i, 0), pairs.get(i, 1));
            wrong += right ? 0 : 1;
        }
        return wrong;
    }
}
