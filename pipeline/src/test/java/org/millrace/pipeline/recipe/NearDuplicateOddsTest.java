package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dedup.Shingles;
import org.millrace.filters.dedup.SignatureKind;

class NearDuplicateOddsTest {
    private static final MinHash FINEWEB = new MinHash(5, 14, 8);

    private static Optional<String> warning(MinHash scheme, int threshold) {
        return NearDuplicateOdds.warning(Dedups.of(false, Optional.of(scheme), threshold, 8, 64));
    }

    @Test
    void warnsOfAThresholdThatIsFoundLessThanNineTimesInTen() {
        assertThat(warning(FINEWEB, 7500))
                .contains("of pairs as alike as the threshold 0.75, 77.1 % are found by 14 bands of 8 rows;"
                        + " more bands or fewer rows find more");
        // 1 - (1 - s^8)^14 is 0.9 at s = 0.78996
        assertThat(warning(FINEWEB, 7899)).isPresent();
        assertThat(warning(FINEWEB, 7900)).isEmpty();
        assertThat(warning(FINEWEB, 10_000)).isEmpty();
    }

    @Test
    void findsExactlyNineTenthsEnough() {
        // one band of one row finds a pair as often as it is alike
        assertThat(warning(new MinHash(5, 1, 1), 9000)).isEmpty();
        assertThat(warning(new MinHash(5, 1, 1), 8999))
                .hasValueSatisfying(text -> assertThat(text).contains("threshold 0.8999, 89.9 % are found"));
    }

    @Test
    void warnsOfNothingWhereOnlyExactDuplicatesGo() {
        assertThat(NearDuplicateOdds.warning(Dedups.of(true, Optional.empty(), 0, 8, 64)))
                .isEmpty();
    }

    @Test
    void tellsChancesAndCosts() {
        assertThat(NearDuplicateOdds.chance(FINEWEB, 0.5)).isEqualTo("5.3 %");
        assertThat(NearDuplicateOdds.chance(FINEWEB, 1)).isEqualTo("100.0 %");
        assertThat(NearDuplicateOdds.chance(FINEWEB, 0)).isEqualTo("0.0 %");
        assertThat(NearDuplicateOdds.cost(FINEWEB))
                .isEqualTo("signatures of 112 components: 448 bytes a document, 0.4 GB for a million");
        assertThat(NearDuplicateOdds.cost(new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 14, 8, 16)))
                .isEqualTo("signatures of 112 components of 16 bits: 224 bytes a document, 0.2 GB for a million");
        assertThat(NearDuplicateOdds.cost(new MinHash(5, 450, 20)))
                .isEqualTo("signatures of 9,000 components: 36,000 bytes a document, 36.0 GB for a million");
    }
}
