package org.millrace.pipeline.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.millrace.filters.dedup.MinHash;

/** What the bands of a recipe find and what its signatures cost, in words for people. */
public final class NearDuplicateOdds {
    /** Similarities that a table of chances shows. */
    public static final List<Double> SIMILARITIES = List.of(0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95);

    private static final double ENOUGH = 0.9;

    private NearDuplicateOdds() {}

    /** The chance that a pair of that similarity shares a band, such as {@code 77.2 %}. */
    public static String chance(MinHash scheme, double similarity) {
        return percent(scheme.recall(similarity));
    }

    /** The same chance in ten-thousandths, rounded down. */
    public static int found(MinHash scheme, double similarity) {
        return (int) Math.floor(scheme.recall(similarity) * 10_000);
    }

    /** A sentence where the bands find less than nine tenths of the pairs that are just as alike as the threshold. */
    public static Optional<String> warning(Dedup dedup) {
        double threshold = dedup.threshold() / 10_000.0;
        return dedup.minhash()
                .filter(scheme -> scheme.recall(threshold) < ENOUGH)
                .map(scheme -> "of pairs as alike as the threshold " + threshold + ", " + chance(scheme, threshold)
                        + " are found by " + scheme.bands() + " bands of " + scheme.rows()
                        + " rows; more bands or fewer rows find more");
    }

    /** Bytes of signatures, such as {@code 448 bytes a document, 0.4 GB for a million}. */
    public static String cost(MinHash scheme) {
        long bytes = scheme.bytes();
        return String.format(
                Locale.ROOT,
                "signatures of %,d components%s: %,d bytes a document, %.1f GB for a million",
                scheme.components(),
                scheme.bits() == MinHash.ALL_BITS ? "" : " of " + scheme.bits() + " bits",
                bytes,
                bytes / 1000.0);
    }

    /** Rounded down, so that no chance below nine tenths is shown as such. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
    }
}
