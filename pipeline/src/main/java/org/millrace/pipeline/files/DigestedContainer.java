package org.millrace.pipeline.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Container;
import org.millrace.core.Digests;

/**
 * A range of a file that is digested while it is read, so that input need not be read a second time for its digest. Streams
 * may be opened at any place and read as far as one likes; only bytes that nobody had read in order are read for the digest
 * alone. Used by one thread, once.
 */
public final class DigestedContainer implements Container {
    private final FileContainer file;
    private final MessageDigest sha = Digests.sha256();
    private long next; // all bytes of the range below it are digested

    public DigestedContainer(FileContainer file) {
        this.file = file;
        next = file.start();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public long start() {
        return file.start();
    }

    @Override
    public long end() {
        return file.end();
    }

    @Override
    public InputStream openAt(long offset) throws IOException {
        return new Reading(file.openAt(offset), offset);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return file.channel(); // read in any order: not followed
    }

    /**
     * SHA-256 of the range in hexadecimal. Reads what of it was not read yet.
     *
     * @throws IOException where the file has become shorter
     */
    public String sha256() throws IOException {
        byte[] buffer = new byte[FileContainer.BUFFER];
        if (next < end()) {
            try (InputStream rest = openAt(next)) {
                while (next < end()) {
                    if (rest.read(buffer) < 0) {
                        throw file.shortened();
                    }
                }
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private void follow(long at, byte[] bytes, int from, int count) {
        long last = Math.min(at + count, end());
        if (at <= next && next < last) {
            sha.update(bytes, from + (int) (next - at), (int) (last - next));
            next = last;
        }
    }

    private final class Reading extends FilterInputStream {
        private final byte[] one = new byte[1];
        private long at;

        Reading(InputStream in, long at) {
            super(in);
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int count = in.read(bytes, from, most);
            if (count > 0) {
                follow(at, bytes, from, count);
                at += count;
            }
            return count;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = in.skip(most);
            at += skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false; // to go back would be to lose the place
        }

        @Override
        public synchronized void mark(int limit) {}

        @Override
        public synchronized void reset() throws IOException {
            throw new IOException("this stream goes forwards only");
        }
    }
}
