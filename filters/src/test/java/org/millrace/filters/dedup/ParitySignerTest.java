package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the definition, in arbitrary precision; no outputs of the projects themselves were at hand. */
class ParitySignerTest {
    private static final MinHash SHA1 = new MinHash(SignatureKind.DATATROVE_SHA1, Shingles.WORDS, 5, 14, 8);
    private static final MinHash XXHASH = new MinHash(SignatureKind.DATATROVE, Shingles.WORDS, 5, 14, 8);
    private static final MinHash BIGCODE = new MinHash(SignatureKind.BIGCODE, Shingles.WORDS, 5, 25, 10);
    private static final String PROSE =
            "The mill stands where the brook meets the old road, and in spring the race runs"
                    + " so high that nobody crosses it.";
    private static final String CODE = "def add(a, b):\n    return a+b  # \u00e4\u00f6 sum_1\n";

    /** Values computed by a second implementation, in another language, with stored draws of NumPy. */
    @Test
    void keepsItsGoldenValues() {
        int[] prose = sign(SHA1, PROSE);
        assertThat(Arrays.copyOf(prose, 4)).containsExactly(1359256074, 1578137603, 1913779162, 2115799665);
        assertThat(Arrays.hashCode(prose)).isEqualTo(1624785725);
        assertThat(ParitySigner.fold(49400016724178952L)).isEqualTo(1359256074);
        int[] code = sign(BIGCODE, CODE);
        assertThat(Arrays.copyOf(code, 4)).containsExactly(69485849, 1048083971, 40673563, 355324823);
        assertThat(Arrays.hashCode(code)).isEqualTo(-546453481);
    }

    @Test
    void isWhatTheDefinitionSaysOfCode() throws NoSuchAlgorithmException {
        ModularFunctions functions = ModularFunctions.ofBigCode(BIGCODE.components());
        List<String> tokens = Arrays.asList(CODE.split("[^A-Za-z_0-9]", -1));
        long[] least = least(functions, BIGCODE.components(), tokens, 4, 0xFFFF_FFFFL);

        assertThat(sign(BIGCODE, CODE))
                .isEqualTo(Arrays.stream(least).mapToInt(value -> (int) value).toArray());
    }

    @Test
    void isWhatTheDefinitionSaysOfProse() throws NoSuchAlgorithmException {
        ModularFunctions functions = ModularFunctions.ofDatatrove(SHA1.components());
        String simple =
                PROSE.toLowerCase(java.util.Locale.ROOT).replaceAll("[,.]", " ").trim();
        List<String> tokens = Arrays.asList(simple.split(" +", -1));
        long[] least = least(functions, SHA1.components(), tokens, 8, -1);

        assertThat(sign(SHA1, PROSE))
                .isEqualTo(Arrays.stream(least).mapToInt(ParitySigner::fold).toArray());
    }

    @Test
    void isWhatTheDefinitionSaysOfOneSequenceByXxHash() {
        ModularFunctions functions = ModularFunctions.ofDatatrove(XXHASH.components());
        byte[] joined = "the mill has 0 wheels".getBytes(StandardCharsets.UTF_8);
        long[] least = new long[XXHASH.components()];
        Arrays.fill(least, Long.MAX_VALUE);
        functions.lower(least, XxHash64.hash(joined, 0, joined.length));

        assertThat(sign(XXHASH, "The mill has 17 wheels."))
                .isEqualTo(Arrays.stream(least).mapToInt(ParitySigner::fold).toArray());
    }

    @Test
    void signsNoTextOfFewerTokensThanASequence() {
        int[] signature = new int[250];
        assertThat(BIGCODE.signer().sign("a b c d", signature)).isFalse();
        assertThat(signature).containsOnly(Integer.MAX_VALUE);
        assertThat(BIGCODE.signer().sign("a b c d ", signature)).isTrue();
        assertThat(SHA1.signer().sign("a b c d !", new int[112])).isFalse();
        assertThat(SHA1.signer().sign("a b c d e", new int[112])).isTrue();
    }

    @Test
    void signsEachTextAsANewSignerWould() {
        MinHash.Signer signer = SHA1.signer();
        int[] signature = new int[112];
        signer.sign("another text of a few words that comes before", signature);
        signer.sign(PROSE, signature);

        assertThat(signature).isEqualTo(sign(SHA1, PROSE));
    }

    private static long[] least(ModularFunctions functions, int count, List<String> tokens, int bytes, long mask)
            throws NoSuchAlgorithmException {
        BigInteger word = BigInteger.ONE.shiftLeft(64);
        BigInteger prime = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
        List<BigInteger> hashes = new ArrayList<>();
        for (int i = 0; i + 5 <= tokens.size(); i++) {
            byte[] joined = String.join(" ", tokens.subList(i, i + 5)).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(joined);
            byte[] greatestFirst = new byte[bytes];
            for (int j = 0; j < bytes; j++) {
                greatestFirst[j] = digest[bytes - 1 - j];
            }
            hashes.add(new BigInteger(1, greatestFirst));
        }
        long[] least = new long[count];
        for (int i = 0; i < count; i++) {
            BigInteger factor = BigInteger.valueOf(functions.factor(i));
            BigInteger offset = BigInteger.valueOf(functions.offset(i));
            least[i] = hashes.stream()
                    .mapToLong(hash -> hash.multiply(factor)
                                    .add(offset)
                                    .mod(word)
                                    .mod(prime)
                                    .longValue()
                            & mask)
                    .min()
                    .orElseThrow();
        }
        return least;
    }

    private static int[] sign(MinHash scheme, String text) {
        int[] signature = new int[scheme.components()];
        assertThat(scheme.signer().sign(text, signature)).isTrue();
        return signature;
    }
}
