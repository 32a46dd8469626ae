package org.millrace.pipeline.signature;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.segment.Decoder;

/** Reads rows of one unit, forwards: all of them, or those at growing positions. */
public final class SignatureReader implements Closeable {
    private static final int SKIP_RATHER_THAN_SEEK = 1 << 18;

    private final String path;
    private final SignatureShape shape;
    private final byte[] row;
    private DataInputStream in;
    private long at;

    public SignatureReader(String path, SignatureShape shape) throws IOException {
        this.path = path;
        this.shape = shape;
        this.row = new byte[shape.bytes()];
        this.in = open(0);
    }

    private DataInputStream open(long offset) throws IOException {
        return new DataInputStream(new BufferedInputStream(Storage.openAt(path, offset), 1 << 15));
    }

    /** The row at {@code position}, counted from 0; positions must not shrink from call to call. */
    public SignatureRow read(long position) throws IOException {
        long skip = (position - at) * row.length;
        if (skip < 0) {
            throw new IllegalArgumentException("rows are read forwards: at " + at + ", asked for " + position);
        }
        if (skip > SKIP_RATHER_THAN_SEEK) {
            in.close();
            in = open(position * row.length);
        } else {
            in.skipNBytes(skip);
        }
        in.readFully(row);
        at = position + 1;
        return SignatureRow.decode(new Decoder(row), shape);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
