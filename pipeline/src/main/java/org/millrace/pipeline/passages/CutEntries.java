package org.millrace.pipeline.passages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.dedup.Partitions;
import org.millrace.pipeline.ledger.Cut;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Encoder;
import org.millrace.pipeline.segment.Entries;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentWriter;
import org.millrace.pipeline.signature.PassageReader;
import org.millrace.pipeline.signature.PassageRow;

/** Looks up where passages stand, and makes entries of it for the release. */
public final class CutEntries {
    /** What the files of these cuts are called by. */
    private static final String CUTTER = "passages";

    private final Recipe recipe;
    private final Work work;
    private final Plan plan;

    public CutEntries(Recipe recipe, Work work, Plan plan) {
        this.recipe = recipe;
        this.work = work;
        this.plan = plan;
    }

    /**
     * Emits one entry for each document of the unit that something is cut out of, dealt out by key.
     *
     * @param places the unit's passages that go, as {@link SharedPassages} made them, in any order; sorted here
     */
    public void emit(int unit, LongRows places, BlockSink sink) throws IOException {
        places.sort();
        Dedup dedup = recipe.dedup().orElseThrow();
        Encoder[] parts = new Encoder[Partitions.of(dedup, plan).decisions()];
        Unit read = plan.units().get(unit);
        long first = (long) unit << 32;
        int next = 0;
        try (PassageReader reader = new PassageReader(work.passages(read))) {
            while (next < places.size()) {
                PassageRow row = reader.next();
                List<Cut> cuts = new ArrayList<>();
                for (; next < places.size() && places.get(next, 0) < first + row.size(); next++) {
                    int passage = (int) (places.get(next, 0) - first);
                    String rule = dedup.passages().get(row.rule(passage)).id();
                    cuts.add(new Cut(row.start(passage), row.end(passage), rule));
                }
                first += row.size();
                if (!cuts.isEmpty()) {
                    append(row, unit, cuts, parts);
                }
            }
        }
        for (int part = 0; part < parts.length; part++) {
            if (parts[part] != null) {
                sink.emit(part, parts[part].toBytes());
            }
        }
    }

    private void append(PassageRow row, int unit, List<Cut> cuts, Encoder[] parts) {
        long key = row.id().key(recipe.seed());
        int part = KeyRange.partOf(key, parts.length);
        if (parts[part] == null) {
            parts[part] = new Encoder(1 << 10);
        }
        Entries.append(new Entry(key, row.id(), unit, row.index(), Entry.Kind.CUT, Cut.encode(cuts)), parts[part]);
    }

    /** Writes one part of the cuts, from all blocks that were emitted for it. */
    public static void write(Work work, int part, Iterable<byte[]> blocks) throws IOException {
        SegmentWriter.writeSorted(work.cuts(CUTTER, part), work.scratch(), blocks);
    }
}
