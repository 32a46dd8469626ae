package org.millrace.pipeline.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Rows of a fixed number of longs in one array: what crosses the engine instead of records. Sorting is in place, linear in
 * the number of rows, and by all columns as signed numbers, so equal sets of rows sort to equal arrays.
 */
public final class LongRows {
    private static final int DIGITS = 1 << Byte.SIZE;
    private static final int FEW = 24;

    private final int width;
    private long[] cells;
    private int used;

    public LongRows(int width) {
        this.width = width;
        this.cells = new long[width * 64];
    }

    public void add(long... row) {
        if (used + width > cells.length) {
            cells = Arrays.copyOf(cells, Math.addExact(cells.length, Math.max(cells.length >> 1, width)));
        }
        for (int i = 0; i < width; i++) {
            cells[used++] = row[i];
        }
    }

    public void add(long a, long b) {
        if (used + 2 > cells.length) {
            cells = Arrays.copyOf(cells, Math.addExact(cells.length, Math.max(cells.length >> 1, 2)));
        }
        cells[used++] = a;
        cells[used++] = b;
    }

    /** Appends the rows of a block that {@link #toBytes} made. */
    public void addAll(byte[] block) {
        int longs = block.length / Long.BYTES;
        if (used + longs > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(Math.addExact(used, longs), cells.length + (cells.length >> 1)));
        }
        ByteBuffer.wrap(block).asLongBuffer().get(cells, used, longs);
        used += longs;
    }

    public int size() {
        return used / width;
    }

    public boolean isEmpty() {
        return used == 0;
    }

    public long get(int row, int column) {
        return cells[row * width + column];
    }

    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(used * Long.BYTES);
        bytes.asLongBuffer().put(cells, 0, used);
        return bytes.array();
    }

    public void clear() {
        used = 0;
    }

    /** Whether two rows are equal in every column. */
    boolean isSame(int row, int other) {
        return compare(row * width, other * width) == 0;
    }

    /** Sorts by the first column, then the second, and so on. */
    public void sort() {
        sort(0, size(), 0, new ArrayDeque<>());
    }

    /**
     * Radix sort from the highest byte in which rows differ, in place (McIlroy, Bostic, McIlroy 1993, "American flag"):
     * keys are hashes, so two bytes of them part nearly everything, and what is left goes to insertion sort. Each level
     * takes a byte or a column off, so depth is at most eight times the width.
     */
    private void sort(int from, int to, int firstColumn, ArrayDeque<int[]> spare) {
        int column = firstColumn;
        long differing = 0;
        while (to - from > FEW && column < width && (differing = differing(from, to, column)) == 0) {
            column++;
        }
        if (to - from <= FEW) {
            insertionSort(from, to);
            return;
        }
        if (differing == 0) {
            return; // all rows are equal
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(differing) - Byte.SIZE);
        int[] ends = spare.isEmpty() ? new int[2 * DIGITS] : spare.pop();
        part(from, to, column, shift, ends);
        int start = from;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (ends[digit] - start > 1) {
                sort(start, ends[digit], column, spare);
            }
            start = ends[digit];
        }
        spare.push(ends);
    }

    /** The bits in which the cells of a column differ. */
    private long differing(int from, int to, int column) {
        long first = cells[from * width + column];
        long differing = 0;
        for (int at = from * width + column; at < to * width; at += width) {
            differing |= cells[at] ^ first;
        }
        return differing;
    }

    /**
     * Moves rows so that their digits, eight bits from {@code shift} up, ascend.
     *
     * @param ends gets where the rows of each digit end, in its first half
     */
    private void part(int from, int to, int column, int shift, int[] ends) {
        Arrays.fill(ends, 0);
        for (int at = from * width + column; at < to * width; at += width) {
            ends[digit(cells[at], shift)]++;
        }
        int sum = from;
        for (int digit = 0; digit < DIGITS; digit++) {
            ends[DIGITS + digit] = sum; // where the next row of the digit goes
            sum += ends[digit];
            ends[digit] = sum;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            int row = ends[DIGITS + digit];
            while (row < ends[digit]) {
                int home = digit(cells[row * width + column], shift);
                if (home == digit) {
                    row++;
                } else {
                    swap(row, ends[DIGITS + home]++);
                }
            }
        }
    }

    /** Signed numbers ascend with their digits once the sign is turned over. */
    private static int digit(long cell, int shift) {
        return (int) ((cell ^ Long.MIN_VALUE) >>> shift) & DIGITS - 1;
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && compare((j - 1) * width, j * width) > 0; j--) {
                swap(j, j - 1);
            }
        }
    }

    private int compare(int at, int other) {
        for (int i = 0; i < width; i++) {
            int order = Long.compare(cells[at + i], cells[other + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void swap(int row, int other) {
        int a = row * width;
        int b = other * width;
        for (int i = 0; i < width; i++) {
            long cell = cells[a + i];
            cells[a + i] = cells[b + i];
            cells[b + i] = cell;
        }
    }
}
