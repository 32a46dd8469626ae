package org.millrace.pipeline.passages;

import java.util.List;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.recipe.PassageRule;

/** Chooses the copies of passages that go. Follows from the rows as a set, not from their order. */
public final class SharedPassages {
    private SharedPassages() {}

    /**
     * Emits, by unit, the places of the passages of one partition that go.
     *
     * @param rows all rows of one partition, as {@link PassageBlocks} made them, in any order; sorted here
     */
    public static void emit(LongRows rows, List<PassageRule> rules, BlockSink sink) {
        rows.sort();
        LongRows places = new LongRows(1);
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && isSame(rows, from, to)) {
                to++;
            }
            for (int i = keepsFirst(rows, from, to, rules) ? from + 1 : from; i < to; i++) {
                places.add(rows.get(i, 3));
            }
            from = to;
        }
        MergedDocuments.emitByUnit(places, sink);
    }

    private static boolean isSame(LongRows rows, int row, int other) {
        return PassageBlocks.isSame(rows.get(row, 0), rows.get(row, 1), rows.get(other, 0), rows.get(other, 1));
    }

    /** Rows are sorted by source and document, so all are of one where the first and the last are. */
    private static boolean keepsFirst(LongRows rows, int from, int to, List<PassageRule> rules) {
        PassageRule rule = rules.get(PassageBlocks.rule(rows.get(from, 1)));
        return rule.keep() != PassageRule.Keep.NONE
                || (rows.get(from, 1) == rows.get(to - 1, 1) && rows.get(from, 2) == rows.get(to - 1, 2));
    }
}
