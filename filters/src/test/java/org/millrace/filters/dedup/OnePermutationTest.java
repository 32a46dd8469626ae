package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnePermutationTest {
    /** Values computed by a second implementation, in another language. */
    @Test
    void keepsItsGoldenValues() {
        assertThat(sketch(4, 1, 2, 3)).containsExactly(873545738, 1021156190, 1021156190, 873545738);
        assertThat(sketch(8, 0, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE))
                .containsExactly(
                        1402217390, 2043291434, 1739224053, 1739224053, 75051788, 1012618894, 75051788, 75051788);
    }

    @Test
    void looksPastOrderAndRepetition() {
        assertThat(sketch(50, 3, 1, 2, 2, 3)).isEqualTo(sketch(50, 1, 2, 3));
    }

    @Test
    void startsAnewWithEachSignature() {
        OnePermutation sketch = new OnePermutation(9);
        sketch(sketch, 9, 4, 5, 6);

        assertThat(sketch(sketch, 9, 1)).isEqualTo(sketch(9, 1));
    }

    /** The largest signature that a recipe can ask for, of the text that leaves most bins empty. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 112, 512 * 64})
    void fillsEveryComponentFromOneHash(int components) {
        int[] signature = sketch(components, 42);

        assertThat(Arrays.stream(signature).distinct().toArray()).hasSize(1).doesNotContain(Integer.MAX_VALUE);
    }

    @Test
    void refusesToCompleteANothing() {
        OnePermutation sketch = new OnePermutation(3);
        sketch.start(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE});

        assertThatThrownBy(sketch::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no hash was added");
    }

    private static int[] sketch(int components, int... hashes) {
        return sketch(new OnePermutation(components), components, hashes);
    }

    private static int[] sketch(OnePermutation sketch, int components, int... hashes) {
        int[] signature = new int[components];
        Arrays.fill(signature, Integer.MAX_VALUE);
        sketch.start(signature);
        sketch.add(hashes, hashes.length);
        sketch.finish();
        return signature;
    }
}
