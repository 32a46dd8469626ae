package org.millrace.connectors.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures of the blocks of a page: one column a measure, one row a block. */
final class Columns {
    private static final int FIRST_CAPACITY = 320;

    private final int rows;
    private float[][] all = new float[FIRST_CAPACITY][];
    private int size;
    private boolean[] constant = new boolean[FIRST_CAPACITY];
    private final Map<String, Integer> families = new LinkedHashMap<>();

    Columns(int rows) {
        this.rows = rows;
    }

    int rows() {
        return rows;
    }

    int size() {
        return size;
    }

    /** Names the columns that follow, for reports. */
    void family(String name) {
        families.put(name, size);
    }

    /** Each family's first column. */
    Map<String, Integer> families() {
        return families;
    }

    /** A new column of zeros. */
    float[] add() {
        float[] column = new float[rows];
        add(column);
        return column;
    }

    void add(float[] column) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
            constant = Arrays.copyOf(constant, 2 * size);
        }
        all[size++] = column;
    }

    /** A new column with one value in all rows. */
    void addConstant(float value) {
        float[] column = add();
        constant[size - 1] = true;
        if (value != 0) {
            Arrays.fill(column, value);
        }
    }

    /** Whether the column was added as one with the same value in all rows. */
    boolean isConstant(int column) {
        return constant[column];
    }

    float[] get(int column) {
        return all[column];
    }
}
