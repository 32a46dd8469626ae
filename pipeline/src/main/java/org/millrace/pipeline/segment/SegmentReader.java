package org.millrace.pipeline.segment;

import com.github.luben.zstd.Zstd;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import org.millrace.pipeline.files.Storage;

/** Reads the entries of a key range from one segment file, in order, a frame at a time. */
public final class SegmentReader implements Closeable {
    private final KeyRange range;
    private final int unit;
    private final String path;
    private final long[] index; // first key and offset of each frame; at last the offset where they end
    private final int frames;
    private DataInputStream in;
    private int nextFrame;
    private byte[] stored = new byte[0]; // the frame as it is in the file; entries copy theirs
    private byte[] unpacked = new byte[0];
    private Decoder frame = new Decoder(stored);
    private Entry head;

    /**
     * Opens the file at the first entry of the range.
     *
     * @param size the file's length in bytes
     * @param unit ordinal that entries get in place of the stored one, or negative to keep that
     */
    public SegmentReader(String path, long size, KeyRange range, int unit) throws IOException {
        this.range = range;
        this.unit = unit;
        this.path = path;
        this.index = readIndex(path, size);
        frames = index.length / 2 - 1;
        nextFrame = frameBelow(range.first(), 0);
        in = frames == 0 ? null : new DataInputStream(Storage.openAt(path, index[2 * nextFrame + 1]));
        try {
            advance();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The last frame from {@code from} on that begins below the key, for the key may stand inside it. */
    private int frameBelow(long key, int from) {
        int frame = from;
        while (frame + 1 < frames && Long.compareUnsigned(index[2 * (frame + 1)], key) < 0) {
            frame++;
        }
        return frame;
    }

    /** Moves to the first entry of the range with that key or a greater one, if it is not there yet. Skips frames unread. */
    public void skipTo(long key) throws IOException {
        if (head == null || Long.compareUnsigned(head.key(), key) >= 0) {
            return;
        }
        int wanted = frameBelow(key, Math.max(0, nextFrame - 1));
        if (wanted > nextFrame) {
            in.close();
            in = new DataInputStream(Storage.openAt(path, index[2 * wanted + 1]));
        }
        if (wanted >= nextFrame) {
            nextFrame = wanted;
            frame = new Decoder(new byte[0]);
            advance();
        }
        while (head != null && Long.compareUnsigned(head.key(), key) < 0) {
            advance();
        }
    }

    private static long[] readIndex(String path, long size) throws IOException {
        if (size < SegmentWriter.FOOTER) {
            throw noSegment(path);
        }
        Decoder footer = new Decoder(readAt(path, size - SegmentWriter.FOOTER, SegmentWriter.FOOTER));
        long at = footer.readLong();
        int frames = footer.readInt();
        if (footer.readLong() != SegmentWriter.MAGIC) {
            throw noSegment(path);
        }
        Decoder index = new Decoder(readAt(path, at, frames * 16));
        long[] keysAndOffsets = new long[2 * frames + 2];
        for (int i = 0; i < 2 * frames; i++) {
            keysAndOffsets[i] = index.readLong();
        }
        keysAndOffsets[2 * frames + 1] = at;
        return keysAndOffsets;
    }

    private static IOException noSegment(String path) {
        return new IOException(path + " is no segment file: delete the work folder and run again");
    }

    private static byte[] readAt(String path, long offset, int length) throws IOException {
        try (DataInputStream in = new DataInputStream(Storage.openAt(path, offset))) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }
    }

    /** The entry that stands next, or null after the last. */
    public Entry head() {
        return head;
    }

    /** Moves to the next entry of the range. */
    public void advance() throws IOException {
        do {
            if (!frame.hasMore() && !nextFrame()) {
                head = null;
                return;
            }
            head = Entry.decode(frame, unit);
            if (range.isBelow(head.key())) {
                head = null; // keys only grow: nothing more of the range follows
                return;
            }
        } while (Long.compareUnsigned(head.key(), range.first()) < 0);
    }

    private boolean nextFrame() throws IOException {
        if (nextFrame >= frames) {
            return false;
        }
        nextFrame++;
        int length = (int) (index[2 * nextFrame + 1] - index[2 * nextFrame - 1]);
        stored = room(stored, length);
        in.readFully(stored, 0, length);
        Decoder head = new Decoder(stored);
        int size = head.readInt();
        int packed = head.readInt();
        if (packed == size) {
            frame = new Decoder(stored, SegmentWriter.HEAD, length);
        } else {
            unpacked = room(unpacked, size);
            Zstd.decompressByteArray(unpacked, 0, size, stored, SegmentWriter.HEAD, packed);
            frame = new Decoder(unpacked, 0, size);
        }
        return true;
    }

    private static byte[] room(byte[] bytes, int length) {
        return bytes.length < length ? new byte[length] : bytes;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
