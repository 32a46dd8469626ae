package org.millrace.pipeline.refine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;

/** Finds single texts among those that units have stored, whether or not they were released. */
public final class StoredText {
    private final Work work;
    private final Plan plan;
    private final String seed;

    public StoredText(Work work, Plan plan, String seed) {
        this.work = work;
        this.plan = plan;
        this.seed = seed;
    }

    /** The text of that id as the unit stored it; empty where the unit has none. Reads an index and one block. */
    public Optional<String> inUnit(DocumentId id, Unit unit) throws IOException {
        return find(id, List.of(unit));
    }

    /** As {@link #inUnit}, in any unit that read a part of the container. */
    public Optional<String> inContainer(DocumentId id, String source, String container) throws IOException {
        List<Unit> units = plan.units().stream()
                .filter(unit -> unit.source().equals(source))
                // members of archives and lines of files name their container with more behind it
                .filter(unit -> container.startsWith(unit.container()))
                .toList();
        return find(id, units);
    }

    private Optional<String> find(DocumentId id, List<Unit> units) throws IOException {
        long key = id.key(seed);
        for (Unit unit : units) {
            List<SegmentMerge.Segment> segments =
                    plan.results().get(unit.ordinal()).segments(work, unit);
            try (SegmentMerge entries = SegmentMerge.open(segments, new KeyRange(key, key), work.scratch())) {
                for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                    if (entry.id().equals(id) && entry.kind() == Entry.Kind.DOCUMENT) {
                        Curated document = Curated.decode(entry.payload(), unit.source());
                        return Optional.of(new String(document.text(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
