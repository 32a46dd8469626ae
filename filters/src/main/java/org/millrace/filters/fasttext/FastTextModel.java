package org.millrace.filters.fasttext;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.core.Resource;
import org.millrace.filters.models.SharedModels;

/**
 * A supervised fastText model in memory, read from a {@code .bin} or {@code .ftz} file of version 11 or 12. Immutable and
 * safe for any number of threads, each with its own {@link Predictor}.
 *
 * <p>It takes about the memory of the file, and each predictor up to 2 MiB of its own.
 */
public final class FastTextModel {
    /** What labels begin with in model files. */
    static final String LABEL_PREFIX = "__label__";

    private static final SharedModels<FastTextModel> SHARED = SharedModels.of(FastTextModel::read);
    private static final int SHOWN = 20; // labels in a message

    private final ModelParts parts;
    private final List<String> labels;

    FastTextModel(ModelParts parts) {
        this.parts = parts;
        this.labels = IntStream.range(0, parts.vocabulary().labels())
                .mapToObj(parts.vocabulary()::label)
                .toList();
    }

    /**
     * Reads a model. Bytes behind it are not looked at, as in the reference.
     *
     * @param name names the file in faults
     * @throws IllegalArgumentException {@code lid.bin, offset 4: expected a version from 11 to 12, found 9} where the file
     *     is damaged, no fastText model, or not a supervised one
     */
    public static FastTextModel read(String name, InputStream in) throws IOException {
        return new FastTextModel(ModelReader.read(new ModelInput(name, in)));
    }

    /**
     * The model that {@code resource} holds, read once in a JVM for all steps and threads.
     *
     * @throws IllegalArgumentException where {@code sha256} is no digest, or not the digest of the resource, or where the
     *     resource is no model that can be read
     */
    public static FastTextModel shared(Resource resource, String sha256) {
        return SHARED.get(resource, sha256);
    }

    /**
     * The index of a label, given with or without its prefix.
     *
     * @throws IllegalArgumentException where the model does not have it; the message names those that it has
     */
    public int label(String label) {
        int index = labels.indexOf(label);
        index = index >= 0 ? index : labels.indexOf(LABEL_PREFIX + label);
        if (index < 0) {
            List<String> known = labels.stream()
                    .limit(SHOWN)
                    .map(Codes::withoutPrefix)
                    .sorted()
                    .toList();
            throw new IllegalArgumentException("need a label of the model in 'label', got '" + label + "'; it has "
                    + known + (labels.size() > SHOWN ? " and " + (labels.size() - SHOWN) + " more" : ""));
        }
        return index;
    }

    /** The labels, with their prefix, from the most frequent in training to the rarest. */
    public List<String> labels() {
        return labels;
    }

    /** A new predictor, for one thread. */
    public Predictor predictor() {
        return new Predictor(this, parts);
    }
}
