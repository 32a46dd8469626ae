package org.millrace.connectors.documents;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Verdict;

/** The files in a zip that lies in memory, found by name through its directory, with one cap on all that is unpacked. */
final class PackedFiles implements AutoCloseable {
    private final ZipFile zip;
    private final long limit;
    private long unpacked;

    private PackedFiles(ZipFile zip, long limit) {
        this.zip = zip;
        this.limit = limit;
    }

    /**
     * Reads the directory.
     *
     * @param limit bytes that may be unpacked in all
     */
    static PackedFiles of(byte[] content, long limit) throws Refused {
        try {
            return new PackedFiles(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    limit);
        } catch (IOException | RuntimeException e) {
            throw Refused.damaged("bad-zip", "the zip has no sound directory");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The content of the file of that name; the caller closes it. */
    InputStream open(String name) throws Refused {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Refused.damaged("bad-package", "the package has no " + shortened(name));
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Refused.because(Verdict.drop("encrypted", ""));
        }
        try {
            return new Counted(zip.getInputStream(entry));
        } catch (IOException | RuntimeException e) {
            throw Refused.damaged("bad-zip", shortened(name) + " cannot be unpacked");
        }
    }

    /**
     * The whole content of the file of that name.
     *
     * @param most bytes of the longest content that is taken
     */
    byte[] bytes(String name, int most) throws Refused {
        byte[] content;
        try (InputStream in = open(name)) {
            content = in.readNBytes(most);
            if (in.read() >= 0) {
                throw Refused.because(Limits.tooLarge(most + 1L, most));
            }
        } catch (IOException | RuntimeException e) {
            throw refusal(e, name);
        }
        return content;
    }

    /** What to say of an exception that reading a file threw. */
    static Refused refusal(Exception e, String name) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overflow overflow) {
                return overflow.refused;
            }
        }
        return e instanceof CharConversionException
                ? Refused.damaged("bad-xml", shortened(name) + " has bytes that its charset does not have")
                : Refused.damaged("bad-zip", shortened(name) + " cannot be unpacked to its end");
    }

    static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More was unpacked than is allowed. */
    private static final class Overflow extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        Overflow(Refused refused) {
            this.refused = refused;
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            unpacked += n;
            if (unpacked > limit) {
                throw new Overflow(Refused.because(Limits.tooLarge(unpacked, limit)));
            }
        }
    }
}
