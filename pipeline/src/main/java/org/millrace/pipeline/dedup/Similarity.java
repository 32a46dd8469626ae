package org.millrace.pipeline.dedup;

import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.signature.SignatureRow;

/** How alike two documents are, in ten-thousandths: all for exact copies, else as their signatures are. */
final class Similarity {
    static final int SAME = 10_000;

    private Similarity() {}

    static int of(SignatureRow a, SignatureRow b, Dedup dedup) {
        if (a.isExactCopyOf(b)) {
            return SAME;
        }
        if (a.signature().length == 0 || b.signature().length == 0) {
            return 0;
        }
        MinHash scheme = dedup.minhash().orElseThrow();
        return (int) Math.round(scheme.similarity(a.signature(), b.signature()) * SAME);
    }
}
