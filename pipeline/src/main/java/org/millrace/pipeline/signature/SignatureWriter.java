package org.millrace.pipeline.signature;

import java.io.IOException;
import java.io.OutputStream;
import org.millrace.pipeline.segment.Encoder;

/** Writes rows one after another. */
public final class SignatureWriter {
    private final OutputStream out;
    private final int components;
    private final Encoder row;

    /** Does not close {@code out}, which should be buffered. */
    public SignatureWriter(OutputStream out, int components) {
        this.out = out;
        this.components = components;
        this.row = new Encoder(SignatureRow.bytes(components));
    }

    public void add(SignatureRow signature) throws IOException {
        signature.encode(row.clear(), components);
        out.write(row.toBytes());
    }
}
