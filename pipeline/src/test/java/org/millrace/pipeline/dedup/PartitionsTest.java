package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millrace.filters.dedup.MinHash;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Dedups;
import org.millrace.pipeline.refine.Plan;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.refine.UnitResult;

class PartitionsTest {
    @ParameterizedTest(name = "{0} documents, {1} partitions at most: {2}, {3}, {4}")
    @CsvSource({
        "0, 64, 1, 1, 1",
        "9999, 64, 1, 1, 1",
        "10000, 64, 2, 1, 2",
        "100000, 64, 11, 2, 11",
        "1000000000, 64, 64, 16, 64",
        "1000000000, 1024, 1024, 256, 64",
        "100000, 3, 3, 1, 11",
    })
    void growWithTheDocumentsUpToWhatTheRecipeAllows(long documents, int most, int bands, int pairs, int decisions) {
        Dedup dedup = Dedups.of(true, Optional.of(new MinHash(5, 14, 8)), 7500, most, 64);
        Unit unit = new Unit(0, "s", "a", "/a", 1, 0, 0, 1);
        Plan plan = new Plan(List.of(unit), List.of(new UnitResult("", "", 1, 0, documents, documents, List.of())));
        assertThat(Partitions.of(dedup, plan)).isEqualTo(new Partitions(bands, pairs, decisions));
    }
}
