package org.millrace.filters.dedup.substring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StretchScannerTest {
    private static final String[] LETTERS = {"a", "b", "\u00e9", "\u4e2d", "\ud83d\ude00", "e\u0301", ",", " ", "\n"};

    private record Seen(long anchor, int from, int to, List<String> windows, String all) {}

    @ParameterizedTest
    @EnumSource(SubstringUnit.class)
    void putsEachWindowIntoOneStretch(SubstringUnit unit) {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            Substrings scheme = new Substrings(random.nextInt(2, 12), unit);
            String text = text(random, random.nextInt(60));
            int units = UnitListing.of(unit, text).size();
            int next = 0;
            for (Seen stretch : stretches(scheme, text)) {
                assertThat(stretch.from()).isEqualTo(next);
                assertThat(stretch.windows()).hasSizeBetween(1, scheme.gramsOfWindow());
                assertThat(stretch.to()).isEqualTo(next + stretch.windows().size() - 1 + scheme.length());
                next += stretch.windows().size();
            }
            assertThat(next).isEqualTo(Math.max(0, units - scheme.length() + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(SubstringUnit.class)
    void givesEqualWindowsOneFingerprintAndStretchesOfOneAnchor(SubstringUnit unit) {
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 300; round++) {
            Substrings scheme = new Substrings(random.nextInt(2, 9), unit);
            Map<String, List<String>> contents = new HashMap<>(); // by fingerprint
            Map<List<String>, String> fingerprints = new HashMap<>();
            Map<List<String>, Long> anchors = new HashMap<>();
            for (int t = 0; t < 4; t++) {
                String text = text(random, random.nextInt(40));
                List<String> units = UnitListing.of(unit, text);
                Map<List<String>, Integer> lastStretch = new HashMap<>();
                List<Seen> stretches = stretches(scheme, text);
                for (int s = 0; s < stretches.size(); s++) {
                    Seen stretch = stretches.get(s);
                    for (int i = 0; i < stretch.windows().size(); i++) {
                        List<String> content = units.subList(stretch.from() + i, stretch.from() + i + scheme.length());
                        String fingerprint = stretch.windows().get(i);
                        assertThat(contents.computeIfAbsent(fingerprint, unused -> content))
                                .isEqualTo(content);
                        assertThat(fingerprints.computeIfAbsent(content, unused -> fingerprint))
                                .isEqualTo(fingerprint);
                        assertThat(anchors.computeIfAbsent(content, unused -> stretch.anchor()))
                                .isEqualTo(stretch.anchor());
                        // or two windows that overlap would count once
                        assertThat(lastStretch.getOrDefault(content, -1)).isNotEqualTo(s);
                        lastStretch.put(content, s);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SubstringUnit.class)
    void givesStretchesOneFingerprintIfTheyAreEqualAsAWhole(SubstringUnit unit) {
        SplittableRandom random = new SplittableRandom(3);
        Substrings scheme = new Substrings(6, unit);
        Map<String, List<String>> contents = new HashMap<>();
        Map<List<String>, String> fingerprints = new HashMap<>();
        for (int round = 0; round < 500; round++) {
            String text = text(random, 40);
            List<String> units = UnitListing.of(unit, text);
            for (Seen stretch : stretches(scheme, text)) {
                List<String> content = units.subList(stretch.from(), stretch.to());
                assertThat(contents.computeIfAbsent(stretch.all(), unused -> content))
                        .isEqualTo(content);
                assertThat(fingerprints.computeIfAbsent(content, unused -> stretch.all()))
                        .isEqualTo(stretch.all());
            }
        }
    }

    @Test
    void findsTheSameStretchesWithAndWithoutFingerprints() {
        SplittableRandom random = new SplittableRandom(4);
        Substrings scheme = new Substrings(8, SubstringUnit.TOKENS);
        StretchScanner scanner = scheme.scanner();
        for (int round = 0; round < 100; round++) {
            byte[] text = text(random, 80).getBytes(UTF_8);
            List<String> without = new ArrayList<>();
            List<String> with = new ArrayList<>();
            scanner.anchors(text, stretch -> without.add(stretch.anchor() + " " + stretch.from() + " " + stretch.to()));
            scanner.stretches(text, stretch -> with.add(stretch.anchor() + " " + stretch.from() + " " + stretch.to()));
            assertThat(with).isEqualTo(without);
        }
    }

    @Test
    void hasFewStretchesInOrdinaryTextAndOneForEachWindowOfASingleLetter() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        Substrings scheme = new Substrings(100, SubstringUnit.BYTES);
        // 2 of w + 1, where w runs of a window are looked at (Schleimer, Wilkerson, Aiken 2003)
        assertThat(stretches(scheme, text.toString()).size()).isBetween(3_700, 4_000);
        assertThat(stretches(scheme, "a".repeat(1_000))).hasSize(901);
    }

    @Test
    void tellsTokensByTheirBytesUpToTheLast() {
        Substrings scheme = new Substrings(2, SubstringUnit.TOKENS);
        String longWord = "a".repeat(1_000);
        List<String> fingerprints = new ArrayList<>();
        for (String word : List.of("a", "aa", "a".repeat(7), "a".repeat(8), longWord, longWord + "a", longWord + "b")) {
            fingerprints.add(stretches(scheme, word + " z").get(0).all());
        }
        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    @Test
    void takesWhiteSpaceForNothingAndLetterCaseForADifference() {
        Substrings scheme = new Substrings(3, SubstringUnit.TOKENS);
        String one = stretches(scheme, "One, two").get(0).all();
        assertThat(stretches(scheme, "\u00a0One\n,\u3000two ").get(0).all()).isEqualTo(one);
        assertThat(stretches(scheme, "one, two").get(0).all()).isNotEqualTo(one);
        assertThat(stretches(scheme, "One; two").get(0).all()).isNotEqualTo(one);
    }

    @Test
    void keepsItsGoldenValues() {
        assertThat(Substrings.VERSION).isEqualTo("substring-v1");
        assertThat(stretches(
                        new Substrings(4, SubstringUnit.TOKENS),
                        "The quick brown fox\u2014\u4e2d\u6587 unquestionably."))
                .extracting(seen -> seen.from() + "-" + seen.to() + " " + seen.all())
                .containsExactly(
                        "0-5 0412d860534fc3868f9546e070b4c6f6",
                        "2-6 9faf36f06649698cc1fe0e47f4206444",
                        "3-7 4c9f22858c2a791ea4ed8d3c78626022",
                        "4-8 b4475d975b67075780e1b9bd6466848f",
                        "5-9 a48c3052b6fb87c6949a1b58dcb4b65e");
        assertThat(stretches(new Substrings(20, SubstringUnit.BYTES), "The quick brown fox\u2014\u4e2d\u6587."))
                .extracting(seen -> seen.from() + "-" + seen.to() + " " + seen.all())
                .containsExactly("0-20 9c62797bf75038b19ef6f1cb9ff6d95a", "1-29 cb183d7e09d7cad69c509994cb399ce3");
    }

    @Test
    void survivesBytesThatAreNoUtf8() {
        SplittableRandom random = new SplittableRandom(6);
        for (SubstringUnit unit : SubstringUnit.values()) {
            StretchScanner scanner = new Substrings(5, unit).scanner();
            for (int round = 0; round < 1_000; round++) {
                byte[] text = new byte[random.nextInt(20)];
                random.nextBytes(text);
                int[] windows = {0};
                scanner.stretches(text, stretch -> windows[0] += stretch.windows());
                assertThat(windows[0]).isLessThanOrEqualTo(Math.max(0, text.length - 4));
            }
        }
    }

    static String text(SplittableRandom random, int letters) {
        StringBuilder text = new StringBuilder();
        int alphabet = random.nextInt(1, LETTERS.length + 1);
        for (int i = 0; i < letters; i++) {
            text.append(LETTERS[random.nextInt(alphabet)]);
        }
        return text.toString();
    }

    private static List<Seen> stretches(Substrings scheme, String text) {
        List<Seen> seen = new ArrayList<>();
        scheme.scanner().stretches(text.getBytes(UTF_8), stretch -> {
            List<String> windows = new ArrayList<>();
            for (int i = 0; i < stretch.windows(); i++) {
                windows.add(hex(stretch.first(i)) + hex(stretch.second(i)));
            }
            String all = hex(stretch.firstOfAll()) + hex(stretch.secondOfAll());
            seen.add(new Seen(stretch.anchor(), stretch.from(), stretch.to(), windows, all));
        });
        return seen;
    }

    private static String hex(long number) {
        return String.format("%016x", number);
    }
}
