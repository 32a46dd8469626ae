package org.millrace.pipeline.substrings;

import java.util.List;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;
import org.millrace.pipeline.recipe.Recipe;
import org.millrace.pipeline.refine.Plan;

/**
 * Where things stand, as numbers: a document by one, a range of its units by another; and which of two places is first.
 *
 * <p>First is what stands in the source that is first in the recipe, there in the document with the smallest key, and there
 * further left. The key is the order of the release.
 */
public final class Places {
    /** Marks a range whose windows must be compared one by one. */
    private static final long ASKED = 1L << 62;

    /** Marks, beside that, a range that is known to have a copy. */
    private static final long COPIED = 1L << 63;

    private static final int BITS = 31;
    private static final long MASK = (1L << BITS) - 1;

    private final int[] sources;

    private Places(int[] sources) {
        this.sources = sources;
    }

    /** Places in units of these sources, by ordinals. */
    static Places of(int... sources) {
        return new Places(sources.clone());
    }

    /** Places in the units of a plan. */
    public static Places of(Recipe recipe, Plan plan) {
        List<String> names = recipe.sources().stream().map(Recipe.Source::name).toList();
        return new Places(plan.units().stream()
                .mapToInt(unit -> names.indexOf(unit.source()))
                .toArray());
    }

    /** Whether the first place, a document with its key and a unit of its text, is before the second. */
    boolean isBefore(long key, long document, int at, long otherKey, long otherDocument, int otherAt) {
        int order = Integer.compare(sources[unit(document)], sources[unit(otherDocument)]);
        order = order != 0 ? order : Long.compareUnsigned(key, otherKey);
        order = order != 0 ? order : Long.compare(document, otherDocument);
        return order != 0 ? order < 0 : at < otherAt;
    }

    /**
     * Whether more than one of the places of equal text counts. Where one source has two records of one id, as where it has
     * an archive twice, the release has the first of them and the other is no copy of it; two places in one record are copies.
     *
     * @param rows from {@code from} up to {@code to}, sorted by the key, which stands in the column {@code key}, and the
     *     document, which stands in the next
     */
    boolean areSeveral(LongRows rows, int from, int to, int key) {
        int first = from; // of those with its key in its source
        int counted = 1;
        for (int i = from + 1; i < to && counted < 2; i++) {
            boolean sameId = rows.get(i, key) == rows.get(first, key)
                    && sources[unit(rows.get(i, key + 1))] == sources[unit(rows.get(first, key + 1))];
            first = sameId ? first : i;
            counted += sameId && rows.get(i, key + 1) != rows.get(first, key + 1) ? 0 : 1;
        }
        return counted > 1;
    }

    static long document(int unit, int index) {
        return ((long) unit << 32) | index;
    }

    static int unit(long document) {
        return (int) (document >>> 32);
    }

    static long range(int from, int to) {
        return ((long) from << BITS) | to;
    }

    static long asked(long range, boolean copied) {
        return range | ASKED | (copied ? COPIED : 0);
    }

    static boolean isAsked(long range) {
        return (range & ASKED) != 0;
    }

    static boolean isCopied(long range) {
        return (range & COPIED) != 0;
    }

    static int from(long range) {
        return (int) (range >>> BITS & MASK);
    }

    static int to(long range) {
        return (int) (range & MASK);
    }

    /** Emits rows of (document, range) to the documents' units. Sorts them. */
    static void emitByUnit(LongRows rows, BlockSink sink) {
        rows.sort();
        LongRows own = new LongRows(2);
        for (int i = 0; i < rows.size(); i++) {
            own.add(rows.get(i, 0), rows.get(i, 1));
            int unit = unit(rows.get(i, 0));
            if (i + 1 == rows.size() || unit(rows.get(i + 1, 0)) != unit) {
                sink.emit(unit, own.toBytes());
                own.clear();
            }
        }
    }

    /** The first row whose first column is that number, or where it would stand, in rows sorted by it. */
    static int find(LongRows rows, long number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle, 0) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
