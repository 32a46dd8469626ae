package org.millrace.pipeline.engine;

import com.github.luben.zstd.util.ZstdVersion;
import com.ibm.icu.util.VersionInfo;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;

/**
 * The data's whole way, as three Beam graphs that meet on the file system.
 *
 * <p>Units and shards are few and large, so workers fetch them one by one ({@link OneByOne}); what crosses a shuffle is compact blocks
 * of numbers, never a text and never a record, because engines pay for every element (the direct runner clones what waits
 * at a {@code GroupByKey} with every bundle that arrives). For the same reason dedup's units come straight from
 * {@code Create}, in few bundles.
 */
final class Curation {
    private Curation() {}

    /** refine: every unit through all steps of the recipe, in one pass each. Results lie in the work folder. */
    static void refine(Pipeline pipeline, Job job, List<Unit> units) {
        pipeline.apply("units", Read.from(new OneByOne<>(units, SerializableCoder.of(Unit.class))))
                .apply("libraries", ParDo.of(new SameLibraries<>()))
                .apply("refine", ParDo.of(new RefineFn(job)));
    }

    /** dedup: signatures → candidate pairs → verified pairs → clusters → decisions. */
    static void dedup(Pipeline pipeline, Job job, List<Unit> units) {
        List<Integer> ordinals = IntStream.range(0, units.size()).boxed().toList();
        PCollection<Integer> read = pipeline.apply("units", Create.of(ordinals).withCoder(VarIntCoder.of()));
        PCollection<KV<Integer, byte[]>> bands = blocks(read, "bands", new DedupFns.Bands(job));
        PCollection<KV<Integer, byte[]>> candidates = shuffled(bands, "candidate pairs", new DedupFns.Candidates(job));
        PCollection<KV<Integer, byte[]>> verified = shuffled(candidates, "verify", new DedupFns.Verify(job));
        PCollection<KV<Integer, byte[]>> clusters = shuffled(verified, "clusters", new DedupFns.Join(job));
        PCollection<KV<Integer, byte[]>> decisions = shuffled(clusters, "survivors", new DedupFns.Settle(job));
        decisions
                .apply("group decisions", GroupByKey.create())
                .apply("write decisions", ParDo.of(new DedupFns.Write(job)));
    }

    /** release: every shard merged from the units' segments and the decisions. Results lie in the release's folder. */
    static void release(Pipeline pipeline, Job job, List<ShardTask> tasks) {
        pipeline.apply("shards", Read.from(new OneByOne<>(tasks, SerializableCoder.of(ShardTask.class))))
                .apply("libraries", ParDo.of(new SameLibraries<>()))
                .apply("write", ParDo.of(new ReleaseFn(job)));
    }

    private static PCollection<KV<Integer, byte[]>> shuffled(
            PCollection<KV<Integer, byte[]>> blocks,
            String name,
            DoFn<KV<Integer, Iterable<byte[]>>, KV<Integer, byte[]>> fn) {
        return blocks(blocks.apply("group for " + name, GroupByKey.create()), name, fn);
    }

    private static <T> PCollection<KV<Integer, byte[]>> blocks(
            PCollection<T> input, String name, DoFn<T, KV<Integer, byte[]>> fn) {
        return input.apply(name, ParDo.of(fn)).setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    }

    /**
     * Items of which each is a split of its own. Every engine hands splits to whoever is free, so large and small ones even
     * out; a shuffle by random keys would give some workers twice the share of others.
     */
    private static final class OneByOne<T extends Serializable> extends BoundedSource<T> {
        private final List<T> items;
        private final Coder<T> coder;

        OneByOne(List<T> items, Coder<T> coder) {
            this.items = List.copyOf(items);
            this.coder = coder;
        }

        @Override
        public List<OneByOne<T>> split(long desiredBytes, PipelineOptions options) {
            return items.stream()
                    .map(item -> new OneByOne<>(List.of(item), coder))
                    .toList();
        }

        @Override
        public long getEstimatedSizeBytes(PipelineOptions options) {
            return items.size();
        }

        @Override
        public Coder<T> getOutputCoder() {
            return coder;
        }

        @Override
        public BoundedReader<T> createReader(PipelineOptions options) {
            return new Reader<>(this);
        }

        /** Hands the items out in order. */
        private static final class Reader<T extends Serializable> extends BoundedReader<T> {
            private final OneByOne<T> source;
            private int next;

            Reader(OneByOne<T> source) {
                this.source = source;
            }

            @Override
            public boolean start() {
                return advance();
            }

            @Override
            public boolean advance() {
                return next++ < source.items.size();
            }

            @Override
            public T getCurrent() {
                if (next == 0 || next > source.items.size()) {
                    throw new NoSuchElementException();
                }
                return source.items.get(next - 1);
            }

            @Override
            public void close() {}

            @Override
            public BoundedSource<T> getCurrentSource() {
                return source;
            }
        }
    }

    /**
     * Passes on what it gets where the worker has loaded the same versions of the libraries that decide output bytes as the
     * launcher, and fails elsewhere. A cluster's own libraries come first on many class paths.
     */
    private static final class SameLibraries<T> extends DoFn<T, T> {
        private final String expected = loaded();

        /** What is loaded here. By reflection, since the compiler would put its own value of the constant in its place. */
        private static String loaded() {
            try {
                Object zstd = ZstdVersion.class.getField("VERSION").get(null);
                return "zstd " + zstd + ", ICU " + VersionInfo.ICU_VERSION;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot tell which zstd-jni is loaded", e);
            }
        }

        @ProcessElement
        public void check(@Element T item, OutputReceiver<T> out) {
            String found = loaded();
            if (!found.equals(expected)) {
                throw new IllegalStateException("this worker has loaded other libraries (" + found
                        + ") than the launcher (" + expected
                        + "), so the bytes would differ: put Millrace's jar before the cluster's libraries, see"
                        + " docs/clusters.md");
            }
            out.output(item);
        }
    }
}
