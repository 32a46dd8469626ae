package org.millrace.pipeline.dedup;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.millrace.filters.dedup.ShingleSet;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Work;
import org.millrace.pipeline.signature.SignatureRow;

/**
 * Keeps the candidate pairs that are alike enough, by their whole signatures or by their texts; those with a document of an
 * earlier release always by their signatures, for its text is not there.
 */
public final class PairVerifier {
    private static final int PAIRS_AT_A_TIME = 20_000;
    private static final int TEXTS_AT_A_TIME = 4_000; // pairs whose texts are held at a time
    /** An estimate may be so much too low, in ten-thousandths: five standard errors of 112 components at 0.75. */
    private static final int MARGIN = 2_000;

    private final Dedup dedup;
    private final RowFiles files;
    private final RowFetcher rows;
    private final Optional<ShingleFetcher> texts;

    public PairVerifier(Recipe recipe, Work work, Plan plan) {
        this.dedup = recipe.dedup().orElseThrow();
        this.files = new RowFiles(work, plan, dedup);
        this.rows = new RowFetcher(work, plan, dedup);
        this.texts = dedup.verify() == Dedup.Verify.EXACT
                ? dedup.minhash().map(scheme -> new ShingleFetcher(scheme, work, plan, recipe.seed()))
                : Optional.empty();
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
        int step = texts.isPresent() ? TEXTS_AT_A_TIME : PAIRS_AT_A_TIME;
        for (int from = 0; from < distinct.size(); from += step) {
            verify(distinct, from, Math.min(from + step, distinct.size()), verified);
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
        LongRows open = new LongRows(2); // pairs that their texts decide on
        for (int i = from; i < to; i++) {
            SignatureRow a = documents.get(pairs.get(i, 0));
            SignatureRow b = documents.get(pairs.get(i, 1));
            Optional<Kinship> kinship = Kinship.between(a, b, dedup);
            boolean byTexts = texts.isPresent()
                    && files.isOwn(Ref.unit(pairs.get(i, 0))) // an index has no texts
                    && files.isOwn(Ref.unit(pairs.get(i, 1)))
                    && files.ghost(pairs.get(i, 0)).isEmpty() // nor are those of ghosts written anywhere
                    && files.ghost(pairs.get(i, 1)).isEmpty()
                    && kinship.filter(kind -> kind != Kinship.NEAR).isEmpty();
            if (byTexts) {
                if (Similarity.of(a, b, dedup) >= dedup.threshold() - MARGIN) {
                    open.add(pairs.get(i, 0), pairs.get(i, 1));
                }
            } else if (kinship.isPresent()) {
                verified.add(pairs.get(i, 0), pairs.get(i, 1));
            }
        }
        verifyByTexts(open, documents, verified);
    }

    private void verifyByTexts(LongRows pairs, Map<Long, SignatureRow> documents, LongRows verified)
            throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        Map<Long, SignatureRow> wanted = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            wanted.put(pairs.get(i, 0), documents.get(pairs.get(i, 0)));
            wanted.put(pairs.get(i, 1), documents.get(pairs.get(i, 1)));
        }
        Map<Long, ShingleSet> sets = texts.orElseThrow().fetch(wanted);
        for (int i = 0; i < pairs.size(); i++) {
            ShingleSet a = sets.get(pairs.get(i, 0));
            ShingleSet b = sets.get(pairs.get(i, 1));
            if (a == null || b == null) {
                throw new IOException(
                        "a unit's segments lack a text that its signatures know: was the work folder changed?");
            }
            if (a.jaccard(b) * Similarity.SAME >= dedup.threshold()) {
                verified.add(pairs.get(i, 0), pairs.get(i, 1));
            }
        }
    }
}
