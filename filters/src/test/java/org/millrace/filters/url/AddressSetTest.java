package org.millrace.filters.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressSetTest {
    @Test
    void holdsWhatWasAddedAndNothingElse() {
        AddressSet set = new AddressSet();
        for (int i = 0; i < 10_000; i++) {
            set.add("host" + i + ".example");
            set.add("host" + i + ".example");
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(set.contains("host" + i + ".example")).isTrue();
            assertThat(set.contains("host" + i + ".test")).isFalse();
        }
        assertThat(set.contains("")).isFalse();
    }
}
