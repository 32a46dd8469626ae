package org.millrace.pipeline.signature;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import org.millrace.pipeline.files.Storage;

/** Reads what a {@link PassageWriter} wrote, in order. */
public final class PassageReader implements Closeable {
    private final DataInputStream in;

    public PassageReader(String path) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Storage.openAt(path, 0), 1 << 16));
    }

    /** The next document; there must be one. */
    public PassageRow next() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return PassageRow.decode(bytes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
