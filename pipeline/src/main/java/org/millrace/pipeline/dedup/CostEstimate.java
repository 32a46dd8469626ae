package org.millrace.pipeline.dedup;

import java.util.Locale;
import java.util.Optional;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Signing;

/**
 * What deduplication of a number of documents will take, told before a run.
 *
 * @param earlier documents of earlier releases' indexes beside them
 * @param signatures bytes of all signature files
 * @param shuffled bytes of band keys that cross the engine
 * @param heap bytes that the largest partition of them holds while it is sorted
 */
public record CostEstimate(long documents, long earlier, long signatures, long shuffled, long heap) {
    /** Lines of a web page once its text is found; sentences are about as many. */
    private static final int PASSAGES_A_DOCUMENT = 40;

    private static final int PASSAGE_BYTES = 32;

    private static final double UNEVEN = 1.3; // the largest of a few partitions over the mean

    /** The estimate for documents that all have a signature and an address: an upper bound but for the last figure. */
    public static CostEstimate of(Dedup dedup, long documents) {
        long bands = dedup.minhash().map(scheme -> (long) scheme.bands()).orElse(0L)
                + (dedup.exact() ? 1 : 0)
                + (dedup.url() ? 1 : 0);
        long earlier = dedup.indexes().documents();
        long all = documents + earlier;
        long shuffled = all * bands * BandBlocks.WIDTH * Long.BYTES;
        int partitions = Partitions.forDocuments(dedup, all).bands();
        return new CostEstimate(documents, earlier, all * Signing.shape(dedup).bytes(), shuffled, (long)
                (UNEVEN * shuffled / partitions));
    }

    /** What the recipe's passages take beside; nothing where it compares none. At 40 passages a document for each rule. */
    public static Optional<String> ofPassages(Dedup dedup, long documents) {
        if (dedup.passages().isEmpty()) {
            return Optional.empty();
        }
        long shuffled = documents * dedup.passages().size() * PASSAGES_A_DOCUMENT * PASSAGE_BYTES;
        int partitions = Partitions.ofPassages(dedup, documents);
        return Optional.of(String.format(
                Locale.ROOT,
                "passages, at %d a document: shuffled %s, at most about %s of it held by one worker at a time",
                PASSAGES_A_DOCUMENT,
                size(shuffled),
                size((long) (UNEVEN * shuffled / partitions))));
    }

    /** The estimate in one line. */
    public String print() {
        return String.format(
                Locale.ROOT,
                "%,d documents%s: signatures %s, shuffled %s, at most about %s of it held by one worker at a time",
                documents,
                earlier == 0 ? "" : String.format(Locale.ROOT, " and %,d of earlier indexes", earlier),
                size(signatures),
                size(shuffled),
                size(heap));
    }

    private static String size(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : bytes < 10_000_000_000L
                        ? String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%,.0f GB", bytes / 1e9);
    }
}
