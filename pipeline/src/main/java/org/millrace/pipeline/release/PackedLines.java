package org.millrace.pipeline.release;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Digests;

/** Packs rows that are written already into a file of a release; the bytes are those that writing them anew would make. */
public final class PackedLines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final MessageDigest sha = Digests.sha256();
    private final ZstdOutputStream packed;
    /** Not a BufferedOutputStream, which flushes when it is closed: that ends a block, and changes the bytes. */
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(2 * BUFFER);

    /** Does not close {@code out}. {@code level} is the recipe's, for levels pack differently. */
    public PackedLines(OutputStream out, int level) throws IOException {
        packed = new ZstdOutputStream(new Unclosed(new DigestOutputStream(out, sha)), level);
        packed.setChecksum(true);
    }

    /** Adds a row, without its line end. */
    public void add(String line) throws IOException {
        waiting.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        waiting.write('\n');
        if (waiting.size() >= BUFFER) {
            hand();
        }
    }

    private void hand() throws IOException {
        waiting.writeTo(packed);
        waiting.reset();
    }

    @Override
    public void close() throws IOException {
        hand();
        packed.close();
    }

    /** SHA-256 of the file in hexadecimal, once it is closed. */
    public String sha256() {
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Leaves closing to whoever opened the stream. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
