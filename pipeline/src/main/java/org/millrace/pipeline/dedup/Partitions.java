package org.millrace.pipeline.dedup;

import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.UnitResult;

/**
 * Into how many parts each shuffle of deduplication goes: as many as the recipe allows, fewer where there is little to
 * deal out, since engines pay for each part. Follows from the recipe and the number of documents, never from the engine;
 * no result depends on it.
 *
 * @param bands parts of the band keys
 * @param pairs parts of candidate pairs and of clusters, of which there are far fewer
 * @param decisions parts of the decisions, by key
 */
public record Partitions(int bands, int pairs, int decisions) {
    private static final long DOCUMENTS_A_PART = 10_000;
    private static final long DOCUMENTS_A_PART_OF_PASSAGES = 2_500; // a document has more lines than bands
    private static final int MOST_DECISIONS = 64;

    public static Partitions of(Dedup dedup, Plan plan) {
        long documents =
                plan.results().stream().mapToLong(UnitResult::signatures).sum();
        return forDocuments(dedup, documents);
    }

    /** Parts of the passages of that many documents. */
    static int ofPassages(Dedup dedup, long documents) {
        return (int) Math.min(dedup.partitions(), documents / DOCUMENTS_A_PART_OF_PASSAGES + 1);
    }

    /** Parts of the passages of a plan's documents. */
    public static int ofPassages(Dedup dedup, Plan plan) {
        return ofPassages(
                dedup,
                plan.results().stream().mapToLong(UnitResult::signatures).sum());
    }

    /** The parts for that many documents with signatures. */
    static Partitions forDocuments(Dedup dedup, long documents) {
        long wanted = documents / DOCUMENTS_A_PART + 1;
        int bands = (int) Math.min(dedup.partitions(), wanted);
        return new Partitions(bands, Math.max(1, bands / 4), (int) Math.min(MOST_DECISIONS, wanted));
    }
}
