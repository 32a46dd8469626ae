package org.millrace.pipeline.dedup;

import java.io.IOException;
import org.millrace.pipeline.files.Storage;
import org.millrace.pipeline.refine.Work;

/**
 * Pairs in the work folder, a file for each partition that has any, and what steps over all of them came to. Files are rows
 * of two longs and nothing else; they live no longer than the phase.
 */
public final class PairFiles {
    /** The step whose sum tells of verified pairs that are too many for one worker. */
    public static final String VERIFIED = "verified";

    private PairFiles() {}

    /** Writes the pairs of a partition; without any it has no file. */
    public static void write(Work work, int round, int part, LongRows pairs) throws IOException {
        if (!pairs.isEmpty()) {
            write(work, work.pairs(round, part), pairs);
        }
    }

    /** Adds the pairs of a partition to {@code rows}. */
    public static void read(Work work, int round, int part, LongRows rows) throws IOException {
        String path = work.pairs(round, part);
        if (Storage.exists(path)) {
            rows.addAll(Storage.readAll(path));
        }
    }

    /**
     * A sum over all partitions.
     *
     * @param wrong pairs that are not yet as they should be
     * @param pairs all pairs
     */
    public record Sum(long wrong, long pairs) {}

    /** Adds up what partitions said of themselves, rows of (wrong, pairs). */
    public static Sum sum(LongRows rows) {
        long wrong = 0;
        long pairs = 0;
        for (int i = 0; i < rows.size(); i++) {
            wrong += rows.get(i, 0);
            pairs += rows.get(i, 1);
        }
        return new Sum(wrong, pairs);
    }

    public static void writeSum(Work work, String step, Sum sum) throws IOException {
        LongRows row = new LongRows(2);
        row.add(sum.wrong, sum.pairs);
        write(work, work.joinSum(step), row);
    }

    /** The sum of a step; zeros where no partition had anything to say. */
    public static Sum readSum(Work work, String step) throws IOException {
        LongRows row = new LongRows(2);
        if (Storage.exists(work.joinSum(step))) {
            row.addAll(Storage.readAll(work.joinSum(step)));
        }
        return sum(row);
    }

    private static void write(Work work, String path, LongRows rows) throws IOException {
        Storage.write(path, work.scratch(), out -> out.write(rows.toBytes()));
    }
}
