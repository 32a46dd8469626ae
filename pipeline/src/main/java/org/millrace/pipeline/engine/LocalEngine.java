package org.millrace.pipeline.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.millrace.pipeline.dedup.BandBlocks;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.CandidatePairs;
import org.millrace.pipeline.dedup.Clusters;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.PairVerifier;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.dedup.Settlement;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.passages.CutEntries;
import org.millrace.pipeline.passages.MergedDocuments;
import org.millrace.pipeline.passages.PassageBlocks;
import org.millrace.pipeline.passages.SharedPassages;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.release.ShardTask;
import org.millrace.pipeline.release.ShardWriter;
import org.millrace.pipeline.substrings.SubstringCuts;
import org.millrace.pipeline.substrings.SubstringSearch;

/**
 * Threads of this process and nothing else: no graph is planned, serialised and translated, which is most of what a small
 * job costs on another engine. What those write is compared with what this one writes.
 *
 * <p>Shuffled blocks wait in memory up to a budget and beyond it in files, see {@link LocalShuffle}. All verified pairs are
 * joined by one thread, of some 50 bytes for each pair at most.
 */
public class LocalEngine implements Engine {
    /** What one shuffle keeps in memory. */
    private static final long SHUFFLE_BYTES = 64L << 20;

    private final int threads;
    private final long shuffleBytes;

    /** An engine on which so many threads work at a time. */
    public LocalEngine(int threads) {
        this(threads, SHUFFLE_BYTES);
    }

    LocalEngine(int threads, long shuffleBytes) {
        this.threads = threads;
        this.shuffleBytes = shuffleBytes;
    }

    @Override
    public void refine(Job job, List<Unit> units) throws IOException {
        each("refine", units, unit -> Workshop.of(job).refine(unit));
    }

    @Override
    public void release(Job job, List<ShardTask> tasks) throws IOException {
        Workshop workshop = Workshop.of(job);
        each("release", tasks, task -> new ShardWriter(
                        workshop.recipe(), workshop.limits(), job.work(), workshop.plan(), job.output(), job.run())
                .write(task));
    }

    @Override
    public void dedup(Job job, List<Unit> units) throws IOException {
        Workshop workshop = Workshop.of(job);
        Recipe recipe = workshop.recipe();
        Dedup dedup = recipe.dedup().orElseThrow();
        Work work = job.work();
        Plan plan = workshop.plan();
        int pairParts = Partitions.of(dedup, plan).pairs();
        List<Integer> rowFiles =
                IntStream.range(0, units.size() + plan.earlier().size()).boxed().toList();
        try (Phase phase = new Phase("dedup", work)) {
            LocalShuffle bands = phase.shuffle();
            each(phase.name, rowFiles, file -> new BandBlocks(dedup, workshop.auditLimits(), work, plan)
                    .emit(file, bands));
            LocalShuffle candidates = phase.step(
                    bands,
                    (part, blocks, sink) ->
                            CandidatePairs.emit(rows(BandBlocks.WIDTH, blocks), dedup.pairsWithin(), pairParts, sink));
            LocalShuffle verified = phase.step(candidates, (part, blocks, sink) -> {
                PairVerifier verifier = new PairVerifier(recipe, work, plan);
                sink.emit(0, verifier.verify(rows(2, blocks)).toBytes());
            });
            LocalShuffle clusters =
                    phase.step(verified, (part, blocks, sink) -> Clusters.emit(rows(2, blocks), pairParts, sink));
            LocalShuffle decisions = phase.step(
                    clusters, (part, blocks, sink) -> new Settlement(recipe, work, plan).emit(rows(2, blocks), sink));
            phase.step(decisions, (part, blocks, sink) -> Settlement.write(work, part, blocks));
        }
    }

    @Override
    public void cut(Job job, List<Unit> units) throws IOException {
        Workshop workshop = Workshop.of(job);
        Dedup dedup = workshop.recipe().dedup().orElseThrow();
        if (!dedup.passages().isEmpty()) {
            passages(job, workshop, units);
        }
        if (dedup.substrings().isPresent()) {
            substrings(job, workshop, units);
        }
    }

    private void passages(Job job, Workshop workshop, List<Unit> units) throws IOException {
        Recipe recipe = workshop.recipe();
        Dedup dedup = recipe.dedup().orElseThrow();
        Work work = job.work();
        Plan plan = workshop.plan();
        try (Phase phase = new Phase("cut", work)) {
            LocalShuffle passages =
                    phase.step(merged(phase, workshop, units), (unit, blocks, sink) -> new PassageBlocks(
                                    recipe, workshop.auditLimits(), work, plan, workshop.files())
                            .emit(unit, rows(1, blocks), sink));
            LocalShuffle shared = phase.step(
                    passages,
                    (part, blocks, sink) ->
                            SharedPassages.emit(rows(PassageBlocks.WIDTH, blocks), dedup.passages(), sink));
            LocalShuffle cuts = phase.step(shared, (unit, blocks, sink) -> new CutEntries(recipe, work, plan)
                    .emit(unit, rows(1, blocks), sink));
            phase.step(cuts, (part, blocks, sink) -> CutEntries.write(work, part, blocks));
        }
    }

    private void substrings(Job job, Workshop workshop, List<Unit> units) throws IOException {
        Work work = job.work();
        SubstringSearch search = SubstringSearch.of(workshop.recipe(), workshop.auditLimits(), work, workshop.plan());
        try (Phase phase = new Phase("cut-substrings", work)) {
            LocalShuffle anchors = phase.step(merged(phase, workshop, units), search::anchors);
            LocalShuffle known = merged(phase, workshop, units);
            phase.step(anchors, (part, blocks, sink) -> search.sharedAnchors(blocks, known));
            LocalShuffle stretches = phase.step(known, search::stretches);
            LocalShuffle ranges = phase.shuffle();
            LocalShuffle asked =
                    phase.step(stretches, (part, blocks, sink) -> search.equalStretches(blocks, both(sink, ranges)));
            LocalShuffle windows = phase.step(asked, search::windows);
            phase.step(windows, (part, blocks, sink) -> search.equalWindows(blocks, ranges));
            LocalShuffle cuts = phase.step(ranges, search::cuts);
            phase.step(cuts, (part, blocks, sink) -> SubstringCuts.write(work, part, blocks));
        }
    }

    private static BlockSink both(BlockSink one, BlockSink other) {
        return (partition, block) -> {
            one.emit(partition, block);
            other.emit(partition, block);
        };
    }

    /** For each unit its documents that are merged into others; a block without any, too, so that no unit is left out. */
    private static LocalShuffle merged(Phase phase, Workshop workshop, List<Unit> units) throws IOException {
        LocalShuffle merged = phase.shuffle();
        for (Unit unit : units) {
            merged.emit(unit.ordinal(), new byte[0]);
        }
        Dedup dedup = workshop.recipe().dedup().orElseThrow();
        if (dedup.findsDocuments()) {
            for (int part = 0; part < Partitions.of(dedup, workshop.plan()).decisions(); part++) {
                MergedDocuments.emit(phase.work, part, merged);
            }
        }
        return merged;
    }

    private static LongRows rows(int width, List<byte[]> blocks) {
        LongRows rows = new LongRows(width);
        blocks.forEach(rows::addAll);
        return rows;
    }

    /** Work that may fail to read or write. */
    private interface Task<T> {
        void run(T item) throws IOException;
    }

    /** Does a task for each item. The first that fails ends the phase; none is at work any more when this returns. */
    private <T> void each(String phase, List<T> items, Task<T> task) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<Void> tasks = new ExecutorCompletionService<>(pool);
            for (T item : items) {
                tasks.submit(() -> {
                    task.run(item);
                    return null;
                });
            }
            for (int done = 0; done < items.size(); done++) {
                tasks.take().get();
            }
        } catch (ExecutionException e) {
            throw PhaseFailure.of(phase, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("phase " + phase + " was interrupted", e);
        } finally {
            end(pool);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        try {
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Work on the blocks of one partition. */
    private interface Step {
        void run(int partition, List<byte[]> blocks, BlockSink sink) throws IOException;
    }

    /** The shuffles of one phase; what is left of them goes with it. */
    private final class Phase implements Closeable {
        private final String name;
        private final Work work;
        private final Path folder;
        private final List<LocalShuffle> shuffles = new ArrayList<>();

        Phase(String name, Work work) throws IOException {
            this.name = name;
            this.work = work;
            this.folder = Storage.isLocal(work.scratch())
                    ? Path.of(work.scratch())
                    : Files.createTempDirectory("millrace-shuffle-");
        }

        LocalShuffle shuffle() {
            LocalShuffle shuffle = new LocalShuffle(folder, shuffleBytes);
            shuffles.add(shuffle);
            return shuffle;
        }

        /** Does the step for each partition, and forgets the input. */
        LocalShuffle step(LocalShuffle input, Step step) throws IOException {
            LocalShuffle output = shuffle();
            each(name, input.partitions(), partition -> step.run(partition, input.blocks(partition), output));
            input.close();
            return output;
        }

        @Override
        public void close() throws IOException {
            for (LocalShuffle shuffle : shuffles) {
                shuffle.close();
            }
            if (!Storage.isLocal(work.scratch())) {
                Files.deleteIfExists(folder);
            }
        }
    }
}
