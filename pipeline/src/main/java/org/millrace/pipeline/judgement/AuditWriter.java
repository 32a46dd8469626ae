package org.millrace.pipeline.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the rows of one audited unit, in the order in which its documents were read. */
public final class AuditWriter {
    private final DataOutputStream out;

    /** Does not close {@code out}, which should be buffered. */
    public AuditWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void add(AuditRow row) throws IOException {
        byte[] bytes = row.encode();
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
