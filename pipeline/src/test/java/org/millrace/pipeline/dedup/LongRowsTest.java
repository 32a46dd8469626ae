package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRowsTest {
    private static LongRows rows(int width, int count, IntToLongFunction first) {
        LongRows rows = new LongRows(width);
        for (int i = 0; i < count; i++) {
            long[] row = new long[width];
            Arrays.fill(row, i % 3);
            row[0] = first.applyAsLong(i);
            rows.add(row);
        }
        return rows;
    }

    private static long[][] cells(LongRows rows, int width) {
        long[][] cells = new long[rows.size()][width];
        for (int i = 0; i < cells.length; i++) {
            for (int column = 0; column < width; column++) {
                cells[i][column] = rows.get(i, column);
            }
        }
        return cells;
    }

    private static void assertSorts(LongRows rows, int width) {
        long[][] expected = cells(rows, width);
        Arrays.sort(expected, Arrays::compare);
        rows.sort();
        assertThat(Arrays.deepEquals(cells(rows, width), expected)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void sortsRandomRowsByAllColumns(int width) {
        Random random = new Random(width);
        for (int count = 0; count < 300; count++) {
            assertSorts(rows(width, count, i -> random.nextLong()), width);
            assertSorts(rows(width, count, i -> random.nextInt(5) - 2), width);
        }
        assertSorts(rows(width, 30_000, i -> random.nextLong()), width);
        assertSorts(rows(width, 30_000, i -> random.nextInt(4)), width);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void sortsEqualRowsAndOrdersThatDeceiveAPivot(int width) {
        int n = 100_000;
        List<IntToLongFunction> orders = List.of(
                i -> 7,
                i -> i,
                i -> -i,
                i -> Math.min(i, n - i), // up and down again
                i -> Math.max(i, n - i),
                i -> i % (n / 2), // sorted runs, one behind the other
                i -> i % (n / 64),
                i -> i % 2 == 0 ? i : n - i,
                i -> i < n / 2 ? (i % 2 == 0 ? i + 1 : n / 2 + i) : 2L * (i - n / 2 + 1), // Musser, 1997
                i -> Long.MIN_VALUE + ((i * 0x9e3779b97f4a7c15L) >>> 60));
        for (IntToLongFunction order : orders) {
            assertSorts(rows(width, n, order), width);
        }
    }

    @Test
    void comparesSigned() {
        LongRows rows = new LongRows(2);
        rows.add(0, 0);
        rows.add(-1, 5);
        rows.add(-1, -5);
        rows.sort();

        assertThat(cells(rows, 2)).isDeepEqualTo(new long[][] {{-1, -5}, {-1, 5}, {0, 0}});
    }

    @Test
    void passesThroughBytesAndJoinsBlocks() {
        LongRows one = rows(3, 100, i -> i);
        LongRows both = new LongRows(3);
        both.addAll(one.toBytes());
        both.addAll(new byte[0]);
        both.addAll(rows(3, 50, i -> -i).toBytes());

        assertThat(both.size()).isEqualTo(150);
        assertThat(both.get(99, 0)).isEqualTo(99);
        assertThat(both.get(149, 0)).isEqualTo(-49);
        LongRows small = new LongRows(2);
        small.add(1, -1);
        assertThat(small.toBytes()).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, -1, -1, -1, -1, -1, -1, -1, -1);
    }

    @Test
    void sortsEqualSetsToEqualBytes() {
        List<long[]> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            rows.add(new long[] {random.nextInt(20), random.nextInt(20)});
        }
        LongRows one = new LongRows(2);
        rows.forEach(one::add);
        java.util.Collections.shuffle(rows, random);
        LongRows other = new LongRows(2);
        rows.forEach(other::add);
        one.sort();
        other.sort();

        assertThat(one.toBytes()).isEqualTo(other.toBytes());
    }

    @Test
    void forgetsWhatItIsToldTo() {
        LongRows rows = rows(2, 10, i -> i);
        rows.clear();

        assertThat(rows.isEmpty()).isTrue();
        assertThat(rows.toBytes()).isEmpty();
    }

    @Test
    void knowsEqualRows() {
        LongRows rows = new LongRows(3);
        rows.add(1, 2, 3);
        rows.add(1, 2, 3);
        rows.add(1, 2, 4);

        assertThat(rows.isSame(0, 1)).isTrue();
        assertThat(rows.isSame(1, 2)).isFalse();
    }
}
