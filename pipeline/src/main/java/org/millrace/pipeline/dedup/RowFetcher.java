package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Signing;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureReader;
import org.millrace.pipeline.signature.SignatureRow;
import org.millrace.pipeline.signature.SignatureShape;

/** Fetches single rows of signatures, in the order in which they lie. */
final class RowFetcher {
    private final Work work;
    private final Plan plan;
    private final SignatureShape shape;

    RowFetcher(Work work, Plan plan, Dedup dedup) {
        this.work = work;
        this.plan = plan;
        this.shape = Signing.shape(dedup);
    }

    /** The rows of {@code refs}, which may repeat and come in any order. */
    Map<Long, SignatureRow> fetch(long[] refs) throws IOException {
        long[] sorted = Arrays.stream(refs).sorted().distinct().toArray();
        Map<Long, SignatureRow> rows = new HashMap<>(sorted.length * 2);
        int at = 0;
        while (at < sorted.length) {
            int unit = Ref.unit(sorted[at]);
            try (SignatureReader reader =
                    new SignatureReader(work.signatures(plan.units().get(unit)), shape)) {
                for (; at < sorted.length && Ref.unit(sorted[at]) == unit; at++) {
                    rows.put(sorted[at], reader.read(Ref.row(sorted[at])));
                }
            }
        }
        return rows;
    }
}
