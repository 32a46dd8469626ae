package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShinglerTest {
    @Test
    void hashesEverySequenceOfWordsOnce() {
        assertThat(hashes(2, "one two three")).hasSize(2).doesNotHaveDuplicates();
        assertThat(hashes(2, "one two one two")).hasSize(3);
        assertThat(new HashSet<>(hashes(2, "one two one two"))).hasSize(2);
        assertThat(hashes(3, "one two three")).hasSize(1);
    }

    @Test
    void seesNoSequenceInTooFewWords() {
        assertThat(hashes(3, "one two")).isEmpty();
        assertThat(hashes(1, "")).isEmpty();
        assertThat(hashes(1, " -- \n")).isEmpty();
    }

    @Test
    void keepsItsGoldenValues() {
        assertThat(hashes(1, "the")).containsExactly(325381949);
        assertThat(hashes(3, "The quick, brown fox")).containsExactly(1561911403, -1038686204);
        assertThat(hashes(2, "\u6771\u4eac\ud801\udc00")).containsExactly(1855623262, 274348745);
    }

    @Test
    void looksPastCaseAndWhatLiesBetweenWords() {
        List<Integer> plain = hashes(2, "it was don t 3 14");

        assertThat(hashes(2, "  IT was\u2014 don\u2019t\n 3.14!")).isEqualTo(plain);
        assertThat(hashes(2, "it was don t 314")).isNotEqualTo(plain);
    }

    @Test
    void countsEachCodePointOfScriptsWithoutSpacesAsAWord() {
        assertThat(hashes(1, "\u6771\u4eac")).hasSize(2);
        assertThat(hashes(1, "ab\u6771cd\ud840\udc00\ud840\udc01x"))
                .isEqualTo(hashes(1, "ab \u6771 cd \ud840\udc00 \ud840\udc01 x"));
        assertThat(hashes(1, "\u0e01\u0e31\u0e1a")).hasSize(3);
    }

    @Test
    void endsAWordAtASurrogateWithoutPartner() {
        assertThat(hashes(1, "ab\ud800cd\udc00\ud801")).isEqualTo(hashes(1, "ab cd"));
        assertThat(hashes(1, "\ud800\ud801\udc00")).isEqualTo(hashes(1, "\ud801\udc28"));
    }

    @Test
    void startsAnewWithEachText() {
        List<Integer> seen = new ArrayList<>();
        Shingler shingler = new Shingler(2, (block, count) -> add(seen, block, count));
        shingler.scan("one two three");
        seen.clear();

        assertThat(shingler.scan("four")).isFalse();
        assertThat(seen).isEmpty();
        assertThat(shingler.scan("one two three")).isTrue();
        assertThat(seen).isEqualTo(hashes(2, "one two three"));
    }

    @Test
    void givesEqualHashesExactlyToEqualSequencesOnRandomTexts() {
        SplittableRandom random = new SplittableRandom(5);
        String alphabet = "abAB  .\n\u6771\ud801\udc00\ud800";
        Map<Integer, List<String>> sequenceOf = new HashMap<>();
        Map<List<String>, Integer> hashOf = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(i % 20 == 0 ? 20_000 : 60);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<String> words = words(text.toString());
            List<Integer> hashes = hashes(3, text.toString());

            assertThat(hashes).hasSize(Math.max(0, words.size() - 2));
            for (int j = 0; j < hashes.size(); j++) {
                List<String> sequence = List.copyOf(words.subList(j, j + 3));
                hashOf.putIfAbsent(sequence, hashes.get(j));
                sequenceOf.putIfAbsent(hashes.get(j), sequence);
                assertThat(hashOf).containsEntry(sequence, hashes.get(j));
                assertThat(sequenceOf).containsEntry(hashes.get(j), sequence);
            }
        }
        assertThat(hashOf).hasSizeGreaterThan(100);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean han = c == 0x6771;
            if (han || !Character.isLetter(c)) {
                flush(word, words);
                if (han) {
                    words.add(Character.toString(c));
                }
            } else {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    static List<Integer> hashes(int ngram, String text) {
        List<Integer> hashes = new ArrayList<>();
        boolean any = new Shingler(ngram, (block, count) -> add(hashes, block, count)).scan(text);
        assertThat(any).isEqualTo(!hashes.isEmpty());
        return hashes;
    }

    private static void add(List<Integer> all, int[] block, int count) {
        for (int i = 0; i < count; i++) {
            all.add(block[i]);
        }
    }
}
