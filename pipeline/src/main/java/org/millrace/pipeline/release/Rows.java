package org.millrace.pipeline.release;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Digests;

/** One JSON object a line, compressed by the pinned zstd with one thread and a checksum, and digested on the way. */
final class Rows implements Closeable {
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator("\n").build();

    private final MessageDigest sha = Digests.sha256();
    private final ZstdOutputStream packed;
    private final JsonGenerator generator;
    private final JsonEscaper escaper = new JsonEscaper();
    private final CountingStream counting;

    Rows(OutputStream out, int level) throws IOException {
        counting = new CountingStream(new DigestOutputStream(out, sha));
        packed = new ZstdOutputStream(counting, level);
        packed.setChecksum(true);
        generator = JSON.createGenerator(packed, JsonEncoding.UTF8);
        generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** To write one object with. */
    JsonGenerator json() {
        return generator;
    }

    /** Writes a field of a text in UTF-8, well-formed, past the generator: it is most of what there is to write. */
    void writeText(String name, byte[] utf8) throws IOException {
        generator.writeFieldName(name);
        generator.writeRawValue("");
        generator.flush(); // not passed on, see above
        escaper.write(utf8, packed);
    }

    /** Ends the file with a line end and closes it. */
    @Override
    public void close() throws IOException {
        if (counting.rows) {
            generator.writeRaw('\n');
        }
        generator.close();
    }

    /** Says that there is at least one row. */
    void hasRows() {
        counting.rows = true;
    }

    /** Of the compressed file, once it is closed. */
    ShardReport.Written written(String path) {
        return new ShardReport.Written(path, counting.bytes, HexFormat.of().formatHex(sha.digest()));
    }

    private static final class CountingStream extends java.io.FilterOutputStream {
        private long bytes;
        private boolean rows;

        CountingStream(OutputStream out) {
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
