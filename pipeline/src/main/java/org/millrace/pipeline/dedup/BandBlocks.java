package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.Optional;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.judgement.AuditReader;
import org.millrace.pipeline.judgement.RecipeMeasures;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureReader;
import org.millrace.pipeline.signature.SignatureRow;

/**
 * Turns a unit's signatures into rows of (band key, start of id, reference), dealt out by band key: documents that agree
 * in a band meet in one partition. Exact keys are one band more, and keys of addresses another.
 */
public final class BandBlocks {
    /** Columns of the rows that this emits. */
    public static final int WIDTH = 3;

    private static final long EXACT = 0x6578616374L; // keeps exact keys apart from those of bands
    private static final long URL = 0x75726CL; // and from those of addresses

    private final Dedup dedup;
    private final Work work;
    private final Plan plan;
    private final Optional<RecipeMeasures> limits;

    /** @param limits of an audited run, whose documents take part if they break none; empty where all take part */
    public BandBlocks(Dedup dedup, Optional<RecipeMeasures> limits, Work work, Plan plan) {
        this.dedup = dedup;
        this.limits = limits;
        this.work = work;
        this.plan = plan;
    }

    /**
     * Emits the rows of the unit of that ordinal, or of the part of an earlier index that is counted so. Holds at most
     * some 50 MB of them at a time.
     */
    public void emit(int unit, BlockSink sink) throws IOException {
        Scatter scatter = new Scatter(Partitions.of(dedup, plan).bands(), WIDTH, sink);
        RowFiles files = new RowFiles(work, plan, dedup);
        if (!files.isOwn(unit)) {
            files.unpack(unit);
        }
        long rows = files.rows(unit);
        long documents = rows - files.ghosts(unit);
        try (SignatureReader reader = files.open(unit);
                AuditReader audit = limits.isPresent() && files.isOwn(unit)
                        ? new AuditReader(work.audit(plan.units().get(unit)))
                        : null) {
            for (int row = 0; row < rows; row++) {
                if (audit != null
                        && row < documents
                        && !limits.get().allow(audit.next().readings())) {
                    continue;
                }
                SignatureRow document = reader.read(row);
                long ref = Ref.of(unit, row);
                long id = document.id().high();
                if (dedup.exact()) {
                    long key = Scatter.mix(document.exactHigh() ^ EXACT);
                    scatter.of(key).add(key, id, ref);
                }
                if (dedup.url() && document.hasUrlOf(document)) {
                    long key = Scatter.mix(document.urlHigh() ^ URL);
                    scatter.of(key).add(key, id, ref);
                }
                if (document.signature().length > 0) {
                    MinHash scheme = dedup.minhash().orElseThrow();
                    for (int band = 0; band < scheme.bands(); band++) {
                        long key = Scatter.mix(scheme.bandKey(document.signature(), band) + band);
                        scatter.of(key).add(key, id, ref);
                    }
                }
            }
        }
        scatter.flush();
    }
}
