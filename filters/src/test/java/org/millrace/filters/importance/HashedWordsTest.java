package org.millrace.filters.importance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashedWordsTest {
    private static final int BUCKETS = 9_999_991;

    @Test
    void hashesAsThePublishedValuesOfFnv() {
        assertThat(buckets("a")).containsExactly((int) Long.remainderUnsigned(0xAF63DC4C8601EC8CL, BUCKETS));
        assertThat(buckets("foobar")).containsExactly((int) Long.remainderUnsigned(0x85944171F73967E8L, BUCKETS));
    }

    @Test
    void handsOverWordsAndPairsInOrder() {
        assertThat(buckets("a  b\nc")).containsExactly(of("a"), of("b"), of("a b"), of("c"), of("b c"));
    }

    @Test
    void cutsWhereWordsAndMarksMeet() {
        assertThat(buckets("it's a_1...ok"))
                .containsExactly(
                        of("it"),
                        of("'"),
                        of("it '"),
                        of("s"),
                        of("' s"),
                        of("a_1"),
                        of("s a_1"),
                        of("..."),
                        of("a_1 ..."),
                        of("ok"),
                        of("... ok"));
    }

    @Test
    void hashesUtf8() {
        assertThat(buckets("\u00E9 \u6F22 \uD83D\uDE00"))
                .containsExactly(
                        of("\u00E9"), of("\u6F22"), of("\u00E9 \u6F22"), of("\uD83D\uDE00"), of("\u6F22 \uD83D\uDE00"));
        assertThat(buckets("\uD83D")).as("half a character").containsExactly(of("\uFFFD"));
    }

    @Test
    void findsNoWordsInBlanks() {
        assertThat(buckets("")).isEmpty();
        assertThat(buckets(" \n\u3000")).isEmpty();
    }

    private static List<Integer> buckets(String text) {
        List<Integer> buckets = new ArrayList<>();
        int words = HashedWords.scan(text, BUCKETS, buckets::add);
        assertThat(buckets).hasSize(Math.max(0, 2 * words - 1));
        return buckets;
    }

    private static int of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return (int) Long.remainderUnsigned(hash, BUCKETS);
    }
}
