package org.millrace.filters.importance;

import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;

/**
 * Writes the importance weight of a document as the signal {@code as}: the logarithm of how much likelier its words and
 * pairs of words are among the target's texts than among the source's.
 *
 * <p>Words and pairs are hashed into buckets; a bucket's share of all has 10⁻⁸ added to it. A document without words, or in
 * another language than {@code language}, gets no signal.
 *
 * <p>Source: Xie et al., <i>Data Selection for Language Models via Importance Resampling</i>, 2023, as RedPajama-V2 computes
 * it. Deviation: its hash is Python's own, which differs from run to run unless a seed is set; here it is FNV-1a, so the
 * counts must be made here too, by {@code millrace ngrams}. Cost: linear, 16 bytes of memory for each bucket.
 */
public final class ImportanceTagger implements Tagger {
    private static final double FLOOR = 1e-8;

    private final double[] weights;
    private final double targetMean;
    private final double sourceMean;
    private final String as;
    private final TextLength length;
    private final String language;

    /**
     * Reads the counts.
     *
     * @param target counts of texts such as those that are wanted, as {@code millrace ngrams} writes them
     * @param source counts of texts such as those that are scored, with as many buckets
     * @param as name of the signal; lower-case letters, digits and underscores
     * @param length what the document's length adds
     * @param language which documents are scored, by the language in their notes; all where it is empty
     * @throws IllegalArgumentException with file and line where counts are not such, or where the buckets differ
     */
    public ImportanceTagger(
            Resource target,
            Resource source,
            @Parameter("importance") String as,
            @Parameter("ignored") TextLength length,
            @Parameter("") String language) {
        this.as = NoteName.checked("as", as);
        this.length = length;
        this.language = language;
        NgramCounts wanted = NgramCounts.read(target);
        NgramCounts given = NgramCounts.read(source);
        if (wanted.buckets() != given.buckets()) {
            throw new IllegalArgumentException("need counts with as many buckets, got '" + target.name() + "' with "
                    + wanted.buckets() + " and '" + source.name() + "' with " + given.buckets());
        }
        this.targetMean = mean(wanted);
        this.sourceMean = mean(given);
        this.weights = new double[wanted.buckets()];
        double wantedTotal = wanted.total();
        double givenTotal = given.total();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.log(wanted.count(i) / wantedTotal + FLOOR)
                    - StrictMath.log(given.count(i) / givenTotal + FLOOR);
        }
    }

    private static double mean(NgramCounts counts) {
        return (double) counts.words() / counts.documents();
    }

    @Override
    public Notes tag(Document document) {
        Notes notes = document.notes();
        if (!language.isEmpty() && !language.equals(notes.fact(Notes.LANGUAGE))) {
            return notes;
        }
        String text = document.text();
        double[] sum = new double[1]; // in the text's order, so always the same
        int words = HashedWords.scan(text, weights.length, bucket -> sum[0] += weights[bucket]);
        if (words == 0) {
            return notes;
        }
        double correction =
                switch (length) {
                    case IGNORED -> 0;
                    case WORDS -> length.weight(words, targetMean, sourceMean);
                    case CHARACTERS -> length.weight(text.codePointCount(0, text.length()), targetMean, sourceMean);
                };
        return notes.withSignal(as, sum[0] + correction);
    }
}
