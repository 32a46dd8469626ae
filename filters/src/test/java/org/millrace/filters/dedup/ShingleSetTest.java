package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShingleSetTest {
    private static final MinHash PAIRS = new MinHash(2, 1, 1);

    private static double jaccard(String a, String b) {
        return ShingleSet.of(PAIRS, a).jaccard(ShingleSet.of(PAIRS, b));
    }

    @Test
    void countsDifferentSequencesOnce() {
        assertThat(ShingleSet.of(PAIRS, "a b a b a").size()).isEqualTo(2);
        assertThat(ShingleSet.of(PAIRS, "a").size()).isZero();
    }

    @Test
    void isTheShareOfSequencesInBoth() {
        assertThat(jaccard("a b c", "A, b c!")).isEqualTo(1);
        assertThat(jaccard("a b c d", "b c d e")).isEqualTo(2.0 / 4);
        assertThat(jaccard("a b", "c d")).isZero();
        assertThat(jaccard("", "")).isZero();
        assertThat(jaccard("", "a b")).isZero();
    }

    @Test
    void comparesCharactersWhereTheSchemeDoes() {
        MinHash characters = new MinHash(SignatureKind.CLASSIC, Shingles.CHARACTERS, 2, 1, 1);

        assertThat(ShingleSet.of(characters, "abab").size()).isEqualTo(2);
        assertThat(ShingleSet.of(characters, "abcd").jaccard(ShingleSet.of(characters, "bcde")))
                .isEqualTo(2.0 / 4);
        assertThat(ShingleSet.of(characters, "ab").jaccard(ShingleSet.of(characters, "AB")))
                .isZero();
    }

    @Test
    void isWhatSetsOfStringsSay() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            String a = words(random);
            String b = random.nextInt(3) == 0 ? words(random) : a + " " + words(random);
            Set<String> both = pairs(a);
            both.retainAll(pairs(b));
            Set<String> either = pairs(a);
            either.addAll(pairs(b));
            assertThat(jaccard(a, b)).isEqualTo(either.isEmpty() ? 0 : (double) both.size() / either.size());
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(700); i >= 0; i--) {
            text.append("w").append(random.nextInt(40)).append(' ');
        }
        return text.toString();
    }

    private static Set<String> pairs(String text) {
        String[] words = text.trim().split(" +", -1);
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < words.length; i++) {
            pairs.add(words[i] + " " + words[i + 1]);
        }
        return pairs;
    }
}
