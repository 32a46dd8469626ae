package org.millrace.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.millrace.pipeline.dedup.BandBlocks;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.CandidatePairs;
import org.millrace.pipeline.dedup.Clusters;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairVerifier;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.dedup.Settlement;
import org.millrace.pipeline.engine.Engine;
import org.millrace.pipeline.engine.Job;
import org.millrace.pipeline.engine.Workshop;
import org.millrace.pipeline.passages.CutEntries;
import org.millrace.pipeline.passages.MergedDocuments;
import org.millrace.pipeline.passages.PassageBlocks;
import org.millrace.pipeline.passages.SharedPassages;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;
import org.millrace.pipeline.release.ShardWriter;
import org.millrace.pipeline.substrings.SubstringCuts;
import org.millrace.pipeline.substrings.SubstringSearch;

/**
 * The same work without Beam: a thread pool, and lists for shuffles. It is the floor that engines are measured against,
 * and the oracle that they are compared with.
 */
public class PlainEngine implements Engine {
    private final int threads;

    public PlainEngine(int threads) {
        this.threads = threads;
    }

    /** Work that may fail to read or write. */
    private interface Task<T> {
        void run(T item) throws IOException;
    }

    /** Work on the blocks of one partition. */
    private interface BlockTask {
        void run(List<byte[]> blocks, BlockSink sink) throws IOException;
    }

    @Override
    public void refine(Job job, List<Unit> units) throws IOException {
        each(units, unit -> Workshop.of(job).refine(unit));
    }

    @Override
    public void dedup(Job job, List<Unit> units) throws IOException {
        Workshop workshop = Workshop.of(job);
        Recipe recipe = workshop.recipe();
        Dedup dedup = recipe.dedup().orElseThrow();
        Plan plan = workshop.plan();
        Partitions partitions = Partitions.of(dedup, plan);
        Shuffle bands = new Shuffle();
        List<Integer> ordinals =
                IntStream.range(0, units.size() + plan.earlier().size()).boxed().toList();
        each(ordinals, ordinal -> new BandBlocks(dedup, workshop.auditLimits(), job.work(), plan).emit(ordinal, bands));
        Shuffle candidates = shuffled(
                bands,
                (blocks, sink) -> CandidatePairs.emit(
                        rows(BandBlocks.WIDTH, blocks), dedup.pairsWithin(), partitions.pairs(), sink));
        Shuffle verified = shuffled(
                candidates,
                (blocks, sink) -> sink.emit(
                        0,
                        new PairVerifier(recipe, job.work(), plan)
                                .verify(rows(2, blocks))
                                .toBytes()));
        Shuffle clusters =
                shuffled(verified, (blocks, sink) -> Clusters.emit(rows(2, blocks), partitions.pairs(), sink));
        Shuffle decisions = shuffled(
                clusters, (blocks, sink) -> new Settlement(recipe, job.work(), plan).emit(rows(2, blocks), sink));
        each(
                List.copyOf(decisions.groups.keySet()),
                part -> Settlement.write(job.work(), part, decisions.groups.get(part)));
    }

    @Override
    public void cut(Job job, List<Unit> units) throws IOException {
        Workshop workshop = Workshop.of(job);
        Recipe recipe = workshop.recipe();
        Dedup dedup = recipe.dedup().orElseThrow();
        Plan plan = workshop.plan();
        Shuffle merged = new Shuffle();
        units.forEach(unit -> merged.emit(unit.ordinal(), new byte[0]));
        if (dedup.findsDocuments()) {
            for (int part = 0; part < Partitions.of(dedup, plan).decisions(); part++) {
                MergedDocuments.emit(job.work(), part, merged);
            }
        }
        if (dedup.substrings().isPresent()) {
            substrings(SubstringSearch.of(recipe, workshop.auditLimits(), job.work(), plan), job, merged);
        }
        if (dedup.passages().isEmpty()) {
            return;
        }
        Shuffle passages = new Shuffle();
        each(List.copyOf(merged.groups.keySet()), unit -> new PassageBlocks(
                        recipe, workshop.auditLimits(), job.work(), plan, workshop.files())
                .emit(unit, rows(1, merged.groups.get(unit)), passages));
        Shuffle shared = shuffled(
                passages,
                (blocks, sink) -> SharedPassages.emit(rows(PassageBlocks.WIDTH, blocks), dedup.passages(), sink));
        Shuffle cuts = new Shuffle();
        each(List.copyOf(shared.groups.keySet()), unit -> new CutEntries(recipe, job.work(), plan)
                .emit(unit, rows(1, shared.groups.get(unit)), cuts));
        each(List.copyOf(cuts.groups.keySet()), part -> CutEntries.write(job.work(), part, cuts.groups.get(part)));
    }

    private void substrings(SubstringSearch search, Job job, Shuffle merged) throws IOException {
        Shuffle anchors = new Shuffle();
        each(List.copyOf(merged.groups.keySet()), unit -> search.anchors(unit, merged.groups.get(unit), anchors));
        Shuffle known = shuffled(anchors, search::sharedAnchors);
        merged.groups.forEach((unit, blocks) -> blocks.forEach(block -> known.emit(unit, block)));
        Shuffle stretches = new Shuffle();
        each(List.copyOf(known.groups.keySet()), unit -> search.stretches(unit, known.groups.get(unit), stretches));
        Shuffle ranges = shuffled(stretches, search::equalStretches);
        Shuffle windows = new Shuffle();
        each(List.copyOf(ranges.groups.keySet()), unit -> search.windows(unit, ranges.groups.get(unit), windows));
        shuffled(windows, search::equalWindows)
                .groups
                .forEach((unit, blocks) -> blocks.forEach(block -> ranges.emit(unit, block)));
        Shuffle cuts = new Shuffle();
        each(List.copyOf(ranges.groups.keySet()), unit -> search.cuts(unit, ranges.groups.get(unit), cuts));
        each(List.copyOf(cuts.groups.keySet()), part -> SubstringCuts.write(job.work(), part, cuts.groups.get(part)));
    }

    @Override
    public void release(Job job, List<ShardTask> tasks) throws IOException {
        Workshop workshop = Workshop.of(job);
        each(tasks, task -> new ShardWriter(
                        workshop.recipe(), workshop.limits(), job.work(), workshop.plan(), job.output(), job.run())
                .write(task));
    }

    private Shuffle shuffled(Shuffle input, BlockTask task) throws IOException {
        Shuffle output = new Shuffle();
        each(List.copyOf(input.groups.values()), blocks -> task.run(blocks, output));
        return output;
    }

    private static LongRows rows(int width, List<byte[]> blocks) {
        LongRows rows = new LongRows(width);
        blocks.forEach(rows::addAll);
        return rows;
    }

    private <T> void each(List<T> items, Task<T> task) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> {
                    task.run(item);
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Blocks by partition. */
    private static final class Shuffle implements BlockSink {
        private final SortedMap<Integer, List<byte[]>> groups = new TreeMap<>();

        @Override
        public synchronized void emit(int partition, byte[] block) {
            groups.computeIfAbsent(partition, p -> new ArrayList<>()).add(block);
        }
    }
}
