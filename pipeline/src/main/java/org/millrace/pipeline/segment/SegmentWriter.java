package org.millrace.pipeline.segment;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.files.Storage;

/**
 * Writes entries that come in order into one segment file, in frames that are compressed or not; a reader tells them apart
 * by their lengths. To be closed: compressing takes memory outside the heap.
 */
public final class SegmentWriter implements Closeable {
    static final long MAGIC = 0x4d494c4c53454731L; // "MILLSEG1"
    static final int HEAD = 4 + 4;
    static final int FOOTER = 8 + 4 + 8;
    private static final int FRAME = 1 << 16;
    private static final int LEVEL = 1;

    private final OutputStream out;
    private final ZstdCompressCtx compressor; // one for all frames, for it costs as much as half of one; or null
    private final Encoder frame = new Encoder(FRAME + (FRAME >> 1));
    private final Encoder index = new Encoder(1 << 10);
    private byte[] packed = new byte[0];
    private long offset;
    private long frameKey;
    private int frames;

    /**
     * A writer that does not close {@code out}.
     *
     * @param compressed whether frames shall be compressed: about half the space, and more CPU time than all else that is
     *     done with a segment
     */
    public SegmentWriter(OutputStream out, boolean compressed) {
        this.out = out;
        compressor = compressed ? new ZstdCompressCtx().setLevel(LEVEL) : null;
    }

    /** Writes a file of all entries in blocks that {@link Entries} made, which may be in any order. */
    public static void writeSorted(String path, String scratch, Iterable<byte[]> blocks) throws IOException {
        List<Entry> entries = new ArrayList<>();
        blocks.forEach(block -> entries.addAll(Entries.parse(block)));
        entries.sort(Entry.ORDER);
        Storage.write(path, scratch, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            try (SegmentWriter writer = new SegmentWriter(buffered, true)) {
                for (Entry entry : entries) {
                    writer.add(entry);
                }
                writer.finish();
            }
            buffered.flush();
        });
    }

    public void add(Entry entry) throws IOException {
        if (frame.size() == 0) {
            frameKey = entry.key();
        }
        entry.encode(frame);
        if (frame.size() >= FRAME) {
            endFrame();
        }
    }

    /** Writes the index. Nothing may be added after. */
    public void finish() throws IOException {
        endFrame();
        Encoder footer = new Encoder(FOOTER).writeLong(offset).writeInt(frames).writeLong(MAGIC);
        out.write(index.array(), 0, index.size());
        out.write(footer.array(), 0, footer.size());
    }

    private void endFrame() throws IOException {
        if (frame.size() == 0) {
            return;
        }
        int length = compressor == null ? frame.size() : compress();
        boolean plain = length >= frame.size();
        if (plain) {
            length = frame.size();
        }
        Encoder head = new Encoder(HEAD).writeInt(frame.size()).writeInt(length);
        out.write(head.array(), 0, head.size());
        out.write(plain ? frame.array() : packed, 0, length);
        index.writeLong(frameKey).writeLong(offset);
        offset += head.size() + length;
        frames++;
        frame.clear();
    }

    private int compress() {
        int bound = Math.toIntExact(Zstd.compressBound(frame.size()));
        if (packed.length < bound) {
            packed = new byte[bound];
        }
        return compressor.compressByteArray(packed, 0, packed.length, frame.array(), 0, frame.size());
    }

    /** Frees the compressor; does not finish the file. */
    @Override
    public void close() {
        if (compressor != null) {
            compressor.close();
        }
    }
}
