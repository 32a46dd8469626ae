package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModularFunctionsTest {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    @Test
    void isTheRemainderOfWhatIsLeftInSixtyFourBits() {
        ModularFunctions datatrove = ModularFunctions.ofDatatrove(20);
        ModularFunctions bigCode = ModularFunctions.ofBigCode(20);
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 500; round++) {
            long hash = random.nextLong();
            long[] values = lowered(datatrove, 20, hash);
            long[] cut = lowered(bigCode, 20, hash);
            for (int i = 0; i < 20; i++) {
                assertThat(values[i]).isEqualTo(remainder(datatrove, i, hash));
                assertThat(cut[i]).isEqualTo(remainder(bigCode, i, hash) & 0xFFFF_FFFFL);
            }
        }
    }

    /** Hashes chosen so that a h + b leaves a multiple of the prime in 64 bits, or one more, or one less. */
    @Test
    void leavesNothingOfAMultipleOfThePrime() {
        ModularFunctions functions = ModularFunctions.ofDatatrove(10);
        int tried = 0;
        for (int i = 0; i < 10; i++) {
            BigInteger factor = BigInteger.valueOf(functions.factor(i));
            if (!factor.testBit(0)) {
                continue; // has no inverse modulo 2^64
            }
            tried++;
            for (int multiple = 0; multiple <= 8; multiple++) {
                for (int more = -1; more <= 1; more++) {
                    BigInteger target =
                            PRIME.multiply(BigInteger.valueOf(multiple)).add(BigInteger.valueOf(more));
                    long hash = target.subtract(BigInteger.valueOf(functions.offset(i)))
                            .multiply(factor.modInverse(WORD))
                            .mod(WORD)
                            .longValue();
                    assertThat(lowered(functions, 10, hash)[i]).isEqualTo(remainder(functions, i, hash));
                }
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void keepsTheLeast() {
        ModularFunctions functions = ModularFunctions.ofBigCode(5);
        long[] both = lowered(functions, 5, 1, -2);
        long[] one = lowered(functions, 5, 1);
        long[] two = lowered(functions, 5, -2);

        for (int i = 0; i < 5; i++) {
            assertThat(both[i]).isEqualTo(Math.min(one[i], two[i]));
        }
    }

    private static long remainder(ModularFunctions functions, int i, long hash) {
        return BigInteger.valueOf(functions.factor(i))
                .multiply(BigInteger.valueOf(hash).mod(WORD))
                .add(BigInteger.valueOf(functions.offset(i)))
                .mod(WORD)
                .mod(PRIME)
                .longValueExact();
    }

    private static long[] lowered(ModularFunctions functions, int count, long... hashes) {
        long[] least = new long[count];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long hash : hashes) {
            functions.lower(least, hash);
        }
        return least;
    }
}
