package org.millrace.pipeline.substrings;

import java.nio.ByteBuffer;
import org.millrace.pipeline.dedup.BlockSink;
import org.millrace.pipeline.dedup.LongRows;

/** Finds the anchors that stand twice. */
public final class SharedAnchors {
    /** In more units than this, an anchor's stretches are too many to be brought to one partition. */
    static final int MANY_UNITS = 32;

    private SharedAnchors() {}

    /**
     * Emits, to each unit that has it, every anchor of one partition that stands twice: after a -1, a number for each,
     * whose last bit tells whether more than {@value #MANY_UNITS} units have it and is no part of it.
     *
     * @param blocks all of the partition, as {@link AnchorBlocks} made them
     */
    public static void emit(Iterable<byte[]> blocks, BlockSink sink) {
        LongRows anchors = new LongRows(2);
        for (byte[] block : blocks) {
            ByteBuffer numbers = ByteBuffer.wrap(block);
            long unit = numbers.getLong();
            while (numbers.hasRemaining()) {
                anchors.add(numbers.getLong(), unit);
            }
        }
        anchors.sort();
        LongRows shared = new LongRows(2);
        for (int from = 0, to; from < anchors.size(); from = to) {
            int units = 1;
            for (to = from + 1; to < anchors.size() && anchors.get(to, 0) == anchors.get(from, 0); to++) {
                units += anchors.get(to, 1) != anchors.get(to - 1, 1) ? 1 : 0;
            }
            if (to - from > 1) {
                long anchor = name(anchors.get(from, 0), units > MANY_UNITS);
                for (int i = from; i < to; i++) {
                    if (i == from || anchors.get(i, 1) != anchors.get(i - 1, 1)) {
                        shared.add(anchors.get(i, 1), anchor);
                    }
                }
            }
        }
        shared.sort();
        LongRows own = new LongRows(1);
        for (int i = 0; i < shared.size(); i++) {
            long unit = shared.get(i, 0);
            if (own.isEmpty()) {
                own.add(-1);
            }
            own.add(shared.get(i, 1));
            if (i + 1 == shared.size() || shared.get(i + 1, 0) != unit) {
                sink.emit((int) unit, own.toBytes());
                own.clear();
            }
        }
    }

    static long name(long anchor, boolean inManyUnits) {
        return (anchor & ~1L) | (inManyUnits ? 1 : 0);
    }

    static boolean isInManyUnits(long name) {
        return (name & 1) != 0;
    }
}
