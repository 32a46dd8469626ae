package org.millrace.pipeline.substrings;

import java.io.IOException;
import java.util.Optional;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.recipe.SubstringRule;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;

/** The steps of the search, one method for each, for an engine to carry blocks from one to the next. */
public final class SubstringSearch {
    /** Compressed bytes of texts that a partition is for: some 12 MB of text. */
    private static final long BYTES_A_PARTITION = 4L << 20;

    private final Substrings scheme;
    private final boolean keepFirst;
    private final Texts texts;
    private final Places places;
    private final int partitions;
    private final int parts;

    SubstringSearch(Substrings scheme, boolean keepFirst, Texts texts, Places places, int partitions, int parts) {
        this.scheme = scheme;
        this.keepFirst = keepFirst;
        this.texts = texts;
        this.places = places;
        this.partitions = partitions;
        this.parts = parts;
    }

    /**
     * The search that a recipe asks for, over a run's units.
     *
     * @param limits of an audited run, whose documents take part if they break none; empty where all take part
     */
    public static SubstringSearch of(Recipe recipe, Optional<RecipeMeasures> limits, Work work, Plan plan) {
        Dedup dedup = recipe.dedup().orElseThrow();
        SubstringRule rule = dedup.substrings().orElseThrow();
        long bytes = plan.results().stream()
                .flatMap(result -> result.segmentSizes().stream())
                .mapToLong(Long::longValue)
                .sum();
        return new SubstringSearch(
                rule.scheme(),
                rule.keep() == SubstringRule.Keep.FIRST,
                new StoredTexts(work, plan, limits),
                Places.of(recipe, plan),
                (int) Math.min(dedup.partitions(), bytes / BYTES_A_PARTITION + 1),
                Partitions.of(dedup, plan).decisions());
    }

    /** Unit, and its documents that go → anchors by hash. */
    public void anchors(int unit, Iterable<byte[]> merged, BlockSink sink) throws IOException {
        new AnchorBlocks(scheme, texts, partitions).emit(unit, rows(1, merged), sink);
    }

    /** Anchors of a partition → those that stand twice, by unit. */
    public void sharedAnchors(Iterable<byte[]> anchors, BlockSink sink) {
        SharedAnchors.emit(anchors, sink);
    }

    /** Unit, its documents that go, and its shared anchors → stretches by anchor. */
    public void stretches(int unit, Iterable<byte[]> mergedAndShared, BlockSink sink) throws IOException {
        new StretchBlocks(scheme, texts, partitions).emit(unit, mergedAndShared, sink);
    }

    /** Stretches of a partition → what is cut and what is asked for, by unit. */
    public void equalStretches(Iterable<byte[]> stretches, BlockSink sink) {
        new EqualStretches(scheme, keepFirst, places).emit(rows(StretchBlocks.WIDTH, stretches), sink);
    }

    /** Unit, and what is asked for → windows by fingerprint. */
    public void windows(int unit, Iterable<byte[]> ranges, BlockSink sink) throws IOException {
        new WindowBlocks(scheme, texts, partitions).emit(unit, rows(2, ranges), sink);
    }

    /** Windows of a partition → what is cut, by unit. */
    public void equalWindows(Iterable<byte[]> windows, BlockSink sink) {
        new EqualWindows(keepFirst, places).emit(rows(WindowBlocks.WIDTH, windows), sink);
    }

    /** Unit, and all that is cut → entries by key. */
    public void cuts(int unit, Iterable<byte[]> ranges, BlockSink sink) throws IOException {
        new SubstringCuts(scheme, texts, parts).emit(unit, rows(2, ranges), sink);
    }

    private static LongRows rows(int width, Iterable<byte[]> blocks) {
        LongRows rows = new LongRows(width);
        blocks.forEach(rows::addAll);
        return rows;
    }
}
