package org.millrace.pipeline.refine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.SegmentWriter;

/** Collects a unit's entries and writes them as sorted segments, one whenever the buffer is full. */
final class EntrySorter {
    private static final int ENTRY_OVERHEAD = 96;

    private final Work work;
    private final Unit unit;
    private final long budget;
    private final List<Entry> buffer = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private long buffered;

    /** @param budget bytes to hold before a segment is written */
    EntrySorter(Work work, Unit unit, long budget) {
        this.work = work;
        this.unit = unit;
        this.budget = budget;
    }

    void add(Entry entry) {
        buffer.add(entry);
        buffered += entry.payload().length + ENTRY_OVERHEAD;
        if (buffered >= budget) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        e); // unwrapped by UnitRefiner: connectors hand entries over in callbacks
            }
        }
    }

    /** Writes what is left, and returns the sizes of all segments. */
    List<Long> finish() throws IOException {
        flush();
        return List.copyOf(sizes);
    }

    private void flush() throws IOException {
        if (buffer.isEmpty()) {
            return;
        }
        buffer.sort(Entry.ORDER);
        String path = work.segment(unit, sizes.size());
        Storage.write(path, work.scratch(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            try (SegmentWriter writer = new SegmentWriter(buffered, work.compressed())) {
                for (Entry entry : buffer) {
                    writer.add(entry);
                }
                writer.finish();
            }
            buffered.flush();
        });
        sizes.add(Storage.match(path).get(0).size());
        buffer.clear();
        buffered = 0;
    }
}
