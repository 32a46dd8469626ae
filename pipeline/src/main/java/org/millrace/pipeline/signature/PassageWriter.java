package org.millrace.pipeline.signature;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.millrace.pipeline.segment.Encoder;

/** Writes the passages of a unit's documents, one row for each row of signatures, in the same order. */
public final class PassageWriter {
    private final DataOutputStream out;
    private final Encoder row = new Encoder(1 << 12);

    /** Does not close {@code out}, which should be buffered. */
    public PassageWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void add(PassageRow passages) throws IOException {
        passages.encode(row.clear());
        byte[] bytes = row.toBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
