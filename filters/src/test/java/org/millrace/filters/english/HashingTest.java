package org.millrace.filters.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HashingTest {
    @Test
    void isTheSameByStepsAndAtOnce() {
        char[] text = "The quick brown fox, jumps over the lazy dog: 12345 \u20AC\uFFFF".toCharArray();
        for (int start = 0; start < text.length; start++) {
            long hash = 0;
            for (int end = start; end < text.length; end++) {
                assertThat(Hashing.of(text, start, end)).isEqualTo(Hashing.finish(hash));
                hash = Hashing.next(hash, text[end]);
            }
        }
    }

    @Test
    void tellsShortTextsApart() {
        Set<Long> hashes = new HashSet<>();
        for (char a = 0; a < 256; a++) {
            hashes.add(Hashing.of(new char[] {a}, 0, 1));
            for (char b = 0; b < 256; b++) {
                hashes.add(Hashing.of(new char[] {a, b}, 0, 2));
            }
        }
        assertThat(hashes).hasSize(256 + 256 * 256);
    }
}
