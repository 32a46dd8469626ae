package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostTableTest {
    @Test
    void findsAHostAndWhatLiesUnderIt() {
        HostTable<Integer> table = new HostTable<>();
        table.put("example.org", 1);
        assertThat(table.closest("example.org")).isEqualTo(1);
        assertThat(table.closest("a.b.example.org")).isEqualTo(1);
        assertThat(table.closest("notexample.org")).isNull();
        assertThat(table.closest("org")).isNull();
    }

    @Test
    void prefersTheLongestName() {
        HostTable<Integer> table = new HostTable<>();
        table.put("org", 1);
        table.put("example.org", 2);
        assertThat(table.closest("www.example.org")).isEqualTo(2);
        assertThat(table.closest("other.org")).isEqualTo(1);
    }

    @Test
    void findsNothingInAnEmptyTable() {
        assertThat(new HostTable<Integer>().closest("example.org")).isNull();
    }
}
