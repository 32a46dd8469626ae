package org.millrace.pipeline.engine;

import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.passages.CutEntries;
import org.millrace.pipeline.passages.MergedDocuments;
import org.millrace.pipeline.passages.PassageBlocks;
import org.millrace.pipeline.passages.SharedPassages;

/** The steps of cutting as Beam functions. Each only gathers blocks and calls plain code. */
final class CutFns {
    private CutFns() {}

    private static LongRows rows(int width, KV<Integer, Iterable<byte[]>> group) {
        LongRows rows = new LongRows(width);
        group.getValue().forEach(rows::addAll);
        return rows;
    }

    /** Unit → a block of none of its documents, so that units of which none goes take part. */
    static final class Present extends DoFn<Integer, KV<Integer, byte[]>> {
        @ProcessElement
        public void emit(@Element Integer unit, OutputReceiver<KV<Integer, byte[]>> out) {
            out.output(KV.of(unit, new byte[0]));
        }
    }

    /** Part of the decisions → documents that go, by unit. */
    static final class Merged extends DoFn<Integer, KV<Integer, byte[]>> {
        private final Job job;

        Merged(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void emit(@Element Integer part, OutputReceiver<KV<Integer, byte[]>> out) throws IOException {
            MergedDocuments.emit(job.work(), part, (unit, block) -> out.output(KV.of(unit, block)));
        }
    }

    /** Documents of a unit that go → passages of the others, by hash. */
    static final class Passages extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
        private final Job job;

        Passages(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void emit(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            Workshop workshop = Workshop.of(job);
            new PassageBlocks(workshop.recipe(), workshop.auditLimits(), job.work(), workshop.plan(), workshop.files())
                    .emit(group.getKey(), rows(1, group), (part, block) -> out.output(KV.of(part, block)));
        }
    }

    /** Passages of a partition → those that go, by unit. */
    static final class Shared extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
        private final Job job;

        Shared(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void emit(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out) {
            SharedPassages.emit(
                    rows(PassageBlocks.WIDTH, group),
                    Workshop.of(job).recipe().dedup().orElseThrow().passages(),
                    (unit, block) -> out.output(KV.of(unit, block)));
        }
    }

    /** Passages of a unit that go → cuts, by key. */
    static final class Places extends DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> {
        private final Job job;

        Places(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void emit(@Element KV<Integer, Iterable<byte[]>> group, OutputReceiver<KV<Integer, byte[]>> out)
                throws IOException {
            Workshop workshop = Workshop.of(job);
            new CutEntries(workshop.recipe(), job.work(), workshop.plan())
                    .emit(group.getKey(), rows(1, group), (part, block) -> out.output(KV.of(part, block)));
        }
    }

    /** Cuts in a range of keys → a file. */
    static final class Write extends DoFn<KV<Integer, Iterable<byte[]>>, Void> {
        private final Job job;

        Write(Job job) {
            this.job = job;
        }

        @ProcessElement
        public void write(@Element KV<Integer, Iterable<byte[]>> group) throws IOException {
            CutEntries.write(job.work(), group.getKey(), group.getValue());
        }
    }
}
