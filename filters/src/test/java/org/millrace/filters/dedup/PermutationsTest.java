package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1032775383, 1356641018, 1074045607, 958808310",
        "1, 782187252, 135856687, 1130811700, 896277834",
        "-1, 1283363515, 429941700, 1017279515, 1021338785",
        "-2147483648, 2106517207, 282899194, 303783, 2032550134",
        "2147483647, 209621691, 1503683524, 2091021339, 2095080609",
    })
    void keepsItsGoldenValues(int number, int first, int second, int third, int fourth) {
        assertThat(least(4, number)).containsExactly(first, second, third, fourth);
    }

    @Test
    void hasTheSameFunctionsHoweverManyThereAre() {
        int[] many = least(257, 1, 2, 3);
        assertThat(least(1, 1, 2, 3)).containsExactly(Arrays.copyOf(many, 1));
        assertThat(least(256, 1, 2, 3)).containsExactly(Arrays.copyOf(many, 256));
    }

    @Test
    void takesTheLeastOfEachFunctionInWhateverOrder() {
        // the golden values above, column by column
        assertThat(least(4, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .containsExactly(209621691, 135856687, 303783, 896277834);
        assertThat(least(4, Integer.MAX_VALUE, Integer.MIN_VALUE, 1, 1, 0, -1))
                .containsExactly(209621691, 135856687, 303783, 896277834);
    }

    @Test
    void lowersButNeverRaises() {
        int[] least = {0, 135856686, 1130811700, 896277835};
        Permutations.first(4).lower(least, new int[] {1}, 1);
        assertThat(least).containsExactly(0, 135856686, 1130811700, 896277834);
    }

    @Test
    void looksAtTheFirstNumbersAlone() {
        int[] least = {Integer.MAX_VALUE};
        Permutations permutations = Permutations.first(1);
        permutations.lower(least, new int[] {1, 2}, 0);
        assertThat(least).containsExactly(Integer.MAX_VALUE);
        permutations.lower(least, new int[] {0, Integer.MAX_VALUE}, 1);
        assertThat(least).containsExactly(1032775383);
    }

    @Test
    void hasNoFunctionForNoComponents() {
        assertThat(least(0, 1, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 0x40000000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void staysWithin31Bits(int number) {
        assertThat(Arrays.stream(least(1000, number)).min().orElseThrow()).isNotNegative();
    }

    private static int[] least(int count, int... numbers) {
        int[] least = new int[count];
        Arrays.fill(least, Integer.MAX_VALUE);
        Permutations.first(count).lower(least, numbers, numbers.length);
        return least;
    }
}
