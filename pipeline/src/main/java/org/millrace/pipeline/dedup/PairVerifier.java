package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.Map;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureRow;

/** Keeps the candidate pairs that are alike enough by their whole signatures. */
public final class PairVerifier {
    private static final int PAIRS_AT_A_TIME = 20_000;

    private final Dedup dedup;
    private final RowFetcher rows;

    public PairVerifier(Dedup dedup, Work work, Plan plan) {
        this.dedup = dedup;
        this.rows = new RowFetcher(work, plan, dedup);
    }

    /** The verified pairs among {@code pairs}, each once. Sorts {@code pairs}. */
    public LongRows verify(LongRows pairs) throws IOException {
        pairs.sort();
        LongRows distinct = new LongRows(2);
        for (int i = 0; i < pairs.size(); i++) {
            if (i == 0 || !pairs.isSame(i, i - 1)) {
                distinct.add(pairs.get(i, 0), pairs.get(i, 1));
            }
        }
        LongRows verified = new LongRows(2);
        for (int from = 0; from < distinct.size(); from += PAIRS_AT_A_TIME) {
            verify(distinct, from, Math.min(from + PAIRS_AT_A_TIME, distinct.size()), verified);
        }
        return verified;
    }

    private void verify(LongRows pairs, int from, int to, LongRows verified) throws IOException {
        long[] refs = new long[2 * (to - from)];
        for (int i = from; i < to; i++) {
            refs[2 * (i - from)] = pairs.get(i, 0);
            refs[2 * (i - from) + 1] = pairs.get(i, 1);
        }
        Map<Long, SignatureRow> documents = rows.fetch(refs);
        for (int i = from; i < to; i++) {
            SignatureRow a = documents.get(pairs.get(i, 0));
            SignatureRow b = documents.get(pairs.get(i, 1));
            if (Kinship.between(a, b, dedup).isPresent()) {
                verified.add(pairs.get(i, 0), pairs.get(i, 1));
            }
        }
    }
}
