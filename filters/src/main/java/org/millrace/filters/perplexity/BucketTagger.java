package org.millrace.filters.perplexity;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;

/**
 * Writes the fact {@code as}: {@code head} for documents whose {@code signal} is under {@code head}, {@code middle} for
 * others under {@code tail}, {@code tail} for the rest, and {@code all} for documents without the signal. Source: cc_net.
 */
public final class BucketTagger implements Tagger {
    private final String signal;
    private final Bucket.Cutoffs cutoffs;
    private final String as;

    /**
     * Checks the cutoffs.
     *
     * @param signal name of the signal, as an earlier step recorded it
     * @param head where the head ends
     * @param tail where the tail begins
     * @param as name of the fact; lower-case letters, digits and underscores
     */
    public BucketTagger(
            @Parameter("perplexity") String signal, double head, double tail, @Parameter("bucket") String as) {
        this.signal = NoteName.checked("signal", signal);
        this.cutoffs = new Bucket.Cutoffs(head, tail);
        this.as = NoteName.checked("as", as);
    }

    @Override
    public Notes tag(Document document) {
        return Bucket.write(document, as, Bucket.of(document, signal, cutoffs));
    }
}
