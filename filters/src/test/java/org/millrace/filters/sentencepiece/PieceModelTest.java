package org.millrace.filters.sentencepiece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.millrace.filters.fasttext.InlineModel;

class PieceModelTest {
    private static List<String> encode(InlineModel model, String text) {
        List<String> pieces = new ArrayList<>();
        int count =
                PieceModel.read(model).encode(text, (normal, start, end) -> pieces.add(normal.substring(start, end)));
        assertThat(count).isEqualTo(pieces.size());
        return pieces;
    }

    @Test
    void takesTheLikeliestPieces() {
        InlineModel model = InlinePieces.of("▁a", -1, "b", -1, "ab", -4, "▁", -3, "▁ab", -2.5, "bb", -1.5);
        assertThat(encode(model, "ab")).containsExactly("▁a", "b");
        assertThat(encode(model, "abb")).containsExactly("▁a", "bb");
        assertThat(encode(model, "ab a")).containsExactly("▁a", "b", "▁a");
    }

    @Test
    void theFirstOfEqualPathsStays() {
        assertThat(encode(InlinePieces.of("▁ab", -2, "▁a", -1, "b", -1), "ab")).containsExactly("▁ab");
    }

    @Test
    void joinsCharactersThatAreNoPieces() {
        InlineModel model = InlinePieces.of("▁", -1, "a", -1);
        assertThat(encode(model, "xyaz😀 x")).containsExactly("▁", "xy", "a", "z😀", "▁", "x");
    }

    @Test
    void anUnknownCharacterCostsTenMoreThanTheLeastLikelyPiece() {
        // ab and the unknown c: -1 - 10 and the least; a and bc: twice the least
        assertThat(encode(InlinePieces.of("▁", -1, "ab", -1, "a", -11, "bc", -11), "abc"))
                .containsExactly("▁", "a", "bc");
        assertThat(encode(InlinePieces.of("▁", -1, "ab", -1, "a", -11.5, "bc", -11.5), "abc"))
                .containsExactly("▁", "ab", "c");
    }

    @Test
    void piecesOfOtherTypesAreInNoText() {
        InlineModel model = new InlinePieces()
                .piece("▁", -1, 1)
                .piece("a", -1, 1)
                .piece("aa", -0.5f, 5)
                .done();
        assertThat(encode(model, "aa <s>")).containsExactly("▁", "a", "a", "▁", "<s>");
    }

    @Test
    void normalisesBlanks() {
        InlineModel model = InlinePieces.of("▁", -1, "a", -1);
        assertThat(encode(model, "  a   a  ")).containsExactly("▁", "a", "▁", "a");
        assertThat(encode(model, "")).isEmpty();
        assertThat(encode(model, "   ")).isEmpty();
        InlineModel bare = new InlinePieces()
                .piece("▁", -1, 1)
                .piece("a", -1, 1)
                .setting(3, 3, 0)
                .setting(3, 4, 0)
                .done();
        assertThat(encode(bare, "a  a ")).containsExactly("a", "▁", "▁", "a", "▁");
    }

    @Test
    void rewritesCharactersByTheLongestRule() {
        InlineModel model = new InlinePieces()
                .piece("▁", -1, 1)
                .piece("f", -1, 1)
                .piece("i", -1, 1)
                .piece("é", -1, 1)
                .rules(Map.of("ﬁ", "fi", "\u3000", " ", "e\u0301", "é", "e", "i", "\u00AD", "", "\u0085", "  "))
                .done();
        assertThat(encode(model, "ﬁ\u3000e\u0301e\u00ADf\u3000\u0085i\u0085"))
                .containsExactly("▁", "f", "i", "▁", "é", "i", "f", "▁", "i");
        assertThat(encode(model, "\u3000 \u3000f")).containsExactly("▁", "f");
    }

    @Test
    void findsTheBestOfAllWaysToCut() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            TreeMap<String, Float> scores = new TreeMap<>();
            scores.put("▁", -3f);
            scores.put("a", -4f);
            scores.put("b", -4f);
            for (int i = 0; i < 8; i++) {
                scores.put(letters(random, "▁ab", 2 + random.nextInt(3)), -1f - random.nextInt(9000) / 1000f);
            }
            String text = letters(random, "abab ", 12).strip();
            Object[] pieces = scores.entrySet().stream()
                    .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                    .toArray();
            String normal = "▁" + text.replaceAll(" +", "▁");
            List<String> found = encode(InlinePieces.of(pieces), text);
            assertThat(String.join("", found)).isEqualTo(normal);
            double sum = found.stream().mapToDouble(scores::get).sum();
            assertThat(sum).isCloseTo(best(scores, normal), within(1e-4));
        }
    }

    private static String letters(Random random, String from, int length) {
        StringBuilder text = new StringBuilder("a");
        for (int i = 1; i < length; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static double best(Map<String, Float> scores, String text) {
        double[] best = new double[text.length() + 1];
        Arrays.fill(best, 1, best.length, Double.NEGATIVE_INFINITY);
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                Float score = scores.get(text.substring(start, end));
                if (score != null) {
                    best[end] = Math.max(best[end], best[start] + score);
                }
            }
        }
        return best[text.length()];
    }

    @Test
    void refusesWhatItCannotReproduce() {
        assertThatThrownBy(() -> encode(new InlinePieces().piece("x", 0, 4).done(), ""))
                .hasMessageContaining("expected a model without user-defined symbols, found 'x'");
        assertThatThrownBy(() -> encode(
                        new InlinePieces().piece("x", 0, 1).setting(2, 3, 2).done(), ""))
                .hasMessageContaining("expected a unigram model, found another (setting 2)");
        assertThatThrownBy(() -> encode(new InlinePieces().setting(2, 24, 1).done(), ""))
                .hasMessageContaining("expected a model with blanks in front of words");
        assertThatThrownBy(() -> encode(new InlinePieces().setting(2, 35, 1).done(), ""))
                .hasMessageContaining("expected a model without bytes for unknown characters");
        assertThatThrownBy(() -> encode(new InlinePieces().setting(3, 5, 0).done(), ""))
                .hasMessageContaining("expected a model that writes blanks as U+2581");
        assertThatThrownBy(() -> encode(InlinePieces.of(), ""))
                .hasMessageContaining("expected pieces of a SentencePiece model, found none");
        assertThatThrownBy(() -> encode(InlinePieces.of("x", Float.NaN), ""))
                .hasMessageContaining("expected a piece with a finite score, found 'x' of NaN");
    }

    @Test
    void refusesADamagedFileWithoutOtherFaults() {
        byte[] good = new InlinePieces()
                .piece("▁a", -1, 1)
                .setting(2, 3, 1)
                .rules(new byte[] {4, 0, 0, 0, 0, 0, 0, 0, 'x', 0})
                .done()
                .bytes();
        for (int end = 0; end < good.length; end++) {
            decodes(Arrays.copyOf(good, end));
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[end] ^= (byte) (1 << bit);
                decodes(bad);
            }
        }
        assertThatThrownBy(() -> encode(new InlineModel("x.model", new byte[] {0x0A, 5, 1}), ""))
                .hasMessage("x.model, offset 2: expected a field of 5 bytes, found the end of the message");
        assertThatThrownBy(() -> encode(
                        new InlinePieces()
                                .piece("a", 0, 1)
                                .rules(new byte[] {9, 0, 0})
                                .done(),
                        ""))
                .hasMessageContaining("expected rules of characters, found 3 other bytes");
    }

    private static void decodes(byte[] bytes) {
        try {
            encode(new InlineModel("x.model", bytes), "a b é");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("expected");
        }
    }
}
