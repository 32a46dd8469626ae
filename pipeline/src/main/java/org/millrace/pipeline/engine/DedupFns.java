package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.millrace.pipeline.dedup.BandBlocks;
import org.millrace.pipeline.dedup.CandidatePairs;
import org.millrace.pipeline.dedup.Clusters;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairFiles;
import org.millrace.pipeline.dedup.PairVerifier;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.dedup.Settlement;
import org.millrace.pipeline.recipe.Dedup;

/** The steps of deduplication as Beam functions. Each only gathers the blocks of its partition and calls plain code. */
final class DedupFns {
    private DedupFns() {}

    /** A function that takes the blocks of a partition. */
    private abstract static class BlockFn<OUT> extends DoFn<KV<Integer, Iterable<byte[]>>, OUT> {
        final Job job;

        BlockFn(Job job) {
            this.job = job;
        }

        Workshop workshop() {
            return Workshop.of(job);
        }

        Dedup dedup() {
            return workshop().recipe().dedup().orElseThrow();
        }

        Partitions partitions() {
            return Partitions.of(dedup(), workshop().plan());
        }

        static LongRows rows(int width, KV<Integer, Iterable<byte[]>> group) {
            LongRows rows = new LongRows(width);
            group.getValue().forEach(rows::addAll);
            return rows;
        }
    }

    /** Unit → rows of band keys. */
    static final class Bands extends DoFn<Integer, KV<Integer, byte[]>> {
        private final Job job;

        Bands(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void emit(@Element Integer unit, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
            Workshop workshop = Workshop.of(job);
            new BandBlocks(workshop.recipe().dedup().orElseThrow(), workshop.auditLimits(), job.work(), workshop.plan())
                    .emit(unit, (partition, block) -> out.output(KV.of(partition, block)));
        }
    }

    /** Band keys of a partition → candidate pairs. */
    static final class Candidates extends BlockFn<KV<Integer, byte[]>> {
        Candidates(Job job) {
            super(job);
        }

        @ProcessElement
        public void emit(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out) {
            CandidatePairs.emit(
                    rows(BandBlocks.WIDTH, group),
                    dedup().pairsWithin(),
                    partitions().pairs(),
                    (partition, block) -> out.output(KV.of(partition, block)));
        }
    }

    /** Candidate pairs of a partition → verified pairs, as a file, and how many. */
    static final class Verify extends BlockFn<KV<Integer, byte[]>> {
        Verify(Job job) {
            super(job);
        }

        @ProcessElement
        public void verify(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            LongRows verified =
                    new PairVerifier(workshop().recipe(), job.work(), workshop().plan()).verify(rows(2, group));
            if (!verified.isEmpty()) {
                PairFiles.write(job.work(), 0, group.getKey(), verified);
                LongRows count = new LongRows(2);
                count.add(group.getKey(), verified.size());
                out.output(KV.of(0, count.toBytes()));
            }
        }
    }

    /**
     * Which partitions have how many verified pairs → clusters, where all pairs are few enough for one worker; else a file
     * that says how many they are.
     */
    static final class Join extends BlockFn<KV<Integer, byte[]>> {
        private final long onOneWorker;

        Join(Job job, long onOneWorker) {
            super(job);
            this.onOneWorker = onOneWorker;
        }

        @ProcessElement
        public void join(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            LongRows counts = rows(2, group);
            counts.sort();
            long total = PairFiles.sum(counts).pairs();
            if (total > onOneWorker) {
                PairFiles.writeSum(job.work(), PairFiles.VERIFIED, new PairFiles.Sum(0, total));
                return;
            }
            LongRows pairs = new LongRows(2);
            for (int i = 0; i < counts.size(); i++) {
                PairFiles.read(job.work(), 0, (int) counts.get(i, 0), pairs);
            }
            if (pairs.size() != total) {
                throw new IOException("of " + total + " verified pairs " + pairs.size()
                        + " are there: was the work folder " + job.work().folder() + " changed during the run?");
            }
            Clusters.emit(pairs, partitions().pairs(), (partition, block) -> out.output(KV.of(partition, block)));
        }
    }

    /** Labels of a partition → clusters. */
    static final class Labels extends DoFn<Integer, KV<Integer, byte[]>> {
        private final Job job;
        private final int round;

        Labels(Job job, int round) {
            this.job = job;
            this.round = round;
        }

        @ProcessElement
        public void deal(@Element Integer part, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
            Workshop workshop = Workshop.of(job);
            LongRows labels = new LongRows(2);
            PairFiles.read(job.work(), round, part, labels);
            Clusters.deal(
                    labels,
                    Partitions.of(workshop.recipe().dedup().orElseThrow(), workshop.plan())
                            .pairs(),
                    (partition, block) -> out.output(KV.of(partition, block)));
        }
    }

    /** Clusters of a partition → decisions. */
    static final class Settle extends BlockFn<KV<Integer, byte[]>> {
        Settle(Job job) {
            super(job);
        }

        @ProcessElement
        public void settle(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            LongRows clusters = rows(2, group);
            Clusters.addSmallest(clusters);
            new Settlement(workshop().recipe(), job.work(), workshop().plan())
                    .emit(clusters, (part, block) -> out.output(KV.of(part, block)));
        }
    }

    /** Decisions about a range of keys → a file. */
    static final class Write extends BlockFn<Void> {
        Write(Job job) {
            super(job);
        }

        @ProcessElement
        public void write(@Element KV<Integer, Iterable<byte[]>> group) throws IOException {
            Settlement.write(job.work(), group.getKey(), group.getValue());
        }
    }
}
