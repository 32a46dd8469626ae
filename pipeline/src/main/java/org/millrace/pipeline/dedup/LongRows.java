package org.millrace.pipeline.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of a fixed number of longs in one array: what crosses the engine instead of records. Sorting is in place, n log n
 * for any input, and by all columns as signed numbers, so equal sets of rows sort to equal arrays.
 */
public final class LongRows {
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
        sort(0, size(), 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(size())));
    }

    /**
     * Quicksort with three parts, since keys repeat; the smaller side recurses, so depth is logarithmic. After
     * {@code cuts} cuts heapsort takes over, since the pivots were bad: that keeps n log n for any input.
     */
    private void sort(int fromRow, int toRow, int cuts) {
        int from = fromRow;
        int to = toRow;
        int cutsLeft = cuts;
        long[] pivot = new long[width];
        while (to - from > 16) {
            if (cutsLeft-- == 0) {
                heapSort(from, to);
                return;
            }
            System.arraycopy(cells, pivot(from, to) * width, pivot, 0, width);
            int less = from;
            int more = to;
            int at = from;
            while (at < more) {
                int order = compareTo(at * width, pivot);
                if (order < 0) {
                    swap(less++, at++);
                } else if (order > 0) {
                    do { // rows that are right where they are stay there, so that sorted runs remain sorted
                        more--;
                    } while (more > at && compareTo(more * width, pivot) > 0);
                    swap(at, more);
                } else {
                    at++;
                }
            }
            if (less - from < to - more) {
                sort(from, less, cutsLeft);
                from = more;
            } else {
                sort(more, to, cutsLeft);
                to = less;
            }
        }
        insertionSort(from, to);
    }

    private void heapSort(int from, int to) {
        int rows = to - from;
        for (int parent = rows / 2 - 1; parent >= 0; parent--) {
            siftDown(from, parent, rows);
        }
        for (int last = rows - 1; last > 0; last--) {
            swap(from, from + last);
            siftDown(from, 0, last);
        }
    }

    private void siftDown(int from, int root, int rows) {
        int parent = root;
        while (parent < rows / 2) {
            int child = 2 * parent + 1;
            if (child + 1 < rows && compare((from + child) * width, (from + child + 1) * width) < 0) {
                child++;
            }
            if (compare((from + parent) * width, (from + child) * width) >= 0) {
                return;
            }
            swap(from + parent, from + child);
            parent = child;
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            for (int j = i; j > from && compare((j - 1) * width, j * width) > 0; j--) {
                swap(j, j - 1);
            }
        }
    }

    /** The median of three rows, or of three such medians: blocks arrive as sorted runs, one behind the other. */
    private int pivot(int from, int to) {
        int last = to - 1;
        int middle = (from + to) >>> 1;
        if (to - from < 128) {
            return median(from, middle, last);
        }
        int step = (to - from) >>> 3;
        return median(
                median(from, from + step, from + 2 * step),
                median(middle - step, middle, middle + step),
                median(last - 2 * step, last - step, last));
    }

    private int median(int first, int second, int c) {
        int a = first;
        int b = second;
        if (compare(a * width, b * width) > 0) {
            int swap = a;
            a = b;
            b = swap;
        }
        if (compare(b * width, c * width) <= 0) {
            return b;
        }
        return compare(a * width, c * width) > 0 ? a : c;
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

    private int compareTo(int at, long[] row) {
        for (int i = 0; i < width; i++) {
            int order = Long.compare(cells[at + i], row[i]);
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
