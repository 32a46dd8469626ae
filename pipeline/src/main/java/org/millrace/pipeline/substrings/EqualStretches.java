package org.millrace.pipeline.substrings;

import org.millrace.filters.dedup.substring.Substrings;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;

/**
 * Settles stretches that are equal as a whole, and asks for the windows of those that share an anchor with others to which they
 * are not: of one for each content, since the others have no window that this one has not. So a long text that stands
 * twice costs a row for each of its anchors, and windows are compared around its ends only.
 */
public final class EqualStretches {
    private final Substrings scheme;
    private final boolean keepFirst;
    private final Places places;

    /** @param keepFirst whether the first copy stays */
    public EqualStretches(Substrings scheme, boolean keepFirst, Places places) {
        this.scheme = scheme;
        this.keepFirst = keepFirst;
        this.places = places;
    }

    /**
     * Emits, by unit, rows of (document, range): what is to be cut, and what is asked for.
     *
     * @param rows all rows of one partition, as {@link StretchBlocks} made them, in any order; sorted here
     */
    public void emit(LongRows rows, BlockSink sink) {
        rows.sort();
        LongRows out = new LongRows(2);
        for (int from = 0, to; from < rows.size(); from = to) {
            boolean differs = false;
            for (to = from + 1; to < rows.size() && rows.get(to, 0) == rows.get(from, 0); to++) {
                differs |= !isEqual(rows, from, to);
            }
            boolean asked = differs || SharedAnchors.isInManyUnits(rows.get(from, 0));
            for (int one = from, next; one < to; one = next) {
                next = one + 1;
                while (next < to && isEqual(rows, one, next)) {
                    next++;
                }
                settle(rows, one, next, asked, out);
            }
        }
        Places.emitByUnit(out, sink);
    }

    private static boolean isEqual(LongRows rows, int row, int other) {
        return rows.get(row, 1) == rows.get(other, 1) && rows.get(row, 2) == rows.get(other, 2);
    }

    private void settle(LongRows rows, int from, int to, boolean asked, LongRows out) {
        int first = from;
        for (int i = from + 1; i < to; i++) {
            if (isBefore(rows, i, first)) {
                first = i;
            }
        }
        boolean copied = !keepFirst && (places.areSeveral(rows, from, to, 3) || runs(rows, first));
        for (int i = from; i < to; i++) {
            long range = rows.get(i, 5);
            int runTo = (int) rows.get(i, 6);
            if (copied || (keepFirst && i != first)) {
                out.add(rows.get(i, 4), Places.range(Places.from(range), runTo));
            } else if (runs(rows, i)) {
                out.add(rows.get(i, 4), Places.range(Places.to(range) - scheme.length() + 1, runTo));
            }
        }
        if (asked) {
            out.add(rows.get(first, 4), Places.asked(rows.get(first, 5), copied));
        }
    }

    private static boolean runs(LongRows rows, int row) {
        return rows.get(row, 6) > Places.to(rows.get(row, 5));
    }

    private boolean isBefore(LongRows rows, int row, int other) {
        return places.isBefore(
                rows.get(row, 3),
                rows.get(row, 4),
                Places.from(rows.get(row, 5)),
                rows.get(other, 3),
                rows.get(other, 4),
                Places.from(rows.get(other, 5)));
    }
}
