package org.millrace.pipeline.index;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.millrace.core.Digests;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;

/** Reads the rows of one part from its first to its last, and proves the file's digest at the end. */
public final class IndexReader implements Closeable {
    private final String path;
    private final IndexPart part;
    private final SignatureShape shape;
    private final MessageDigest sha = Digests.sha256();
    private final InputStream file;
    private final DataInputStream rows;
    private final byte[] row;
    private long read;
    private long kept;
    private boolean proven;

    /**
     * A reader at the first row.
     *
     * @param folder of the index
     * @param shape as its header states it
     */
    public IndexReader(String folder, IndexPart part, SignatureShape shape) throws IOException {
        this.path = Storage.join(folder, part.path());
        this.part = part;
        this.shape = shape;
        this.row = new byte[shape.bytes()];
        this.file = new DigestInputStream(new BufferedInputStream(Storage.openAt(path, 0), 1 << 16), sha);
        try {
            this.rows = new DataInputStream(new BufferedInputStream(new ZstdInputStream(file), 1 << 16));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IOException where the file is not what the header says: other rows, or other bytes
     */
    public SignatureRow next() throws IOException {
        if (read == part.rows()) {
            if (!proven) {
                prove();
                proven = true;
            }
            return null;
        }
        try {
            rows.readFully(row);
        } catch (EOFException e) {
            throw new IOException(
                    path + ": ends after " + read + " rows, the header of the index says " + part.rows(), e);
        }
        read++;
        SignatureRow next = SignatureRow.fromBytes(row, shape);
        kept += next.standing().orElseThrow().kept() ? 1 : 0;
        return next;
    }

    private void prove() throws IOException {
        if (rows.read() >= 0) {
            throw new IOException(
                    path + ": has more rows than the " + part.rows() + " that the header of the index says");
        }
        file.transferTo(OutputStream.nullOutputStream());
        String found = HexFormat.of().formatHex(sha.digest());
        if (!found.equals(part.sha256()) || kept != part.kept()) {
            throw new IOException(path + ": its bytes are not those that the header of the index lists");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
