package org.millrace.pipeline.substrings;

import java.io.IOException;
import java.util.Optional;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.ledger.Curated;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.segment.Entry;
import org.millrace.pipeline.segment.KeyRange;
import org.millrace.pipeline.segment.SegmentMerge;

/** Reads texts from the segments of units. */
public final class StoredTexts implements Texts {
    private final Work work;
    private final Plan plan;
    private final Optional<RecipeMeasures> limits;

    /** @param limits of an audited run, whose documents take part if they break none; empty where all take part */
    public StoredTexts(Work work, Plan plan, Optional<RecipeMeasures> limits) {
        this.work = work;
        this.plan = plan;
        this.limits = limits;
    }

    @Override
    public void each(int unit, Visitor visitor) throws IOException {
        Unit read = plan.units().get(unit);
        try (SegmentMerge entries =
                SegmentMerge.open(plan.results().get(unit).segments(work, read), KeyRange.ALL, work.scratch())) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                if (entry.kind() == Entry.Kind.DOCUMENT && visitor.wants(entry.index())) {
                    Curated document = Curated.decode(entry.payload(), read.source());
                    if (limits.isEmpty() || limits.get().allow(document.readings())) {
                        visitor.visit(new Text(entry.key(), entry.id(), entry.index(), document.text()));
                    }
                }
            }
        }
    }
}
