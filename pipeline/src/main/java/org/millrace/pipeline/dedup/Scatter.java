package org.millrace.pipeline.dedup;

/** Deals rows out to partitions and hands on one block for each, whenever enough have come together. */
public final class Scatter {
    private static final int FLUSH_ROWS = 2_000_000;

    private final LongRows[] partitions;
    private final BlockSink sink;
    private int rows;

    /** Deals rows of {@code width} numbers out to so many partitions. */
    public Scatter(int partitions, int width, BlockSink sink) {
        this.partitions = new LongRows[partitions];
        for (int i = 0; i < partitions; i++) {
            this.partitions[i] = new LongRows(width);
        }
        this.sink = sink;
    }

    /** The rows of the partition that a hash falls into, to add one row to. */
    public LongRows of(long hash) {
        return to(partition(hash, partitions.length));
    }

    /** The rows of a partition, to add one row to. */
    LongRows to(int partition) {
        if (++rows >= FLUSH_ROWS) {
            flush();
        }
        return partitions[partition];
    }

    /** The partition that a hash falls into. */
    static int partition(long hash, int partitions) {
        return (int) (((hash >>> 32) * partitions) >>> 32);
    }

    /** Hands on what is left. */
    public void flush() {
        for (int i = 0; i < partitions.length; i++) {
            if (!partitions[i].isEmpty()) {
                partitions[i].sort();
                sink.emit(i, partitions[i].toBytes());
                partitions[i].clear();
            }
        }
        rows = 0;
    }

    /** Spreads similar numbers apart: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    public static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
