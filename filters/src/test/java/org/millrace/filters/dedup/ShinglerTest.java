package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Values computed by a second implementation, in another language. */
    @Test
    void keepsItsGoldenValues() {
        assertThat(hashes(1, "the")).containsExactly(1566001628);
        assertThat(hashes(3, "The quick, brown fox")).containsExactly(-1008303464, 1164119792);
        assertThat(hashes(2, "\u6771\u4eac\ud801\udc00")).containsExactly(-1382849282, -16993365);
        assertThat(hashes(1, "Internationalization 12345678 123456789"))
                .as("words of more than eight bytes, of eight, and of nine")
                .containsExactly(28713727, -1863792136, 254146857);
    }

    @Test
    void keepsOneHashForAWordWhereverABlockEnds() {
        String word = "\u0416Interm\u00e9diaire\u2c6512345678";
        List<Integer> alone = hashes(1, word);

        for (int before = 4_060; before <= 4_100; before++) {
            assertThat(hashes(1, "-".repeat(before) + word + " x").get(0)).isEqualTo(alone.get(0));
        }
    }

    @Test
    void tellsWordsLongerThanABlockApart() {
        String word = "ab".repeat(5_000);

        assertThat(hashes(1, word)).isEqualTo(hashes(1, " " + word.toUpperCase(Locale.ROOT) + "\n"));
        assertThat(hashes(1, word)).hasSize(1).isNotEqualTo(hashes(1, word + "a"));
        assertThat(hashes(1, word + "a")).isNotEqualTo(hashes(1, "b" + word));
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

    /** Long texts cross the blocks that are folded at a time, and so do words in texts of few separators. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abAB  .\n\u6771\ud801\udc00\ud800",
                "abAB9 \u0416\u0436\u00c9\u00e9\u023a\u2c65\u2019",
                "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ0123456789 ",
                "aA\u0416\ud801\udc00"
            })
    void givesEqualHashesExactlyToEqualSequencesOnRandomTexts(String alphabet) {
        SplittableRandom random = new SplittableRandom(5);
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
        assertThat(hashOf).hasSameSizeAs(sequenceOf);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            boolean han = c == 0x6771;
            if (han || !Character.isLetterOrDigit(c)) {
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
