package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dedup.ShingleSet;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;
import org.millrace.pipeline.segment.SegmentReader;
import org.millrace.pipeline.signature.SignatureRow;

/** Fetches the texts of single documents and turns them into sets of sequences. */
final class ShingleFetcher {
    private final MinHash scheme;
    private final Work work;
    private final Plan plan;
    private final String seed;

    ShingleFetcher(MinHash scheme, Work work, Plan plan, String seed) {
        this.scheme = scheme;
        this.work = work;
        this.plan = plan;
        this.seed = seed;
    }

    private record Wanted(long ref, SignatureRow row, long key) {
        /** The order of entries in a segment. */
        static final Comparator<Wanted> AS_STORED = Comparator.<Wanted, Long>comparing(
                        Wanted::key, Long::compareUnsigned)
                .thenComparing(wanted -> wanted.row().id())
                .thenComparingInt(wanted -> wanted.row().index());

        /** Below 0 where the entry stands before this document, 0 where it is this document's. */
        int compareTo(Entry entry) {
            int order = Long.compareUnsigned(entry.key(), key);
            order = order != 0 ? order : entry.id().compareTo(row.id());
            return order != 0 ? order : Integer.compare(entry.index(), row.index());
        }
    }

    /** The sets by reference. Reads each unit forwards once, only the frames that hold one of the documents. */
    Map<Long, ShingleSet> fetch(Map<Long, SignatureRow> documents) throws IOException {
        Map<Integer, List<Wanted>> byUnit = new TreeMap<>();
        documents.forEach((ref, row) -> byUnit.computeIfAbsent(Ref.unit(ref), unused -> new ArrayList<>())
                .add(new Wanted(ref, row, row.id().key(seed))));
        Map<Long, ShingleSet> sets = new HashMap<>();
        for (Map.Entry<Integer, List<Wanted>> unit : byUnit.entrySet()) {
            List<Wanted> wanted = unit.getValue();
            wanted.sort(Wanted.AS_STORED);
            read(plan.units().get(unit.getKey()), wanted, sets);
        }
        return sets;
    }

    private void read(Unit unit, List<Wanted> wanted, Map<Long, ShingleSet> sets) throws IOException {
        long last = wanted.get(wanted.size() - 1).key();
        for (SegmentMerge.Segment segment : plan.results().get(unit.ordinal()).segments(work, unit)) {
            KeyRange range = new KeyRange(wanted.get(0).key(), last);
            try (SegmentReader reader = new SegmentReader(segment.path(), segment.size(), range, segment.unit())) {
                for (Wanted one : wanted) {
                    reader.skipTo(one.key());
                    while (reader.head() != null && one.compareTo(reader.head()) < 0) {
                        reader.advance();
                    }
                    Entry entry = reader.head();
                    if (entry != null && one.compareTo(entry) == 0 && entry.kind() == Entry.Kind.DOCUMENT) {
                        Curated document = Curated.decode(entry.payload(), unit.source());
                        String text = new String(document.text(), StandardCharsets.UTF_8);
                        sets.put(one.ref(), ShingleSet.of(scheme, text));
                    }
                }
            }
        }
    }
}
