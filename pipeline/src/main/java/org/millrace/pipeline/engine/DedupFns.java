package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.millrace.pipeline.dedup.BandBlocks;
import org.millrace.pipeline.dedup.CandidatePairs;
import org.millrace.pipeline.dedup.Clusters;
import org.millrace.pipeline.dedup.LongRows;
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

    /** Candidate pairs of a partition → verified pairs, all to one place. */
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
                out.output(KV.of(0, verified.toBytes()));
            }
        }
    }

    /** All verified pairs → clusters. */
    static final class Join extends BlockFn<KV<Integer, byte[]>> {
        Join(Job job) {
            super(job);
        }

        @ProcessElement
        public void join(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out) {
            Clusters.emit(
                    rows(2, group), partitions().pairs(), (partition, block) -> out.output(KV.of(partition, block)));
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
            new Settlement(workshop().recipe(), job.work(), workshop().plan())
                    .emit(rows(2, group), (part, block) -> out.output(KV.of(part, block)));
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
