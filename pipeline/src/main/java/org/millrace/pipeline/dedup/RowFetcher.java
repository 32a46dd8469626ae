package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureReader;
import org.millrace.pipeline.signature.SignatureRow;

/** Fetches single rows of signatures, in the order in which they lie. */
final class RowFetcher {
    private final RowFiles files;

    RowFetcher(Work work, Plan plan, Dedup dedup) {
        this.files = new RowFiles(work, plan, dedup);
    }

    /** The rows of {@code refs}, which may repeat and come in any order. */
    Map<Long, SignatureRow> fetch(long[] refs) throws IOException {
        long[] sorted = Arrays.stream(refs).sorted().distinct().toArray();
        Map<Long, SignatureRow> rows = new HashMap<>(sorted.length * 2);
        int at = 0;
        while (at < sorted.length) {
            int unit = Ref.unit(sorted[at]);
            try (SignatureReader reader = files.open(unit)) {
                for (; at < sorted.length && Ref.unit(sorted[at]) == unit; at++) {
                    rows.put(sorted[at], reader.read(Ref.row(sorted[at])));
                }
            }
        }
        return rows;
    }
}
