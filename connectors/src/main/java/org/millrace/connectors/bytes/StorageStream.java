package org.millrace.connectors.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers what its stream threw and whether it ended, so that a decoder's complaint can be told from the storage's. */
public final class StorageStream extends FilterInputStream {
    private IOException fault;
    private boolean ended;

    public StorageStream(InputStream in) {
        super(in);
    }

    /** Throws what the storage threw, if it did. */
    public void check() throws IOException {
        if (fault != null) {
            throw fault;
        }
    }

    IOException fault() {
        return fault;
    }

    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int n = super.read(target, offset, length);
            ended |= n < 0;
            return n;
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        try {
            return super.skip(count);
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
