package org.millrace.pipeline.engine;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;

/**
 * The data's whole way, as Beam graphs that meet on the file system: one for each phase, and {@link Joining more} where
 * verified pairs are too many for one worker.
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

    /**
     * dedup: signatures → candidate pairs → verified pairs → clusters → decisions.
     *
     * @param rowFiles units, and after them parts of earlier releases' indexes
     * @param onOneWorker up to so many verified pairs; where there are more, the graph ends with them
     */
    static void dedup(Pipeline pipeline, Job job, int rowFiles, long onOneWorker) {
        PCollection<Integer> read = Blocks.numbers(pipeline, "units", rowFiles);
        PCollection<KV<Integer, byte[]>> bands = Blocks.from(read, "bands", new DedupFns.Bands(job));
        PCollection<KV<Integer, byte[]>> candidates =
                Blocks.shuffled(bands, "candidate pairs", new DedupFns.Candidates(job));
        PCollection<KV<Integer, byte[]>> verified = Blocks.shuffled(candidates, "verify", new DedupFns.Verify(job));
        settle(Blocks.shuffled(verified, "clusters", new DedupFns.Join(job, onOneWorker)), job);
    }

    /** The rest of dedup, where {@link Joining} has found labels. */
    static void settle(Pipeline pipeline, Job job, int partitions, int lastRound) {
        PCollection<Integer> parts = Blocks.numbers(pipeline, "labels", partitions);
        settle(Blocks.from(parts, "clusters", new DedupFns.Labels(job, lastRound)), job);
    }

    private static void settle(PCollection<KV<Integer, byte[]>> clusters, Job job) {
        Blocks.shuffled(clusters, "survivors", new DedupFns.Settle(job))
                .apply("group decisions", GroupByKey.create())
                .apply("write decisions", ParDo.of(new DedupFns.Write(job)));
    }

    /**
     * cut: passages of the documents that stay → copies that go → where they stand → cuts by key.
     *
     * @param decisions parts that decisions about documents lie in; 0 where documents were not compared
     */
    static void cut(Pipeline pipeline, Job job, List<Unit> units, int decisions) {
        PCollection<KV<Integer, byte[]>> merged = merged(pipeline, job, units, decisions);
        PCollection<KV<Integer, byte[]>> passages = Blocks.shuffled(merged, "passages", new CutFns.Passages(job));
        PCollection<KV<Integer, byte[]>> shared = Blocks.shuffled(passages, "shared passages", new CutFns.Shared(job));
        Blocks.shuffled(shared, "cuts", new CutFns.Places(job))
                .apply("group cuts", GroupByKey.create())
                .apply("write cuts", ParDo.of(new CutFns.Write(job)));
    }

    /** cut: anchors that stand twice → stretches around them → windows of some of these → cuts by key. */
    static void cutSubstrings(Pipeline pipeline, Job job, List<Unit> units, int decisions) {
        PCollection<KV<Integer, byte[]>> merged = merged(pipeline, job, units, decisions);
        PCollection<KV<Integer, byte[]>> anchors = step(merged, "anchors", job, SubstringFns.Step.ANCHORS);
        PCollection<KV<Integer, byte[]>> shared =
                step(anchors, "shared anchors", job, SubstringFns.Step.SHARED_ANCHORS);
        PCollection<KV<Integer, byte[]>> known =
                PCollectionList.of(merged).and(shared).apply("merged and shared", Flatten.pCollections());
        PCollection<KV<Integer, byte[]>> stretches = step(known, "stretches", job, SubstringFns.Step.STRETCHES);
        PCollection<KV<Integer, byte[]>> ofStretches =
                step(stretches, "equal stretches", job, SubstringFns.Step.EQUAL_STRETCHES);
        PCollection<KV<Integer, byte[]>> windows = step(ofStretches, "windows", job, SubstringFns.Step.WINDOWS);
        PCollection<KV<Integer, byte[]>> ofWindows =
                step(windows, "equal windows", job, SubstringFns.Step.EQUAL_WINDOWS);
        PCollection<KV<Integer, byte[]>> ranges =
                PCollectionList.of(ofStretches).and(ofWindows).apply("all ranges", Flatten.pCollections());
        step(ranges, "cuts", job, SubstringFns.Step.CUTS)
                .apply("group cuts", GroupByKey.create())
                .apply("write cuts", ParDo.of(new SubstringFns.Write(job)));
    }

    private static PCollection<KV<Integer, byte[]>> step(
            PCollection<KV<Integer, byte[]>> blocks, String name, Job job, SubstringFns.Step step) {
        return Blocks.shuffled(blocks, name, new SubstringFns.Blocked(job, step));
    }

    /** For each unit its documents that are merged into others. */
    private static PCollection<KV<Integer, byte[]>> merged(
            Pipeline pipeline, Job job, List<Unit> units, int decisions) {
        PCollection<KV<Integer, byte[]>> none =
                Blocks.from(Blocks.numbers(pipeline, "units", units.size()), "present", new CutFns.Present());
        return decisions == 0
                ? none
                : PCollectionList.of(none)
                        .and(Blocks.from(
                                Blocks.numbers(pipeline, "decisions", decisions),
                                "merged documents",
                                new CutFns.Merged(job)))
                        .apply("documents that go", Flatten.pCollections());
    }

    /** release: every shard merged from the units' segments and the decisions. Results lie in the release's folder. */
    static void release(Pipeline pipeline, Job job, List<ShardTask> tasks) {
        pipeline.apply("shards", Read.from(new OneByOne<>(tasks, SerializableCoder.of(ShardTask.class))))
                .apply("libraries", ParDo.of(new SameLibraries<>()))
                .apply("write", ParDo.of(new ReleaseFn(job)));
    }
}
