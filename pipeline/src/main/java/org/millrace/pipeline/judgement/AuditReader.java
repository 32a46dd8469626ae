package org.millrace.pipeline.judgement;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import org.millrace.pipeline.files.Storage;

/** Reads the rows of one audited unit in order. */
public final class AuditReader implements Closeable {
    private final DataInputStream in;

    public AuditReader(String path) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Storage.openAt(path, 0), 1 << 16));
    }

    /** The next row; there must be one. */
    public AuditRow next() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return AuditRow.decode(bytes);
    }

    /** The next row, or null after the last. */
    public AuditRow nextOrNull() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return null;
        }
        in.reset();
        return next();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
