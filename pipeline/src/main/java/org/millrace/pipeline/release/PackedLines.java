package org.millrace.pipeline.release;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
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
    private final MessageDigest sha = Digests.sha256();
    private final OutputStream packed;

    /** Does not close {@code out}. {@code level} is the recipe's, for levels pack differently. */
    public PackedLines(OutputStream out, int level) throws IOException {
        ZstdOutputStream zstd = new ZstdOutputStream(new Unclosed(new DigestOutputStream(out, sha)), level);
        zstd.setChecksum(true);
        packed = new BufferedOutputStream(zstd, 1 << 16);
    }

    /** Adds a row, without its line end. */
    public void add(String line) throws IOException {
        packed.write(line.getBytes(StandardCharsets.UTF_8));
        packed.write('\n');
    }

    @Override
    public void close() throws IOException {
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
