package org.millrace.pipeline.dedup;

import java.util.Locale;
import java.util.Optional;
import org.millrace.filters.dedup.substring.SubstringUnit;
import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Signing;

/**
 * What deduplication of a number of documents will take, told before a run.
 *
 * @param earlier documents of earlier releases' indexes beside them
 * @param signatures bytes of all signature files
 * @param shuffled bytes of band keys that cross the engine
 * @param heap bytes that the largest partition of them holds while it is sorted
 * @param anchors bytes that cross the engine for each 10<sup>9</sup> bytes of English text, to find which substrings may stand
 *     twice; 0 where none are looked for. What follows costs by how many do
 */
public record CostEstimate(long documents, long earlier, long signatures, long shuffled, long heap, long anchors) {
    /** Lines of a web page once its text is found; sentences are about as many. */
    private static final int PASSAGES_A_DOCUMENT = 40;

    private static final int PASSAGE_BYTES = 32;

    private static final double UNEVEN = 1.3; // the largest of a few partitions over the mean

    private static final double BYTES_OF_TOKEN = 5; // of English with its spaces and signs

    /** The estimate for documents that all have a signature and an address: an upper bound but for the last figure. */
    public static CostEstimate of(Dedup dedup, long documents) {
        long bands = dedup.minhash().map(scheme -> (long) scheme.bands()).orElse(0L)
                + (dedup.exact() ? 1 : 0)
                + (dedup.url() ? 1 : 0);
        long earlier = dedup.indexes().documents();
        long all = documents + earlier;
        long shuffled = all * bands * BandBlocks.WIDTH * Long.BYTES;
        int partitions = Partitions.forDocuments(dedup, all).bands();
        return new CostEstimate(
                documents,
                earlier,
                all * Signing.shape(dedup).bytes(),
                shuffled,
                (long) (UNEVEN * shuffled / partitions),
                dedup.substrings().map(rule -> anchors(rule.scheme())).orElse(0L));
    }

    /** Of w places that may be an anchor, 2 of w + 1 are (Schleimer, Wilkerson, Aiken 2003). */
    private static long anchors(Substrings scheme) {
        double units = 1e9 / (scheme.unit() == SubstringUnit.TOKENS ? BYTES_OF_TOKEN : 1);
        return (long) (units * 2 / (scheme.gramsOfWindow() + 1) * Long.BYTES);
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
                        size(heap))
                + (anchors == 0 ? "" : "; for substrings, " + size(anchors) + " more for each GB of text");
    }

    private static String size(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : bytes < 10_000_000_000L
                        ? String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6)
                        : String.format(Locale.ROOT, "%,.0f GB", bytes / 1e9);
    }
}
