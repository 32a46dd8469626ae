package org.millrace.filters.perplexity;

import java.io.IOException;
import java.io.InputStream;
import org.millrace.core.Resource;
import org.millrace.filters.models.ModelLines;
import org.millrace.filters.models.SharedModels;

/**
 * A back-off n-gram model in memory, read from an ARPA text file, plain or gzip. Immutable and safe for any number of
 * threads, each with its own {@link LineScorer}.
 *
 * <p>The log-probability of a word w after a context c is that of the n-gram (c, w), where the model has it; else the
 * back-off weight of c, 0 where the model does not have c, and the log-probability of w after c without its first word.
 * A word outside the model is {@code <unk>}; a model without that gives it 10^-100, as KenLM does.
 *
 * <p>Memory: 24 bytes for each n-gram, 18 for those of the highest order. N-grams are known by hashes of 64 bits.
 */
public final class ArpaModel {
    private static final SharedModels<ArpaModel> SHARED = SharedModels.of(ArpaModel::read);
    private static final int LONGEST_LINE = 1 << 16;
    private static final float UNKNOWN = -100;

    private final GramTable[] tables; // by order, less one
    private final boolean isClosed;

    /**
     * A model of these n-grams.
     *
     * @param isClosed whether every n-gram without its first word is in the model too
     */
    ArpaModel(GramTable[] tables, boolean isClosed) {
        this.tables = tables.clone();
        this.isClosed = isClosed;
    }

    /**
     * Reads a model.
     *
     * @param name names the file in faults
     * @throws IllegalArgumentException {@code en.arpa, line 7: expected a log-probability, found 'x'} where the file is no
     *     ARPA file, or a damaged one
     */
    public static ArpaModel read(String name, InputStream in) throws IOException {
        return new ArpaReader(new ModelLines(name, in, LONGEST_LINE)).read();
    }

    /**
     * The model that {@code resource} holds, read once in a JVM for all steps and threads.
     *
     * @throws IllegalArgumentException where {@code sha256} is not the digest of the resource, or where the resource is no
     *     model that can be read
     */
    public static ArpaModel shared(Resource resource, String sha256) {
        return SHARED.get(resource, sha256);
    }

    /** The number of words of the longest n-grams. */
    public int order() {
        return tables.length;
    }

    /** A new scorer, for one thread. */
    public LineScorer scorer() {
        return new LineScorer(this);
    }

    /** N-grams of so many words, with their log-probability and back-off weight. */
    GramTable table(int words) {
        return tables[words - 1];
    }

    boolean isClosed() {
        return isClosed;
    }

    /** The hash by which the n-grams know a word, that of {@code <unk>} for words that they do not know. */
    long known(long word) {
        return tables[0].find(word) >= 0 ? word : ArpaReader.UNK;
    }

    float unknown() {
        return UNKNOWN;
    }
}
