package org.millrace.pipeline.engine;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.refine.Work;

/**
 * Joins verified pairs that lie in the work folder to labels there, each reference with the smallest that it hangs together
 * with, without bringing them to one worker. Every round is a graph of its own, since nobody knows how many it takes.
 */
final class Joining {
    /** Some 15 are what a chain of 10,000 takes; each doubling of a chain's length costs one more. */
    static final int MOST_ROUNDS = 100;

    private static final String CHECK = "check";

    private final Work work;
    private final int partitions;
    private final Graphs graphs;

    /** What runs a graph to its end. */
    interface Graphs {
        void run(String phase, Consumer<Pipeline> graph) throws IOException;
    }

    /** @param partitions how many the verified pairs lie in, and how many the rounds use */
    Joining(Work work, int partitions, Graphs graphs) {
        this.work = work;
        this.partitions = partitions;
        this.graphs = graphs;
    }

    /**
     * Runs rounds until one finds that the pairs are stars.
     *
     * @return the last round, whose pairs are the labels
     */
    int join() throws IOException {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            int number = round;
            graphs.run("dedup-join-" + round, pipeline -> round(pipeline, number));
            if (round > 1) {
                work.deletePairs(round - 1); // not round 0, which the check reads
            }
            if (PairFiles.readSum(work, Integer.toString(round)).wrong() == 0) {
                return round;
            }
        }
        throw new IOException("clusters are not joined after " + MOST_ROUNDS + " rounds; "
                + PairFiles.readSum(work, Integer.toString(MOST_ROUNDS)).wrong()
                + " pairs are open: please report this");
    }

    private void round(Pipeline pipeline, int round) {
        PCollection<Integer> parts = Blocks.numbers(pipeline, "pairs", partitions);
        PCollection<KV<Integer, byte[]>> asked =
                Blocks.from(parts, "join and ask", new JoinFns.Ask(work, partitions, round - 1));
        PCollection<KV<Integer, byte[]>> answered =
                Blocks.shuffled(asked, "answer", new JoinFns.Answer(work, partitions));
        PCollection<KV<Integer, byte[]>> open =
                Blocks.shuffled(answered, "jump", new JoinFns.Jump(work, partitions, round));
        Blocks.shuffled(open, "sum", new JoinFns.Sum(work, partitions, Integer.toString(round)));
    }

    /** Adds to a graph the check of a round's labels against the verified pairs. */
    void check(Pipeline pipeline, int last) {
        PCollection<Integer> lists = Blocks.numbers(pipeline, "lists to check", 2 * partitions);
        PCollection<KV<Integer, byte[]>> asked =
                Blocks.from(lists, "ask for labels", new JoinFns.CheckAsk(work, partitions, last));
        PCollection<KV<Integer, byte[]>> answered =
                Blocks.shuffled(asked, "look up labels", new JoinFns.CheckAnswer(work, partitions));
        PCollection<KV<Integer, byte[]>> wrong =
                Blocks.shuffled(answered, "check", new JoinFns.Check(work, partitions, last));
        Blocks.shuffled(wrong, "sum of checks", new JoinFns.Sum(work, partitions, CHECK));
    }

    /**
     * Demands that the check has seen every verified pair and every label and found nothing.
     *
     * @param verified how many pairs were verified
     */
    void requireChecked(int last, long verified) throws IOException {
        PairFiles.Sum checked = PairFiles.readSum(work, CHECK);
        long labels = PairFiles.readSum(work, Integer.toString(last)).pairs();
        if (checked.wrong() != 0 || checked.pairs() != verified + labels) {
            throw new IOException("clusters are joined wrongly: of " + verified + " pairs and " + labels + " labels "
                    + checked.pairs() + " were checked and " + checked.wrong()
                    + " are wrong: was the work folder " + work.folder() + " changed during the run?");
        }
    }
}
