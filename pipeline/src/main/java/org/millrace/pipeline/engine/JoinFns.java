package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.millrace.pipeline.dedup.JoinCheck;
import org.millrace.pipeline.dedup.JoinRound;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.refine.Work;

/** The steps of joining pairs in rounds as Beam functions. Each only gathers what a partition has and calls plain code. */
final class JoinFns {
    private JoinFns() {}

    /** A function over partitions of pairs in the work folder. */
    private abstract static class JoinFn<IN> extends DoFn<IN, KV<Integer, byte[]>> {
        final Work work;
        final int partitions;

        JoinFn(Work work, int partitions) {
            this.work = work;
            this.partitions = partitions;
        }

        LongRows pairs(int round, int part) throws IOException {
            LongRows rows = new LongRows(2);
            PairFiles.read(work, round, part, rows);
            return rows;
        }

        static LongRows rows(KV<Integer, Iterable<byte[]>> group) {
            LongRows rows = new LongRows(2);
            group.getValue().forEach(rows::addAll);
            return rows;
        }

        static KV<Integer, byte[]> sum(long wrong, long pairs) {
            LongRows row = new LongRows(2);
            row.add(wrong, pairs);
            return KV.of(0, row.toBytes());
        }
    }

    /** Partition of the round before → its pairs, joined, and questions. */
    static final class Ask extends JoinFn<Integer> {
        private final int before;

        Ask(Work work, int partitions, int before) {
            super(work, partitions);
            this.before = before;
        }

        @ProcessElement
        public void ask(@Element Integer part, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
            JoinRound.ask(pairs(before, part), partitions, (to, block) -> out.output(KV.of(to, block)));
        }
    }

    /** Pairs and questions of a partition → pairs and answers. */
    static final class Answer extends JoinFn<KV<Integer, Iterable<byte[]>>> {
        Answer(Work work, int partitions) {
            super(work, partitions);
        }

        @ProcessElement
        public void answer(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out) {
            JoinRound.answer(group.getKey(), rows(group), partitions, (to, block) -> out.output(KV.of(to, block)));
        }
    }

    /** Pairs and answers of a partition → its pairs after the round, as a file, and how many are open. */
    static final class Jump extends JoinFn<KV<Integer, Iterable<byte[]>>> {
        private final int round;

        Jump(Work work, int partitions, int round) {
            super(work, partitions);
            this.round = round;
        }

        @ProcessElement
        public void jump(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            JoinRound.Jumped jumped = JoinRound.jump(rows(group));
            PairFiles.write(work, round, group.getKey(), jumped.pairs());
            out.output(sum(jumped.open(), jumped.pairs().size()));
        }
    }

    /**
     * List of pairs → questions about their labels. The lists are first the partitions of verified pairs, then those of
     * labels; a partition of labels sends them along.
     */
    static final class CheckAsk extends JoinFn<Integer> {
        private final int last;

        CheckAsk(Work work, int partitions, int last) {
            super(work, partitions);
            this.last = last;
        }

        @ProcessElement
        public void ask(@Element Integer list, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
            boolean isOfLabels = list >= partitions;
            LongRows pairs = isOfLabels ? pairs(last, list - partitions) : pairs(0, list);
            JoinCheck.ask(list, pairs, partitions, (to, block) -> out.output(KV.of(to, block)));
            if (isOfLabels) {
                JoinCheck.labels(pairs, partitions, (to, block) -> out.output(KV.of(to, block)));
            }
        }
    }

    /** Labels of a partition and questions about them → answers by list. */
    static final class CheckAnswer extends JoinFn<KV<Integer, Iterable<byte[]>>> {
        CheckAnswer(Work work, int partitions) {
            super(work, partitions);
        }

        @ProcessElement
        public void answer(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out) {
            JoinCheck.answer(rows(group), 2 * partitions, (to, block) -> out.output(KV.of(to, block)));
        }
    }

    /** Answers to a list → how many of its pairs are labelled wrongly. */
    static final class Check extends JoinFn<KV<Integer, Iterable<byte[]>>> {
        private final int last;

        Check(Work work, int partitions, int last) {
            super(work, partitions);
            this.last = last;
        }

        @ProcessElement
        public void check(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            int list = group.getKey();
            LongRows pairs = list >= partitions ? pairs(last, list - partitions) : pairs(0, list);
            out.output(sum(JoinCheck.wrong(pairs, rows(group)), pairs.size()));
        }
    }

    /** What all partitions say of themselves → a file. */
    static final class Sum extends JoinFn<KV<Integer, Iterable<byte[]>>> {
        private final String step;

        Sum(Work work, int partitions, String step) {
            super(work, partitions);
            this.step = step;
        }

        @ProcessElement
        public void sum(@Element KV<Integer, Iterable<byte[]>> group) throws IOException {
            PairFiles.writeSum(work, step, PairFiles.sum(rows(group)));
        }
    }
}
