package org.millrace.pipeline.signature;

import java.io.IOException;
import java.io.OutputStream;
import org.millrace.pipeline.segment.Encoder;

/** Writes rows one after another. */
public final class SignatureWriter {
    private final OutputStream out;
    private final SignatureShape shape;
    private final Encoder row;

    /** Does not close {@code out}, which should be buffered. */
    public SignatureWriter(OutputStream out, SignatureShape shape) {
        this.out = out;
        this.shape = shape;
        this.row = new Encoder(shape.bytes());
    }

    public void add(SignatureRow signature) throws IOException {
        signature.encode(row.clear(), shape);
        row.writeTo(out);
    }
}
