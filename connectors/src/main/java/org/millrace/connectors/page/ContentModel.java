package org.millrace.connectors.page;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The trained forests: one for each {@link PageType}, one for a first guess at each block, and one that looks at the guesses
 * around a block. {@code ContentTraining}, among the tests, makes them.
 */
@SuppressWarnings("ArrayRecordComponent") // a holder of parts, never compared
record ContentModel(Forest[] types, Forest guess, Forest decision) {
    /** Changes with every output that the model changes. */
    static final String NAME = "content-v2";

    static ContentModel load() {
        return Loaded.MODEL;
    }

    /** Probability of each page type; they sum to one. */
    float[] typesOf(float[] page) {
        Columns columns = new Columns(1);
        for (float value : page) {
            columns.addConstant(value);
        }
        float[] probabilities = new float[types.length];
        float sum = 0;
        for (int t = 0; t < types.length; t++) {
            probabilities[t] = types[t].probabilities(columns)[0];
            sum += probabilities[t];
        }
        for (int t = 0; t < types.length; t++) {
            probabilities[t] /= sum;
        }
        return probabilities;
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeByte(types.length);
            for (Forest type : types) {
                type.write(out);
            }
            guess.write(out);
            decision.write(out);
        }
    }

    static ContentModel read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)))) {
            Forest[] types = new Forest[in.readUnsignedByte()];
            for (int t = 0; t < types.length; t++) {
                types[t] = Forest.read(in);
            }
            return new ContentModel(types, Forest.read(in), Forest.read(in));
        }
    }

    /** Read on first use. */
    private static final class Loaded {
        static final ContentModel MODEL = read();

        private static ContentModel read() {
            try (InputStream in = ContentModel.class.getResourceAsStream(NAME + ".forest")) {
                return ContentModel.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the content model is missing from this build", e);
            }
        }
    }
}
