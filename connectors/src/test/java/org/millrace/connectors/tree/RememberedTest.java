package org.millrace.connectors.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    @Test
    void asksOnceForAStringThatComesAgain() {
        AtomicInteger asked = new AtomicInteger();
        Remembered lengths = new Remembered(string -> {
            asked.incrementAndGet();
            return string.length();
        });
        assertThat(lengths.of("menu")).isEqualTo(4);
        assertThat(lengths.of(String.valueOf("menu".toCharArray()))).isEqualTo(4);
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void neverMixesUpStringsThatShareAPlace() {
        Remembered hashes = new Remembered(String::hashCode);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3000; i++) { // more strings than places
                String string = Integer.toString(i);
                assertThat(hashes.of(string)).isEqualTo(string.hashCode());
            }
        }
    }
}
