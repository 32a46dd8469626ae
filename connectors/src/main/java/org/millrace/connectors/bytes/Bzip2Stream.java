package org.millrace.connectors.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The contents of all bzip2 streams of a file, one after the other. Bytes behind the last one are {@link Damage}, but only
 * after all content was given; the library's own way of joining streams loses the last bytes before such damage.
 */
final class Bzip2Stream extends InputStream {
    private final BufferedInputStream in;
    private final byte[] single = new byte[1];
    private InputStream stream;

    Bzip2Stream(BufferedInputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (stream == null) {
            stream = new BZip2CompressorInputStream(in, false);
        }
        while (true) {
            int n = stream.read(target, offset, length);
            if (n >= 0) {
                return n;
            }
            in.mark(3);
            int first = in.read();
            if (first < 0) {
                return -1;
            }
            if (first != 'B' || in.read() != 'Z' || in.read() != 'h') {
                throw new Damage("bad-bzip2", "bytes behind a bzip2 stream that begin no other");
            }
            in.reset();
            stream = new BZip2CompressorInputStream(in, false);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
