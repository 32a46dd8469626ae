package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures against exact Jaccard similarities of seeded random sets of words. */
class MinHashEstimateTest {
    private static final MinHash SETS = new MinHash(1, 14, 8);

    private static final MinHash FAST = new MinHash(SignatureKind.FAST, Shingles.WORDS, 1, 14, 8);

    @ParameterizedTest
    @CsvSource({
        "5, 0, 500, 0.01",
        "5, 1, 3000, 0.06",
        "5, 3, 3000, 0.06",
        "5, 4, 3000, 0.06",
        "50, 40, 2000, 0.07",
        "50, 10, 2000, 0.07",
        "1000, 900, 400, 0.15"
    })
    void estimatesWithoutBiasAndWithTheErrorOfIndependentComponents(
            int words, int common, int trials, double tolerance) {
        estimates(SETS, words, common, trials, 1 - tolerance, 1 + tolerance, 0);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 500", "5, 1, 3000", "5, 4, 3000", "50, 40, 2000", "200, 150, 1000", "1000, 900, 400"})
    void estimatesFastWithoutBiasAndWithHardlyMoreError(int words, int common, int trials) {
        // components of so few sequences are copies of each other, and fewer pairs share a band
        estimates(FAST, words, common, trials, 0.75, 1.15, words < 10 ? 0.03 : 0);
    }

    private static void estimates(
            MinHash scheme,
            int words,
            int common,
            int trials,
            double leastError,
            double mostError,
            double recallSlack) {
        double similarity = (double) common / (2 * words - common);
        SplittableRandom random = new SplittableRandom(42);
        double sum = 0;
        double squares = 0;
        double bandsShared = 0;
        for (int i = 0; i < trials; i++) {
            StringBuilder both = new StringBuilder();
            append(both, common, random);
            StringBuilder a = new StringBuilder(both);
            append(a, words - common, random);
            append(both, words - common, random);
            int[] first = sign(scheme, a.toString());
            int[] second = sign(scheme, both.toString());

            double error = MinHash.similarity(first, second) - similarity;
            sum += error;
            squares += error * error;
            bandsShared += sharesABand(first, second);
        }

        double expectedError = Math.sqrt(similarity * (1 - similarity) / SETS.components());
        assertThat(Math.abs(sum / trials)).as("bias").isLessThanOrEqualTo(4 * expectedError / Math.sqrt(trials) + 1e-6);
        assertThat(Math.sqrt(squares / trials))
                .as("standard error")
                .isBetween(expectedError * leastError, expectedError * mostError + 1e-6);
        double recall = SETS.recall(similarity);
        assertThat(bandsShared / trials)
                .as("recall")
                .isBetween(
                        recall - 4 * Math.sqrt(recall * (1 - recall) / trials) - recallSlack - 1e-6,
                        recall + 4 * Math.sqrt(recall * (1 - recall) / trials) + 1e-6);
    }

    private static int sharesABand(int[] a, int[] b) {
        for (int band = 0; band < SETS.bands(); band++) {
            if (SETS.bandKey(a, band) == SETS.bandKey(b, band)) {
                return 1;
            }
        }
        return 0;
    }

    private static void append(StringBuilder text, int words, SplittableRandom random) {
        for (int i = 0; i < words; i++) {
            text.append(Long.toString(random.nextLong(1L << 60), 36)).append(' ');
        }
    }

    private static int[] sign(MinHash scheme, String text) {
        int[] signature = new int[scheme.components()];
        assertThat(scheme.signer().sign(text, signature)).isTrue();
        return signature;
    }
}
