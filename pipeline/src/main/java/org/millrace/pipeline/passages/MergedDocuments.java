package org.millrace.pipeline.passages;

import java.io.IOException;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.Decision;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentReader;

/** Tells units which of their documents deduplication merges into others. */
public final class MergedDocuments {
    private static final KeyRange ALL = KeyRange.part(0, 1);

    private MergedDocuments() {}

    /** Emits, by unit, rows of the places of documents that go, from one part of the decisions. */
    public static void emit(Work work, int part, BlockSink sink) throws IOException {
        LongRows places = new LongRows(1);
        for (Storage.Found file : Storage.match(work.decisions(part))) {
            try (SegmentReader reader = new SegmentReader(file.path(), file.size(), ALL, -1)) {
                for (Entry entry = reader.head(); entry != null; entry = reader.head()) {
                    if (entry.kind() == Entry.Kind.DECISION
                            && !Decision.decode(entry.payload()).survives()) {
                        places.add(place(entry.unit(), entry.index()));
                    }
                    reader.advance();
                }
            }
        }
        emitByUnit(places, sink);
    }

    /** Names a record by one number: the unit's ordinal above, the record's in its unit below. */
    static long place(int unit, int index) {
        return ((long) unit << 32) | index;
    }

    /** Emits rows of one column, whose upper half is a unit's ordinal, to these units. Sorts them. */
    static void emitByUnit(LongRows places, BlockSink sink) {
        places.sort();
        LongRows own = new LongRows(1);
        for (int i = 0; i < places.size(); i++) {
            own.add(places.get(i, 0));
            int unit = unit(places.get(i, 0));
            if (i + 1 == places.size() || unit(places.get(i + 1, 0)) != unit) {
                sink.emit(unit, own.toBytes());
                own.clear();
            }
        }
    }

    private static int unit(long place) {
        return (int) (place >>> 32);
    }
}
