package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CharacterShinglerTest {
    /** Values computed by a second implementation, in another language. */
    @Test
    void keepsItsGoldenValues() {
        assertThat(hashes(1, "a")).containsExactly(1430087030);
        assertThat(hashes(3, "abcd")).containsExactly(-812067334, 253125533);
        assertThat(hashes(2, "A \u6c34\ud840\udc00")).containsExactly(-1239317191, 1732374750, 1674303163);
    }

    @Test
    void needsAsManyCodePointsAsASequence() {
        assertThat(hashes(3, "")).isEmpty();
        assertThat(hashes(3, "ab")).isEmpty();
        assertThat(hashes(3, "abc")).hasSize(1);
        assertThat(hashes(3, "a\ud840\udc00")).isEmpty();
        assertThat(hashes(3, "a\ud840\udc00b")).hasSize(1);
    }

    @Test
    void takesTheTextAsItIs() {
        assertThat(hashes(2, "ab")).isNotEqualTo(hashes(2, "Ab"));
        assertThat(hashes(2, "a b")).isNotEqualTo(hashes(2, "a  b")).isNotEqualTo(hashes(2, "a\nb"));
    }

    @Test
    void startsAnewWithEachText() {
        List<Integer> seen = new ArrayList<>();
        CharacterShingler shingler = new CharacterShingler(2, (block, count) -> add(seen, block, count));
        shingler.scan("abc");
        seen.clear();

        assertThat(shingler.scan("d")).isFalse();
        assertThat(seen).isEmpty();
        assertThat(shingler.scan("abc")).isTrue();
        assertThat(seen).isEqualTo(hashes(2, "abc"));
    }

    /** Long texts cross the blocks in which chars are read and hashes handed on. */
    @Test
    void givesEqualHashesExactlyToEqualSequencesOnRandomTexts() {
        SplittableRandom random = new SplittableRandom(5);
        String alphabet = "ab \u6771\ud801\udc00\ud800";
        Map<Integer, List<Integer>> sequenceOf = new HashMap<>();
        Map<List<Integer>, Integer> hashOf = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(i % 20 == 0 ? 20_000 : 60);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<Integer> codePoints = text.toString()
                    .codePoints()
                    .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c) // as in UTF-8
                    .boxed()
                    .toList();
            List<Integer> hashes = hashes(3, text.toString());

            assertThat(hashes).hasSize(Math.max(0, codePoints.size() - 2));
            for (int j = 0; j < hashes.size(); j++) {
                List<Integer> sequence = List.copyOf(codePoints.subList(j, j + 3));
                hashOf.putIfAbsent(sequence, hashes.get(j));
                sequenceOf.putIfAbsent(hashes.get(j), sequence);
                assertThat(hashOf).containsEntry(sequence, hashes.get(j));
                assertThat(sequenceOf).containsEntry(hashes.get(j), sequence);
            }
        }
        assertThat(hashOf).hasSizeGreaterThan(100);
    }

    private static List<Integer> hashes(int ngram, String text) {
        List<Integer> hashes = new ArrayList<>();
        boolean any = new CharacterShingler(ngram, (block, count) -> add(hashes, block, count)).scan(text);
        assertThat(any).isEqualTo(!hashes.isEmpty());
        return hashes;
    }

    private static void add(List<Integer> all, int[] block, int count) {
        for (int i = 0; i < count; i++) {
            all.add(block[i]);
        }
    }
}
