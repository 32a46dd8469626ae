package org.millrace.connectors.bytes;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a whole file is compressed, told from its first bytes and never from its name. */
public enum Compression {
    NONE("plain") {
        @Override
        InputStream decoder(InputStream in) {
            return in;
        }
    },
    /** All members, one after the other. */
    GZIP("gzip") {
        @Override
        InputStream decoder(InputStream in) {
            return new GzipStream(in);
        }
    },
    /** All frames; skippable ones are passed over. */
    ZSTD("zstd") {
        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in).setLongMax(MOST_WINDOW_LOG);
        }
    },
    /** All streams, one after the other. */
    BZIP2("bzip2") {
        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new Bzip2Stream(new BufferedInputStream(in, BUFFER));
        }
    },
    XZ("xz") {
        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new XZInputStream(new BufferedInputStream(in, BUFFER), MOST_KIBIBYTES);
        }
    },
    LZ4("lz4") {
        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new FramedLZ4CompressorInputStream(new BufferedInputStream(in, BUFFER), true);
        }
    },
    /** Unix {@code compress}, LZW. */
    Z("z") {
        @Override
        InputStream decoder(InputStream in) throws IOException {
            return new ZCompressorInputStream(new BufferedInputStream(in, BUFFER), MOST_KIBIBYTES);
        }
    };

    /** Bytes that {@link #of} wants to see. */
    public static final int MAGIC_BYTES = 10;

    private static final int BUFFER = 1 << 16;
    /** Memory that a decoder may take for its dictionary: what {@code xz -9} needs, four times over. */
    private static final int MOST_KIBIBYTES = 256 << 10;
    /** The same for zstd: a window of 128 MiB, which is what {@code zstd --long=27} writes. */
    private static final int MOST_WINDOW_LOG = 27;

    private final String word;

    Compression(String word) {
        this.word = word;
    }

    /** The name as messages have it; {@code bad-} before it makes the cause of a failure. */
    public String word() {
        return word;
    }

    abstract InputStream decoder(InputStream in) throws IOException;

    /** The compression whose magic bytes stand at the tape's position; {@link #NONE} where no other's do. */
    public static Compression of(Tape tape) throws IOException {
        int n = tape.ensure(MAGIC_BYTES);
        if (n >= 4 && GzipMember.isAt(tape)) {
            return GZIP;
        }
        if (n >= 4 && (starts(tape, 0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(tape))) {
            return ZSTD;
        }
        if (n >= 10 && isBzip2(tape)) {
            return BZIP2;
        }
        if (n >= 6 && starts(tape, 0xfd, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        if (n >= 4 && starts(tape, 0x04, 0x22, 0x4d, 0x18)) {
            return LZ4;
        }
        if (n >= 3 && starts(tape, 0x1f, 0x9d)) {
            return Z;
        }
        return NONE;
    }

    private static boolean isSkippableFrame(Tape tape) {
        return (tape.at(0) & 0xf0) == 0x50 && tape.at(1) == 0x2a && tape.at(2) == 0x4d && tape.at(3) == 0x18;
    }

    /** A level from 1 to 9, then the magic of a block (pi) or of the stream's end (the root of pi). */
    private static boolean isBzip2(Tape tape) {
        return starts(tape, 'B', 'Z', 'h')
                && tape.at(3) >= '1'
                && tape.at(3) <= '9'
                && ((tape.at(4) == 0x31 && tape.at(5) == 0x41) || (tape.at(4) == 0x17 && tape.at(5) == 0x72));
    }

    private static boolean starts(Tape tape, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if ((tape.at(i) & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The decoded bytes of {@code in}. What the decoder complains of comes out as {@link Damage}: {@code truncated} where
     * the file had ended, else {@code bad-gzip}, {@code bad-zstd}, …; what the storage throws comes out as it is.
     */
    public InputStream decode(InputStream in) {
        return this == NONE ? in : new DecodedStream(this, new StorageStream(in));
    }
}
