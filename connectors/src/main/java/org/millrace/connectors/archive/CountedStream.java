package org.millrace.connectors.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.millrace.connectors.bytes.Damage;

/** Ends in {@link Damage} where more comes out of a decoder than an archive may hold. */
final class CountedStream extends FilterInputStream {
    private final long limit;
    private long count;

    CountedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count += Math.max(0, n);
        if (count > limit) {
            throw new Damage(Members.tooManyBytes(limit));
        }
        return n;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] scratch = new byte[(int) Math.min(1 << 16, Math.max(1, wanted))];
        long skipped = 0;
        while (skipped < wanted) {
            int n = read(scratch, 0, (int) Math.min(scratch.length, wanted - skipped));
            if (n < 0) {
                break;
            }
            skipped += n;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
