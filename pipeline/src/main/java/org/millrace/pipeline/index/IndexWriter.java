package org.millrace.pipeline.index;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Digests;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;
import org.millrace.pipeline.signature.SignatureWriter;

/** Writes the rows of one part, in the order in which they come. Its memory does not grow with them. */
public final class IndexWriter implements Closeable {
    /** Most of a row is as good as random; a higher level gains nothing. */
    private static final int LEVEL = 3;

    private final MessageDigest sha = Digests.sha256();
    private final Counting counting;
    private final OutputStream packed;
    private final SignatureWriter writer;
    private long rows;
    private long kept;

    /** Closes {@code out} when it is closed. */
    public IndexWriter(OutputStream out, SignatureShape shape) throws IOException {
        counting = new Counting(new DigestOutputStream(out, sha));
        ZstdOutputStream zstd = new ZstdOutputStream(counting, LEVEL);
        zstd.setChecksum(true);
        packed = zstd;
        writer = new SignatureWriter(packed, shape);
    }

    /** Writes one row more, which must say what was decided about it. */
    public void add(SignatureRow row) throws IOException {
        writer.add(row);
        rows++;
        kept += row.standing().orElseThrow().kept() ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }

    /** The part, once it is closed. */
    public IndexPart part(String path) {
        return new IndexPart(path, rows, kept, counting.bytes, HexFormat.of().formatHex(sha.digest()));
    }

    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }
    }
}
