package org.millrace.pipeline.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.Read;
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
 * <p>Units and shards are few and large, so workers fetch them one by one ({@link OneByOne}); what crosses a shuffle is
 * compact blocks of numbers, never a text and never a record, because engines pay for every element (the direct runner clones what waits
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
}
