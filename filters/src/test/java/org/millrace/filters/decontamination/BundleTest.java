package org.millrace.filters.decontamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.fasttext.InlineModel;

class BundleTest {
    private static Optional<Contamination> scan(InlineModel bundle, String text) {
        return InlineBundle.read(bundle).scanner().scan(text);
    }

    /** Words from {@code from} on, up to before {@code to}. */
    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    @Test
    void findsAnItemByThirteenWords() {
        InlineModel bundle = InlineBundle.of(13, 8, words(0, 20)); // 8 n-grams
        assertThat(scan(bundle, "x " + words(3, 15) + " x")).as("twelve words").isEmpty();
        assertThat(scan(bundle, "X, " + words(3, 16).toUpperCase(Locale.ROOT) + "; x"))
                .contains(new Contamination("0", 1, 8, 1));
        assertThat(scan(bundle, words(0, 20))).contains(new Contamination("0", 8, 8, 1));
    }

    @Test
    void keepsShorterItemsWholeFromEightWordsOn() {
        InlineModel bundle = InlineBundle.of(13, 8, words(0, 7), words(20, 28), words(40, 52), words(60, 73));
        assertThat(new String(bundle.bytes(), StandardCharsets.UTF_8))
                .startsWith("{\"format\":\"millrace-bundle-v1\",\"name\":\"quiz\",\"version\":\"1\",\"ngram\":13,"
                        + "\"shortest\":8,\"normalisation\":\"words-v1\",\"hash\":\"roll-v1\",\"items\":3,\"ngrams\":3}\n"
                        + "1\t8\t1\n2\t12\t1\n3\t13\t1\n");
        assertThat(scan(bundle, words(0, 7))).isEmpty();
        assertThat(scan(bundle, words(21, 28))).isEmpty();
        assertThat(scan(bundle, words(19, 29))).contains(new Contamination("1", 1, 1, 1));
        assertThat(scan(bundle, words(40, 52))).contains(new Contamination("2", 1, 1, 1));
        assertThat(scan(bundle, words(60, 73))).contains(new Contamination("3", 1, 1, 1));
    }

    @Test
    void namesTheItemOfWhichMostIsThere() {
        InlineModel bundle = InlineBundle.of(2, 1, words(0, 6), words(10, 13), words(20, 24), "z");
        // 3 of 5, 1 of 2
        assertThat(scan(bundle, words(0, 4) + " x " + words(10, 12))).contains(new Contamination("0", 3, 5, 2));
        // all of both: the one with more
        assertThat(scan(bundle, words(10, 13) + " x " + words(20, 24))).contains(new Contamination("2", 3, 3, 2));
        // one of each, and all of the last
        assertThat(scan(bundle, "w10 w11 . z")).contains(new Contamination("3", 1, 1, 2));
    }

    @Test
    void anNgramThatComesAgainCountsOnce() {
        InlineModel bundle = InlineBundle.of(2, 1, "a b c", "a b a b a b");
        assertThat(scan(bundle, "a b x ".repeat(10_000))).contains(new Contamination("0", 1, 2, 2));
    }

    @Test
    void leavesOutWhatMoreThanSixtyFourItemsHave() throws IOException {
        for (int items : new int[] {64, 65}) {
            BundleWriter writer = new BundleWriter("quiz", "1", 2, 2);
            for (int i = 0; i < items; i++) {
                writer.add("i" + i, i == 0 ? "answer this" : "answer this " + i);
            }
            writer.add("short", "x");
            BundleWriter.Summary summary = writer.write(new ByteArrayOutputStream());
            assertThat(summary)
                    .isEqualTo(
                            items == 64
                                    ? new BundleWriter.Summary(64, 64, 1, 0, 0)
                                    : new BundleWriter.Summary(64, 64, 1, 1, 1));
            InlineModel bundle = InlineBundle.of(writer);
            assertThat(scan(bundle, "answer this").isPresent()).isEqualTo(items == 64);
            assertThat(scan(bundle, "this 9")).map(Contamination::item).contains("i9");
        }
    }

    @Test
    void theSameItemsGiveTheSameBytesInAscendingOrder() {
        InlineModel bundle = InlineBundle.of(3, 2, words(0, 500), words(250, 700), "a b");
        assertThat(InlineBundle.of(3, 2, words(0, 500), words(250, 700), "a b").bytes())
                .isEqualTo(bundle.bytes());
        List<String> lines =
                new String(bundle.bytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.subList(4, lines.size())).isSorted().hasSize(698 + 1);
    }

    @Test
    void findsWhatAComparisonOfAllRunsFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                items.add(letters(random, 3 + random.nextInt(6)));
            }
            String text = letters(random, 30);
            Set<String> runs = runs(text);
            List<Integer> found = items.stream()
                    .map(item ->
                            (int) runs(item).stream().filter(runs::contains).count())
                    .toList();
            Optional<Contamination> scanned = scan(InlineBundle.of(3, 3, items.toArray(new String[0])), text);
            assertThat(scanned.map(Contamination::items).orElse(0))
                    .isEqualTo((int) found.stream().filter(n -> n > 0).count());
            scanned.ifPresent(best -> {
                int item = Integer.parseInt(best.item());
                assertThat(best.found()).isEqualTo(found.get(item));
                assertThat(best.total()).isEqualTo(runs(items.get(item)).size());
                for (int i = 0; i < items.size(); i++) {
                    assertThat((double) found.get(i) / runs(items.get(i)).size())
                            .isLessThanOrEqualTo(best.share());
                }
            });
        }
    }

    private static String letters(Random random, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "" + "abc".charAt(random.nextInt(3)))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> runs(String text) {
        TreeSet<String> runs = new TreeSet<>();
        for (int i = 0; i + 5 <= text.length(); i += 2) {
            runs.add(text.substring(i, i + 5));
        }
        return runs;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bundle-v1    | bundle-v2     | line 1: expected a bundle's head, found another line: need 'format' to be 'millrace-bundle-v1', got 'millrace-bundle-v2'",
                "words-v1     | words-v9      | line 1: expected a bundle's head, found another line: need 'normalisation'",
                "roll-v1      | roll          | line 1: expected a bundle's head, found another line: need 'hash'",
                "~\"hash\"~   | ~\"hush\"~    | line 1: expected a bundle's head, found another line: need the keys",
                "{            | [             | line 1: expected a bundle's head, found another line: need a JSON object",
                "~\"ngram\":3~| ~\"ngram\":65~| line 1: expected a bundle's head, found another line: need 1 <= shortest",
                "~\"ngram\":3~| ~\"ngram\":~  | line 1: expected a bundle's head, found another line: need a JSON object",
                "~\"items\":2~| ~\"items\":3~ | line 4: expected an item, found a fault",
                "~\"items\":2~| ~\"items\":1~ | line 3: expected a hash of 16 hex digits",
                "~ams\":3~    | ~ams\":4~     | line 7: expected 4 n-grams, found the end of the file",
                "~ams\":3~    | ~ams\":2~     | line 6: expected the end of the file",
                "\t3\t2       | \t3\t1        | line 7: expected 1 n-grams of item '0', found 2",
                "\t3\t2       | \t4\t2        | line 2: expected n-grams of 3 words, or one n-gram of at least 2, found 2 of 4",
                "\t2\t1       | \t1\t1        | line 3: expected n-grams of 3 words, or one n-gram of at least 2, found 1 of 1",
            })
    void refusesAFaultWithItsLine(String part, String other, String message) {
        String good = new String(InlineBundle.of(3, 2, "a b c d", "x y").bytes(), StandardCharsets.UTF_8);
        assertThat(good).contains(part);
        int at = good.indexOf(part);
        String bad = good.substring(0, at) + other + good.substring(at + part.length());
        assertThatThrownBy(() -> read(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("quiz.bundle, " + message);
    }

    @Test
    void refusesDisorderAndUnknownItems() {
        String good = new String(InlineBundle.of(3, 2, "a b c d", "x y").bytes(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(good.lines().toList());
        assertThatThrownBy(() -> read(good.substring(0, good.length() - 2) + "2\n"))
                .hasMessageContaining("line 6: expected numbers of items in ascending order, under 2, found");
        assertThatThrownBy(() -> read(good.substring(0, good.length() - 1) + " 0\n"))
                .hasMessageContaining("line 6: expected numbers of items in ascending order, under 2, found");
        lines.set(4, lines.get(3));
        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .hasMessageContaining("line 5: expected hashes in ascending order, found");
        lines.set(4, lines.get(4).toUpperCase(Locale.ROOT).replace('\t', ' '));
        assertThatThrownBy(() -> read(String.join("\n", lines))).hasMessageContaining("line 5: expected a hash");
    }

    @Test
    void refusesABundleThatEndsAnywhere() {
        String good = new String(InlineBundle.of(3, 2, "a b c d", "x y").bytes(), StandardCharsets.UTF_8);
        for (int end = 0; end < good.length() - 2; end++) {
            String cut = good.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesABundleWithoutItems() {
        assertThatThrownBy(() -> scan(InlineBundle.of(13, 8), "a b c"))
                .hasMessage("quiz.bundle, line 1: expected a bundle of at least one item, found none, which would let"
                        + " everything pass");
    }

    @Test
    void refusesSettingsAndIdsThatCannotBe() {
        assertThatThrownBy(() -> new BundleWriter("a b", "1", 13, 8)).hasMessageContaining("need a name of up to 64");
        assertThatThrownBy(() -> new BundleWriter("a", "", 13, 8)).hasMessageContaining("need a version of up to 64");
        assertThatThrownBy(() -> new BundleWriter("a", "1", 65, 8)).hasMessageContaining("got shortest=8, ngram=65");
        assertThatThrownBy(() -> new BundleWriter("a", "1", 7, 8)).hasMessageContaining("got shortest=8, ngram=7");
        assertThatThrownBy(() -> new BundleWriter("a", "1", 13, 8).add("a\tb", "x"))
                .hasMessageContaining("need an id of 1 to 200 characters");
    }

    private static Bundle read(String text) throws IOException {
        return Bundle.read("quiz.bundle", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
