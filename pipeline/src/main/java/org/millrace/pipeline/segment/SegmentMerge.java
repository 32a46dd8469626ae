package org.millrace.pipeline.segment;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.millrace.pipeline.files.Storage;

/**
 * Merges a key range of many segment files into one stream in order. Holds at most {@link #FAN_IN} files open: where
 * there are more, groups of them are merged into scratch files first.
 */
public final class SegmentMerge implements Closeable {
    /** Open files at a time; each takes some 100 KiB. */
    static final int FAN_IN = 512;

    private final PriorityQueue<SegmentReader> heads =
            new PriorityQueue<>(Comparator.comparing(SegmentReader::head, Entry.ORDER));
    private final List<String> scratchFiles = new ArrayList<>();

    /**
     * One file to merge.
     *
     * @param size its length in bytes
     * @param unit ordinal of the unit that wrote it, or negative where entries carry their own
     */
    public record Segment(String path, long size, int unit) {}

    private SegmentMerge() {}

    /** Opens the segments at the range; {@code scratch} is a folder for files in between. */
    public static SegmentMerge open(List<Segment> segments, KeyRange range, String scratch) throws IOException {
        SegmentMerge merge = new SegmentMerge();
        try {
            List<Segment> rest = segments;
            while (rest.size() > FAN_IN) {
                rest = merge.mergeGroups(rest, range, scratch);
            }
            for (Segment segment : rest) {
                merge.add(new SegmentReader(segment.path(), segment.size(), range, segment.unit()));
            }
            return merge;
        } catch (IOException | RuntimeException e) {
            merge.close();
            throw e;
        }
    }

    private List<Segment> mergeGroups(List<Segment> segments, KeyRange range, String scratch) throws IOException {
        List<Segment> merged = new ArrayList<>();
        for (int from = 0; from < segments.size(); from += FAN_IN) {
            List<Segment> group = segments.subList(from, Math.min(from + FAN_IN, segments.size()));
            String path = Storage.join(scratch, "merge-" + java.util.UUID.randomUUID() + ".seg");
            scratchFiles.add(path);
            try (SegmentMerge inner = open(group, range, scratch)) {
                Storage.write(path, scratch, out -> {
                    try (SegmentWriter writer = new SegmentWriter(out, true)) {
                        for (Entry entry = inner.next(); entry != null; entry = inner.next()) {
                            writer.add(entry);
                        }
                        writer.finish();
                    }
                });
            }
            merged.add(new Segment(path, Storage.match(path).get(0).size(), -1));
        }
        return merged;
    }

    private void add(SegmentReader reader) throws IOException {
        if (reader.head() == null) {
            reader.close();
        } else {
            heads.add(reader);
        }
    }

    /** The next entry, or null after the last. */
    public Entry next() throws IOException {
        SegmentReader reader = heads.poll();
        if (reader == null) {
            return null;
        }
        Entry entry = reader.head();
        reader.advance();
        add(reader);
        return entry;
    }

    @Override
    public void close() throws IOException {
        for (SegmentReader reader : heads) {
            reader.close();
        }
        heads.clear();
        Storage.delete(scratchFiles);
    }
}
