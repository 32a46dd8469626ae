package org.millrace.filters.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.fasttext.InlineModel;

class ArpaModelTest {
    private static final InlineModel TRIGRAMS = InlineArpa.of(
            3,
            "-99 <s> -0.5",
            "-1 </s>",
            "-2 <unk> -0.25",
            "-1.25 a -0.125",
            "-1.5 b -0.0625",
            "-0.5 <s> a -0.375",
            "-0.75 a b -0.03125",
            "-0.25 <s> a b");

    @Test
    void takesTheLongestNgramThatTheModelHas() {
        // <s> a: -0.5; <s> a b: -0.25; </s> after a b: back-off of (a b), back-off of (b), then -1
        assertThat(score(TRIGRAMS, "a b")).isEqualTo(-0.5f - 0.25f + (-1 - 0.0625f - 0.03125f));
    }

    @Test
    void backsOffByTheWeightsOfAllLongerContexts() {
        // b after <s>: back-off of (<s>), -1.5; a after <s> b: (<s> b) is no context, back-off of (b), -1.25;
        // b after b a: (b a) is none, -0.75; </s> after a b: -0.03125, -0.0625, -1
        assertThat(score(TRIGRAMS, "b a b"))
                .isEqualTo((-1.5f - 0.5f) + (-1.25f - 0.0625f) - 0.75f + (-1 - 0.0625f - 0.03125f));
    }

    @Test
    void aWordOutsideTheModelIsTheUnknownWord() {
        // x after <s>: -0.5 - 2; </s> after x: back-off of (<unk>), -1
        assertThat(score(TRIGRAMS, "x")).isEqualTo(-2.5f - 1.25f);
    }

    @Test
    void aModelWithoutAnUnknownWordGivesItTheChanceThatKenlmGives() {
        assertThat(score(InlineArpa.of(1, "-99 <s>", "-1 </s>"), "x")).isEqualTo(-101f);
    }

    @Test
    void capitalsNameTheUnknownWordToo() {
        assertThat(score(InlineArpa.of(1, "-99 <s>", "-1 </s>", "-3 <UNK>"), "x"))
                .isEqualTo(-4f);
    }

    @Test
    void anEmptyLineHasOnlyItsEnd() {
        assertThat(score(TRIGRAMS, "")).isEqualTo(-1.5f);
    }

    @Test
    void readsGzip() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(TRIGRAMS.bytes());
        }
        assertThat(score(new InlineModel("test.arpa.gz", zipped.toByteArray()), "a b"))
                .isEqualTo(score(TRIGRAMS, "a b"));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "5,4"})
    void equalsTheDefinitionOnRandomModels(int order, int seed) {
        Random random = new Random(seed);
        for (boolean isClosed : new boolean[] {true, false}) {
            Map<String, float[]> grams = randomGrams(order, isClosed, random);
            LineScorer scorer = read(InlineArpa.file(InlineArpa.text(order, written(grams))))
                    .scorer();
            for (int i = 0; i < 300; i++) {
                List<String> sentence = new ArrayList<>();
                for (int word = random.nextInt(12); word > 0; word--) {
                    sentence.add("" + "abcdxy".charAt(random.nextInt(6)));
                }
                assertThat((double) score(scorer, String.join(" ", sentence)))
                        .as("%s", sentence)
                        .isCloseTo(defined(grams, sentence, order), within(1e-4));
            }
        }
    }

    @Test
    void holdsManyNgrams() {
        StringBuilder text = new StringBuilder("\\data\\\nngram 1=200002\n\n\\1-grams:\n-9\t<s>\n-1\t</s>\n");
        for (int i = 0; i < 200_000; i++) {
            text.append("-").append(i / 100_000.0).append("\tw").append(i).append('\n');
        }
        LineScorer scorer =
                read(InlineArpa.file(text.append("\n\\end\\\n").toString())).scorer();
        for (int i = 0; i < 200_000; i += 997) {
            assertThat(score(scorer, "w" + i)).isEqualTo((float) -(i / 100_000.0) - 1);
        }
        assertThat(score(scorer, "w200000")).isEqualTo(-101f);
    }

    private static Map<String, float[]> randomGrams(int order, boolean isClosed, Random random) {
        Map<String, float[]> grams = new TreeMap<>();
        for (String word : List.of("<s>", "</s>", "<unk>", "a", "b", "c", "d")) {
            grams.put(word, numbers(random));
        }
        for (int i = 0; i < 60 * order; i++) {
            List<String> words = new ArrayList<>();
            for (int length = 1 + random.nextInt(order); length > 0; length--) {
                words.add(List.of("<s>", "<unk>", "a", "b", "c", "d", "</s>").get(random.nextInt(7)));
            }
            if (!isClosed) {
                grams.putIfAbsent(String.join(" ", words), numbers(random));
            }
            for (int start = 0; isClosed && start < words.size(); start++) {
                grams.putIfAbsent(String.join(" ", words.subList(start, words.size())), numbers(random));
            }
        }
        return grams;
    }

    private static float[] numbers(Random random) {
        return new float[] {-random.nextInt(4000) / 1000f, random.nextInt(2000) / 1000f - 1};
    }

    private static List<String> written(Map<String, float[]> grams) {
        List<String> lines = new ArrayList<>();
        grams.forEach((gram, numbers) -> lines.add(numbers[0] + " " + gram + " " + numbers[1]));
        return lines;
    }

    /** Katz's recursion, word for word. */
    private static double defined(Map<String, float[]> grams, List<String> sentence, int order) {
        List<String> words = new ArrayList<>(List.of("<s>"));
        sentence.forEach(word -> words.add(grams.containsKey(word) ? word : "<unk>"));
        words.add("</s>");
        double sum = 0;
        for (int i = 1; i < words.size(); i++) {
            sum += defined(grams, words.subList(Math.max(0, i - order + 1), i), words.get(i));
        }
        return sum;
    }

    private static double defined(Map<String, float[]> grams, Collection<String> context, String word) {
        List<String> before = new ArrayList<>(context);
        if (before.isEmpty()) {
            return grams.get(word)[0];
        }
        float[] whole = grams.get(String.join(" ", before) + " " + word);
        if (whole != null) {
            return whole[0];
        }
        float[] weight = grams.get(String.join(" ", before));
        return (weight == null ? 0 : weight[1]) + defined(grams, before.subList(1, before.size()), word);
    }

    private static float score(InlineModel model, String line) {
        return score(read(model).scorer(), line);
    }

    private static float score(LineScorer scorer, String line) {
        scorer.begin();
        Tokens.WORDS.score(line, scorer);
        return scorer.end();
    }

    private static ArpaModel read(InlineModel model) {
        try {
            return ArpaModel.read(model.name(), model.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
