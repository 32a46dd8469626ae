package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameTableTest {
    @Test
    void countsNamesUpByFirstUse() {
        NameTable table = new NameTable();
        table.clear(4);
        assertThat(table.name(77)).isZero();
        assertThat(table.name(0)).isEqualTo(1);
        assertThat(table.name(77)).isZero();
        assertThat(table.name(-1)).isEqualTo(2);
    }

    @Test
    void startsAnewInASmallerAndALargerTable() {
        NameTable table = new NameTable();
        for (int size : new int[] {1000, 10, 5000}) {
            table.clear(size);
            for (int i = 0; i < size; i++) {
                assertThat(table.name(i * 31L)).isEqualTo(i);
            }
        }
    }
}
