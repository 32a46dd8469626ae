package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    /** Less than a tenth is not looked at: there the estimate of a single pair may be cut off at 0. */
    @ParameterizedTest
    @CsvSource({
        "16, 5, 1, 3000, 0.06",
        "16, 50, 40, 2000, 0.07",
        "16, 1000, 900, 400, 0.15",
        "8, 5, 1, 3000, 0.06",
        "8, 5, 3, 3000, 0.06",
        "8, 50, 40, 2000, 0.07",
        "8, 50, 10, 2000, 0.07",
        "8, 1000, 900, 400, 0.15"
    })
    void estimatesWithoutBiasFromFewBits(int bits, int words, int common, int trials, double tolerance) {
        MinHash few = new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 1, 14, 8, bits);
        estimates(few, words, common, trials, 1 - tolerance, 1 + tolerance, 0);
    }

    @ParameterizedTest
    @CsvSource({"16, 50, 40, 2000", "8, 5, 4, 3000", "8, 50, 40, 2000", "8, 200, 150, 1000", "8, 1000, 900, 400"})
    void estimatesFastWithoutBiasFromFewBits(int bits, int words, int common, int trials) {
        MinHash few = new MinHash(SignatureKind.FAST, Shingles.WORDS, 1, 14, 8, bits);
        estimates(few, words, common, trials, 0.75, 1.15, words < 10 ? 0.03 : 0);
    }

    @ParameterizedTest
    @CsvSource({"CLASSIC, 20", "CLASSIC, 2000", "FAST, 2000"})
    void agreesByChanceAsOftenAsTheBitsSay(SignatureKind kind, int words) {
        MinHash few = new MinHash(kind, Shingles.WORDS, 1, 14, 8, 8);
        SplittableRandom random = new SplittableRandom(7);
        int trials = 400;
        int equal = 0;
        for (int i = 0; i < trials; i++) {
            StringBuilder a = new StringBuilder();
            StringBuilder b = new StringBuilder();
            append(a, words, random);
            append(b, words, random);
            int[] first = sign(few, a.toString());
            int[] second = sign(few, b.toString());
            for (int j = 0; j < first.length; j++) {
                equal += first[j] == second[j] ? 1 : 0;
            }
        }
        double expected = trials * 112 / 256.0;
        assertThat(equal).isCloseTo((int) expected, within((int) (4 * Math.sqrt(expected))));
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

            double error = scheme.similarity(first, second) - similarity;
            sum += error;
            squares += error * error;
            bandsShared += sharesABand(scheme, first, second);
        }

        double chance = scheme.bits() == MinHash.ALL_BITS ? 0 : 1.0 / (1 << scheme.bits());
        double equal = similarity + (1 - similarity) * chance;
        double expectedError = Math.sqrt(equal * (1 - equal) / SETS.components()) / (1 - chance);
        assertThat(Math.abs(sum / trials)).as("bias").isLessThanOrEqualTo(4 * expectedError / Math.sqrt(trials) + 1e-6);
        assertThat(Math.sqrt(squares / trials))
                .as("standard error")
                .isBetween(expectedError * leastError, expectedError * mostError + 1e-6);
        double recall = scheme.recall(similarity);
        assertThat(bandsShared / trials)
                .as("recall")
                .isBetween(
                        recall - 4 * Math.sqrt(recall * (1 - recall) / trials) - recallSlack - 1e-6,
                        recall + 4 * Math.sqrt(recall * (1 - recall) / trials) + 1e-6);
    }

    private static int sharesABand(MinHash scheme, int[] a, int[] b) {
        for (int band = 0; band < scheme.bands(); band++) {
            if (scheme.bandKey(a, band) == scheme.bandKey(b, band)) {
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
