package org.millrace.filters.perplexity;

import org.millrace.core.Document;
import org.millrace.core.Notes;

/** What CCNet calls the parts of a corpus: {@code head} is closest to the model, {@code all} is not told apart. */
final class Bucket {
    static final String ALL = "all";

    private static final double UNIT = 10_000; // of a signal

    private Bucket() {}

    /** The bucket of a document by one of its signals, {@code all} where it lacks the signal. */
    static String of(Document document, String signal, Cutoffs cutoffs) {
        Long value = document.notes().signals().get(signal);
        return value == null || cutoffs == null ? ALL : cutoffs.bucket(value / UNIT);
    }

    /** Writes the fact. */
    static Notes write(Document document, String as, String bucket) {
        return document.notes().withFact(as, bucket);
    }

    /**
     * Where buckets end.
     *
     * @param head values under it are in the head
     * @param tail values under it, and not in the head, are in the middle; all others are in the tail
     */
    record Cutoffs(double head, double tail) {
        Cutoffs {
            if (!(head <= tail) || !Double.isFinite(head) || !Double.isFinite(tail)) {
                throw new IllegalArgumentException("need head <= tail, got head=" + head + ", tail=" + tail);
            }
        }

        String bucket(double value) {
            if (value < head) {
                return "head";
            }
            return value < tail ? "middle" : "tail";
        }
    }
}
