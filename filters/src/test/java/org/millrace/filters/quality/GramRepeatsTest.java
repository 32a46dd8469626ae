package org.millrace.filters.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millrace.filters.english.EnglishTokenizer;
import org.millrace.filters.english.Tokens;

class GramRepeatsTest {
    @Test
    void findsTheCommonestRun() {
        GramRepeats grams = grams("a b a b c");
        assertThat(grams.commonest(1)).isEqualTo(2); // "a" twice
        assertThat(grams.commonest(2)).isEqualTo(6); // "a b" twice
        assertThat(grams.commonest(3)).isEqualTo(5); // "a b a" once
    }

    @Test
    void countsOverlappingCopiesOfTheCommonestRun() {
        assertThat(grams("a a a a").commonest(2)).isEqualTo(9);
    }

    @Test
    void jumpsBehindARepeatedRun() {
        assertThat(grams("a a a a a").repeated(2)).isEqualTo(4);
        assertThat(grams("a b x a b y a b").repeated(2)).isEqualTo(4);
        assertThat(grams("ab cd ef ab cd ef").repeated(3)).isEqualTo(6);
    }

    @Test
    void saysNothingAboutRunsLongerThanTheText() {
        assertThat(grams("a b").commonest(3)).isZero();
        assertThat(grams("a b").repeated(3)).isZero();
        assertThat(grams("").commonest(1)).isZero();
    }

    @Test
    void canBeAskedInAnyOrder() {
        GramRepeats grams = grams("a b c a b c");
        assertThat(grams.repeated(3)).isEqualTo(3);
        assertThat(grams.commonest(2)).isEqualTo(6);
        assertThat(grams.repeated(3)).isEqualTo(3);
    }

    @Test
    void agreesWithThePlainDefinitionOnRandomTexts() {
        Random random = new Random(20261120);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("x".repeat(1 + random.nextInt(3))).append(' ');
            }
            List<String> words = EnglishTokenizer.words(text.toString());
            GramRepeats grams = grams(text.toString());
            for (int n = 1; n <= 10; n++) {
                assertThat(grams.commonest(n))
                        .as("commonest %s of <%s>", n, text)
                        .isEqualTo(commonest(words, n));
                assertThat(grams.repeated(n)).as("repeated %s of <%s>", n, text).isEqualTo(repeated(words, n));
            }
        }
    }

    private static long commonest(List<String> words, int n) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
        }
        long best = 0;
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = (long) entry.getKey().length() * most;
            }
        }
        return best;
    }

    private static long repeated(List<String> words, int n) {
        Set<List<String>> seen = new HashSet<>();
        long sum = 0;
        for (int i = 0; i + n <= words.size(); ) {
            List<String> gram = words.subList(i, i + n);
            if (seen.add(gram)) {
                i++;
            } else {
                sum += String.join("", gram).length();
                i += n;
            }
        }
        return sum;
    }

    private static GramRepeats grams(String text) {
        Tokens tokens = new Tokens();
        EnglishTokenizer.create().tokenize(text.toCharArray(), text.length(), tokens);
        GramRepeats grams = new GramRepeats();
        grams.start(tokens);
        return grams;
    }
}
