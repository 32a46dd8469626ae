package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MinHashTest {
    private static final MinHash STANDARD = new MinHash(5, 14, 8);
    private static final MinHash NEMO = new MinHash(SignatureKind.CLASSIC, Shingles.CHARACTERS, 24, 20, 13);
    private static final String TEXT = "The mill stands where the brook meets the old road, and in spring the race runs"
            + " so high that nobody crosses it.";

    /** Values computed by a second implementation, in another language. */
    @Test
    void keepsItsGoldenValues() {
        int[] signature = sign(STANDARD, TEXT);

        assertThat(Arrays.copyOf(signature, 4)).containsExactly(43414642, 255223809, 89342642, 14582555);
        assertThat(Arrays.hashCode(signature)).isEqualTo(-1610273163);
        assertThat(STANDARD.bandKey(signature, 0)).isEqualTo(-6063276848400944307L);
        assertThat(STANDARD.bandKey(signature, 13)).isEqualTo(5089616930199666536L);
        int[] japanese =
                sign(STANDARD, "\u6c34\u8eca\u5c0f\u5c4b\u306f\u5ddd\u306e\u305d\u3070\u306b\u3042\u308b\u3002");
        assertThat(Arrays.hashCode(japanese)).isEqualTo(566772292);
        assertThat(STANDARD.bandKey(japanese, 7)).isEqualTo(-4776799918500593304L);
    }

    /** Values computed by a second implementation, in another language. */
    @Test
    void keepsTheGoldenValuesOfOtherKindsAndSequences() {
        MinHash fast = new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8);
        int[] signature = sign(fast, TEXT);
        assertThat(Arrays.copyOf(signature, 4)).containsExactly(528851015, 1577215048, 306874160, 1868943910);
        assertThat(Arrays.hashCode(signature)).isEqualTo(749484515);
        assertThat(fast.bandKey(signature, 0)).isEqualTo(6952432980288708287L);
        assertThat(fast.bandKey(signature, 13)).isEqualTo(-3412346618806553650L);

        int[] nemo = sign(NEMO, TEXT);
        assertThat(Arrays.copyOf(nemo, 4)).containsExactly(22377141, 4371470, 7322185, 2460953);
        assertThat(Arrays.hashCode(nemo)).isEqualTo(1502879757);
        assertThat(NEMO.bandKey(nemo, 19)).isEqualTo(-3416137006639393853L);
    }

    /** Values computed by a second implementation, in another language. */
    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 16, 29810, 26625, 2055155317, -105138414548758376, 8553887206997637947",
        "CLASSIC, 8, 114, 1, 1256321909, 3413191919201765843, -6701628818563705548",
        "FAST, 16, 41031, 25672, -976733725, -1349149913889122687, -3873873448311566252",
        "FAST, 8, 71, 72, 359936483, -2431478765565825785, 6452351046829596599"
    })
    void keepsTheGoldenValuesOfFewBits(
            SignatureKind kind, int bits, int first, int second, int all, long band, long lastBand) {
        MinHash few = new MinHash(kind, Shingles.WORDS, 5, 14, 8, bits);

        int[] signature = sign(few, TEXT);

        assertThat(Arrays.copyOf(signature, 2)).containsExactly(first, second);
        assertThat(Arrays.hashCode(signature)).isEqualTo(all);
        assertThat(few.bandKey(signature, 0)).isEqualTo(band);
        assertThat(few.bandKey(signature, 13)).isEqualTo(lastBand);
    }

    @Test
    void keepsTheLowBitsOfWholeComponents() {
        int[] whole = sign(STANDARD, TEXT);

        assertThat(sign(bits(16), TEXT))
                .isEqualTo(Arrays.stream(whole).map(value -> value % 65_536).toArray());
        assertThat(sign(bits(8), TEXT))
                .isEqualTo(Arrays.stream(whole).map(value -> value % 256).toArray());
        int[] none = new int[112];
        assertThat(bits(16).signer().sign("four words are few", none)).isFalse();
        assertThat(none).containsOnly(Integer.MAX_VALUE);
    }

    private static MinHash bits(int bits) {
        return new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 14, 8, bits);
    }

    @Test
    void namesBitsInTheVersionOnlyWhereSomeAreLeftOut() {
        assertThat(bits(32)).isEqualTo(STANDARD);
        assertThat(bits(32).version()).isEqualTo("minhash-v2(words=5,bands=14,rows=8)");
        assertThat(bits(16).version()).isEqualTo("minhash-v2(words=5,bands=14,rows=8,bits=16)");
        assertThat(bits(32).bytes()).isEqualTo(448);
        assertThat(bits(16).bytes()).isEqualTo(224);
        assertThat(bits(8).bytes()).isEqualTo(112);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "16, 4", "32, 1"})
    void refusesBandsThatUnlikeTextsShare(int bits, int enough) {
        assertThat(new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, enough, bits).rows())
                .isEqualTo(enough);
        if (bits < 32) {
            int few = enough - 1;
            assertThatThrownBy(() -> new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, few, bits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a band of " + few + " rows of " + bits + " bits has " + few * bits
                            + " bits, and unlike texts would share it by chance; need 64: at least " + enough
                            + " rows, or more bits");
        }
    }

    @Test
    void refusesOtherBitsAndFewOfOtherProjects() {
        assertThatThrownBy(() -> bits(12)).hasMessage("need bits of 32, 16 or 8, got bits=12");
        assertThatThrownBy(() -> bits(64)).hasMessage("need bits of 32, 16 or 8, got bits=64");
        assertThatThrownBy(() -> new MinHash(SignatureKind.DATATROVE, Shingles.WORDS, 5, 14, 8, 16))
                .hasMessage("kind datatrove keeps its components whole, as its original does, got 16 bits of each");
    }

    /** (p - c) / (1 - c) with c = 1/256, by hand. */
    @Test
    void takesOffWhatIsEqualByChance() {
        int[] zeros = new int[112];
        int[] half = zeros.clone();
        Arrays.fill(half, 0, 56, 1);
        int[] other = new int[112];
        Arrays.fill(other, 1);

        assertThat(bits(8).similarity(zeros, zeros)).isEqualTo(1);
        assertThat(bits(8).similarity(zeros, half)).isEqualTo((0.5 - 1 / 256.0) / (255 / 256.0));
        assertThat(bits(8).similarity(zeros, other)).as("less than chance").isZero();
        assertThat(bits(16).similarity(zeros, half)).isEqualTo(32_767 / 65_535.0);
        assertThat(bits(32).similarity(zeros, half)).isEqualTo(0.5);
    }

    @Test
    void expectsMoreFromBandsThatAgreeByChance() {
        assertThat(bits(8).recall(0.75)).isBetween(STANDARD.recall(0.75), STANDARD.recall(0.751));
        assertThat(bits(8).recall(1)).isEqualTo(1);
        // 14 bands of 64 bits
        assertThat(bits(8).recall(0)).isCloseTo(14 * Math.pow(2, -64), within(1e-24));
        assertThat(STANDARD.recall(0)).isZero();
    }

    @Test
    void signsNoTextOfFewerCharactersThanASequence() {
        assertThat(NEMO.signer().sign("x".repeat(23), new int[260])).isFalse();
        assertThat(NEMO.signer().sign("x".repeat(24), new int[260])).isTrue();
    }

    @Test
    void namesKindAndSequencesInTheVersion() {
        assertThat(NEMO.version()).isEqualTo("minhash-v2(characters=24,bands=20,rows=13)");
        assertThat(new MinHash(SignatureKind.FAST, Shingles.WORDS, 5, 14, 8).version())
                .isEqualTo("minhash-fast-v2(words=5,bands=14,rows=8)");
        assertThat(new MinHash(SignatureKind.DATATROVE, Shingles.WORDS, 5, 14, 8).version())
                .isEqualTo("minhash-datatrove-v1(words=5,bands=14,rows=8)");
        assertThat(new MinHash(SignatureKind.DATATROVE_SHA1, Shingles.WORDS, 5, 14, 8).version())
                .isEqualTo("minhash-datatrove-sha1-v1(words=5,bands=14,rows=8)");
        assertThat(new MinHash(SignatureKind.BIGCODE, Shingles.WORDS, 5, 25, 10).version())
                .isEqualTo("minhash-bigcode-v1(words=5,bands=25,rows=10)");
    }

    @Test
    void refusesCharactersWhereTheKindHasWordsOfItsOwn() {
        assertThatThrownBy(() -> new MinHash(SignatureKind.BIGCODE, Shingles.CHARACTERS, 5, 25, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind bigcode has words of its own, got shingles=characters");
    }

    @ParameterizedTest
    @EnumSource(SignatureKind.class)
    void signsWhateverComesWithEveryKind(SignatureKind kind) {
        MinHash scheme = new MinHash(kind, Shingles.WORDS, 2, 3, 2);
        MinHash.Signer signer = scheme.signer();
        int[] signature = new int[6];
        for (String text : List.of("", " ", "\ud800", "\udc00 \ud800 a b", "x".repeat(100_000), "a ".repeat(50_000))) {
            boolean signed = signer.sign(text, signature);
            assertThat(ShingleSet.of(scheme, text).size() > 0).isEqualTo(signed);
            int[] again = new int[6];
            assertThat(scheme.signer().sign(text, again)).isEqualTo(signed);
            assertThat(again).isEqualTo(signature);
        }
    }

    @Test
    void namesWhatDeterminesASignature() {
        assertThat(STANDARD.version()).isEqualTo("minhash-v2(words=5,bands=14,rows=8)");
        assertThat(STANDARD.components()).isEqualTo(112);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 1 | need 1 <= ngram <= 64, got ngram=0",
                "65 | 1 | 1 | need 1 <= ngram <= 64, got ngram=65",
                "5 | 0 | 8 | need 1 <= bands <= 512, got bands=0",
                "5 | 513 | 8 | need 1 <= bands <= 512, got bands=513",
                "5 | 14 | 0 | need 1 <= rows <= 64, got rows=0",
                "5 | 14 | 65 | need 1 <= rows <= 64, got rows=65"
            })
    void refusesParametersOutOfRange(int ngram, int bands, int rows, String message) {
        assertThatThrownBy(() -> new MinHash(ngram, bands, rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesSignaturesOfAnotherLength() {
        assertThatThrownBy(() -> STANDARD.signer().sign(TEXT, new int[111]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need a signature of 112 components, got 111");
        assertThatThrownBy(() -> STANDARD.bandKey(new int[0], 0))
                .hasMessage("need a signature of 112 components, got 0");
        assertThatThrownBy(() -> STANDARD.bandKey(new int[112], 14)).hasMessage("need 0 <= band < 14, got band=14");
        assertThatThrownBy(() -> STANDARD.bandKey(new int[112], -1)).hasMessage("need 0 <= band < 14, got band=-1");
        assertThatThrownBy(() -> STANDARD.similarity(new int[112], new int[1]))
                .hasMessage("need signatures of one length, got 112 and 1");
        assertThatThrownBy(() -> STANDARD.similarity(new int[0], new int[0]))
                .hasMessage("need signatures of one length, got 0 and 0");
    }

    @Test
    void signsNoTextOfFewerWordsThanASequence() {
        int[] signature = new int[112];
        MinHash.Signer signer = STANDARD.signer();

        assertThat(signer.sign("four words are few", signature)).isFalse();
        assertThat(signature).containsOnly(Integer.MAX_VALUE);
        assertThat(signer.sign("", signature)).isFalse();
        assertThat(signer.sign("five words are just enough", signature)).isTrue();
        assertThat(signature).doesNotContain(Integer.MAX_VALUE);
    }

    @Test
    void signsEachTextAsANewSignerWould() {
        MinHash.Signer signer = STANDARD.signer();
        int[] signature = new int[112];
        signer.sign("another text of a few words that comes before", signature);
        signer.sign(TEXT, signature);

        assertThat(signature).isEqualTo(sign(STANDARD, TEXT));
    }

    @Test
    void looksPastCasePunctuationAndSpace() {
        String other = TEXT.toUpperCase(Locale.ROOT).replace(",", " --").replace(" ", "\n ");

        assertThat(sign(STANDARD, other)).isEqualTo(sign(STANDARD, TEXT));
    }

    @Test
    void signsTheSameInATurkishLocale() {
        Locale before = Locale.getDefault();
        String text = "THE MILL IS \u0130N ISTANBUL I THINK";
        int[] expected = sign(STANDARD, text);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(sign(STANDARD, text)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hasTheSameComponentsWhateverTheBands() {
        assertThat(Arrays.copyOf(sign(new MinHash(5, 20, 10), TEXT), 112)).isEqualTo(sign(STANDARD, TEXT));
    }

    @Test
    void keysBandsByTheirComponentsOrderAndPlace() {
        MinHash two = new MinHash(1, 2, 2);

        assertThat(two.bandKey(new int[] {1, 2, 1, 2}, 0)).isNotEqualTo(two.bandKey(new int[] {1, 2, 1, 2}, 1));
        assertThat(two.bandKey(new int[] {1, 2, 0, 0}, 0)).isEqualTo(two.bandKey(new int[] {1, 2, 9, 9}, 0));
        assertThat(two.bandKey(new int[] {1, 2, 0, 0}, 0)).isNotEqualTo(two.bandKey(new int[] {2, 1, 0, 0}, 0));
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add(two.bandKey(new int[] {i / 100, i % 100, 0, 0}, 0));
        }
        assertThat(keys).hasSize(10_000);
    }

    @Test
    void sharesWhatIsEqual() {
        assertThat(STANDARD.similarity(new int[] {1, 2, 3, 4}, new int[] {1, 9, 3, 4}))
                .isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "14, 8, 0.6, 0.211", "14, 8, 0.7, 0.565", "14, 8, 0.75, 0.772", "14, 8, 0.8, 0.924", "14, 8, 0.9, 0.9996",
        "20, 13, 0.8, 0.677", "25, 10, 0.75, 0.765", "9, 13, 0.8, 0.399", "450, 20, 0.7, 0.302", "14, 8, 0, 0",
        "14, 8, 1, 1"
    })
    void expectsTheRecallOfTheBands(int bands, int rows, double similarity, double recall) {
        assertThat(new MinHash(5, bands, rows).recall(similarity)).isCloseTo(recall, within(0.0006));
    }

    @Test
    void expectsNoRecallOutsideOfZeroToOne() {
        assertThatThrownBy(() -> STANDARD.recall(1.1)).hasMessage("need 0 <= similarity <= 1, got similarity=1.1");
        assertThatThrownBy(() -> STANDARD.recall(Double.NaN))
                .hasMessage("need 0 <= similarity <= 1, got similarity=NaN");
    }

    private static int[] sign(MinHash minHash, String text) {
        int[] signature = new int[minHash.components()];
        assertThat(minHash.signer().sign(text, signature)).isTrue();
        return signature;
    }
}
