package org.millrace.connectors.bytes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
    private static Compression of(byte[] bytes) throws IOException {
        Tape tape = new Tape(new ByteArrayInputStream(bytes), 0);
        Compression compression = Compression.of(tape);
        assertThat(tape.position()).isZero();
        return compression;
    }

    private static Compression of(int... bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : bytes) {
            out.write(b);
        }
        return of(out.toByteArray());
    }

    private static byte[] compress(Compression compression, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                switch (compression) {
                    case GZIP -> new GZIPOutputStream(bytes);
                    case BZIP2 -> new BZip2CompressorOutputStream(bytes);
                    case XZ -> new XZOutputStream(bytes, new LZMA2Options(0));
                    case LZ4 -> new FramedLZ4CompressorOutputStream(bytes);
                    default -> throw new IllegalArgumentException(compression.word());
                }) {
            out.write(text.getBytes(US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static String decode(Compression compression, byte[] bytes) throws IOException {
        try (InputStream in = compression.decode(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), US_ASCII);
        }
    }

    @Test
    void decodesAllStreamsOfAFileOneAfterTheOther() throws IOException {
        for (Compression compression :
                new Compression[] {Compression.GZIP, Compression.BZIP2, Compression.XZ, Compression.LZ4}) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(compress(compression, "one "));
            both.writeBytes(compress(compression, "two"));
            assertThat(of(both.toByteArray())).isEqualTo(compression);
            assertThat(decode(compression, both.toByteArray()))
                    .as(compression.word())
                    .isEqualTo("one two");
        }
    }

    @Test
    void decodesFramesOfZstdAndPassesOverSkippableOnes() throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes(new byte[] {0x5f, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 'x'});
        frames.writeBytes(Zstd.compress("one ".getBytes(US_ASCII)));
        frames.writeBytes(Zstd.compress("two".getBytes(US_ASCII)));
        assertThat(of(frames.toByteArray())).isEqualTo(Compression.ZSTD);
        assertThat(decode(Compression.ZSTD, frames.toByteArray())).isEqualTo("one two");
    }

    @Test
    void decodesTheOldCompress() throws IOException {
        byte[] bytes = {0x1f, (byte) 0x9d, (byte) 0x90, 'a', 0};
        assertThat(of(bytes)).isEqualTo(Compression.Z);
        assertThat(decode(Compression.Z, bytes)).isEqualTo("a");
    }

    @Test
    void takesWhatOnlyResemblesAMagicForPlain() throws IOException {
        assertThat(of()).isEqualTo(Compression.NONE);
        assertThat(of(0x1f, 0x8b, 8)).isEqualTo(Compression.NONE);
        assertThat(of(0x1f, 0x8b, 8, 0xe0)).isEqualTo(Compression.NONE);
        assertThat(of(0x1f, 0x9d)).isEqualTo(Compression.NONE);
        assertThat(of(0x28, 0xb5, 0x2f)).isEqualTo(Compression.NONE);
        assertThat(of(0x60, 0x2a, 0x4d, 0x18)).isEqualTo(Compression.NONE);
        assertThat(of(0xfd, '7', 'z', 'X', 'Z')).isEqualTo(Compression.NONE);
        assertThat(of(0x04, 0x22, 0x4d)).isEqualTo(Compression.NONE);
    }

    @Test
    void knowsBzip2ByLevelAndBlock() throws IOException {
        assertThat(of('B', 'Z', 'h', '1', 0x31, 0x41, 0, 0, 0, 0)).isEqualTo(Compression.BZIP2);
        assertThat(of('B', 'Z', 'h', '9', 0x17, 0x72, 0, 0, 0, 0)).isEqualTo(Compression.BZIP2);
        assertThat(of('B', 'Z', 'h', '0', 0x31, 0x41, 0, 0, 0, 0)).isEqualTo(Compression.NONE);
        assertThat(of('B', 'Z', 'h', '9', 0x31, 0x72, 0, 0, 0, 0)).isEqualTo(Compression.NONE);
        assertThat(of('B', 'Z', 'h', '9', 0x31, 0x41, 0, 0, 0)).isEqualTo(Compression.NONE);
    }

    @Test
    void leavesPlainBytesToTheirStream() {
        InputStream in = new ByteArrayInputStream(new byte[0]);
        assertThat(Compression.NONE.decode(in)).isSameAs(in);
        assertThat(Compression.NONE.word()).isEqualTo("plain");
    }

    @Test
    void saysThatAFileIsCutOff() throws IOException {
        for (Compression compression : new Compression[] {Compression.BZIP2, Compression.XZ, Compression.LZ4}) {
            byte[] whole = compress(compression, "hello");
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThatThrownBy(() -> decode(compression, cut))
                    .isInstanceOf(Damage.class)
                    .hasMessage("truncated: the file ends in a " + compression.word() + " stream");
        }
    }

    @Test
    void throwsWhatTheStorageThrows() {
        IOException fault = new IOException("storage");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw fault;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw fault;
            }
        };
        for (Compression compression : Compression.values()) {
            assertThatThrownBy(() -> compression.decode(in).readAllBytes())
                    .as(compression.word())
                    .isSameAs(fault);
        }
    }
}
