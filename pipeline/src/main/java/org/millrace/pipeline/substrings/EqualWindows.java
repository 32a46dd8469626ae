package org.millrace.pipeline.substrings;

import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;

/** Chooses the windows that go among those that are equal. */
public final class EqualWindows {
    private final boolean keepFirst;
    private final Places places;

    /** @param keepFirst whether the first copy stays */
    public EqualWindows(boolean keepFirst, Places places) {
        this.keepFirst = keepFirst;
        this.places = places;
    }

    /**
     * Emits, by unit, rows of (document, range) to be cut.
     *
     * @param rows all rows of one partition, as {@link WindowBlocks} made them, in any order; sorted here
     */
    public void emit(LongRows rows, BlockSink sink) {
        rows.sort();
        LongRows out = new LongRows(2);
        for (int from = 0, to; from < rows.size(); from = to) {
            int first = from;
            boolean copied = Places.isCopied(rows.get(from, 4));
            for (to = from + 1; to < rows.size() && isEqual(rows, from, to); to++) {
                copied |= Places.isCopied(rows.get(to, 4));
                if (isBefore(rows, to, first)) {
                    first = to;
                }
            }
            copied |= places.areSeveral(rows, from, to, 2);
            for (int i = from; i < to; i++) {
                if (keepFirst ? i != first : copied) {
                    long range = rows.get(i, 4);
                    out.add(rows.get(i, 3), Places.range(Places.from(range), Places.to(range)));
                }
            }
        }
        Places.emitByUnit(out, sink);
    }

    private static boolean isEqual(LongRows rows, int row, int other) {
        return rows.get(row, 0) == rows.get(other, 0) && rows.get(row, 1) == rows.get(other, 1);
    }

    private boolean isBefore(LongRows rows, int row, int other) {
        return places.isBefore(
                rows.get(row, 2),
                rows.get(row, 3),
                Places.from(rows.get(row, 4)),
                rows.get(other, 2),
                rows.get(other, 3),
                Places.from(rows.get(other, 4)));
    }
}
