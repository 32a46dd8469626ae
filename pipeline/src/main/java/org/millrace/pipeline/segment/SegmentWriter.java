package org.millrace.pipeline.segment;

import com.github.luben.zstd.Zstd;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.files.Storage;

/** Writes entries that come in order into one segment file. */
public final class SegmentWriter {
    static final long MAGIC = 0x4d494c4c53454731L; // "MILLSEG1"
    static final int FOOTER = 8 + 4 + 8;
    private static final int FRAME = 1 << 16;
    private static final int LEVEL = 1;

    private final OutputStream out;
    private final Encoder frame = new Encoder(FRAME + (FRAME >> 1));
    private final Encoder index = new Encoder(1 << 10);
    private long offset;
    private long frameKey;
    private int frames;

    /** Does not close {@code out}. */
    public SegmentWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes a file of all entries in blocks that {@link Entries} made, which may be in any order. */
    public static void writeSorted(String path, String scratch, Iterable<byte[]> blocks) throws IOException {
        List<Entry> entries = new ArrayList<>();
        blocks.forEach(block -> entries.addAll(Entries.parse(block)));
        entries.sort(Entry.ORDER);
        Storage.write(path, scratch, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            SegmentWriter writer = new SegmentWriter(buffered);
            for (Entry entry : entries) {
                writer.add(entry);
            }
            writer.finish();
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
        byte[] packed = Zstd.compress(frame.array().length == frame.size() ? frame.array() : frame.toBytes(), LEVEL);
        Encoder head = new Encoder(8).writeInt(frame.size()).writeInt(packed.length);
        out.write(head.array(), 0, head.size());
        out.write(packed);
        index.writeLong(frameKey).writeLong(offset);
        offset += head.size() + packed.length;
        frames++;
        frame.clear();
    }
}
