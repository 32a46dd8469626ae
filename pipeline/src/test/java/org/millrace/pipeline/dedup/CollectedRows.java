package org.millrace.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the blocks of every partition, as an engine's shuffle would. */
final class CollectedRows implements BlockSink {
    private final List<LongRows> partitions = new ArrayList<>();
    private final int width;

    CollectedRows(int partitions, int width) {
        this.width = width;
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(new LongRows(width));
        }
    }

    @Override
    public void emit(int partition, byte[] block) {
        partitions.get(partition).addAll(block);
    }

    LongRows partition(int number) {
        return partitions.get(number);
    }

    /** Rows of all partitions as {@code a-b}, each once, in order. */
    Set<String> distinct() {
        return new TreeSet<>(all());
    }

    /** Rows of all partitions as {@code a-b}. */
    List<String> all() {
        List<String> lines = new ArrayList<>();
        for (LongRows rows : partitions) {
            for (int i = 0; i < rows.size(); i++) {
                StringBuilder line = new StringBuilder().append(rows.get(i, 0));
                for (int column = 1; column < width; column++) {
                    line.append('-').append(rows.get(i, column));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
