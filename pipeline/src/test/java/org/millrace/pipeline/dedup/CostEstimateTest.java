package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millrace.filters.dedup.MinHash;
import org.millrace.filters.dedup.Shingles;
import org.millrace.filters.dedup.SignatureKind;
import org.millrace.pipeline.index.IndexPart;
import org.millrace.pipeline.recipe.Dedup;
import org.millrace.pipeline.recipe.Dedups;
import org.millrace.pipeline.recipe.Recipes;

class CostEstimateTest {
    @Test
    void addsUpRowsAndBandKeys() {
        CostEstimate estimate =
                CostEstimate.of(Dedups.of(true, Optional.of(new MinHash(5, 14, 8)), 7500, 64, 64), 1_000_000);

        assertThat(estimate.signatures()).isEqualTo(1_000_000L * (16 + 4 + 3 * 8 + 16 + 16 + 1 + 4 * 112));
        assertThat(estimate.shuffled()).isEqualTo(1_000_000L * 15 * 24);
        assertThat(estimate.heap()).isEqualTo((long) (1.3 * estimate.shuffled() / 64));
        assertThat(estimate.print())
                .isEqualTo(
                        "1,000,000 documents: signatures 525 MB, shuffled 360 MB, at most about 7.3 MB of it held by one"
                                + " worker at a time");
    }

    @Test
    void countsTheBitsThatAreKept() {
        MinHash few = new MinHash(SignatureKind.CLASSIC, Shingles.WORDS, 5, 14, 8, 8);
        CostEstimate estimate = CostEstimate.of(Dedups.of(true, Optional.of(few), 7500, 64, 64), 1_000);

        assertThat(estimate.signatures()).isEqualTo(1_000L * (16 + 4 + 3 * 8 + 16 + 16 + 1 + 112));
        assertThat(estimate.shuffled()).isEqualTo(1_000L * 15 * 24);
    }

    @Test
    void countsDocumentsOfEarlierIndexes() {
        IndexPart part = new IndexPart("web/part-00000-of-00001.rows.zst", 300, 200, 1, "");
        CostEstimate estimate = CostEstimate.of(Dedups.against(Dedups.of(true, Optional.empty(), 0, 4, 64), part), 700);

        assertThat(estimate.shuffled()).isEqualTo(1000 * 24);
        assertThat(estimate.signatures()).isEqualTo(1000 * (16 + 4 + 3 * 8 + 16 + 16 + 1));
        assertThat(estimate.print()).startsWith("700 documents and 300 of earlier indexes: signatures 0.1 MB");
    }

    @Test
    void tellsWhatSubstringsCostByTheTextsLength() {
        Dedup dedup = Recipes.read(
                        """
                        recipe: tiny
                        sources: [{name: n, connector: jsonl, paths: [n]}]
                        dedup: {substrings: {unit: bytes, length: 100}}
                        """)
                .dedup()
                .orElseThrow();

        assertThat(CostEstimate.of(dedup, 10).anchors()).isEqualTo((long) (1e9 * 2 / 52 * 8));
        assertThat(CostEstimate.of(dedup, 10).print()).endsWith("; for substrings, 308 MB more for each GB of text");
    }

    @Test
    void countsAddressesAsABand() {
        CostEstimate estimate = CostEstimate.of(Dedups.withUrls(Dedups.of(false, Optional.empty(), 0, 4, 64)), 100);

        assertThat(estimate.shuffled()).isEqualTo(2400);
        assertThat(estimate.heap()).isEqualTo((long) (1.3 * 2400));
    }

    private static Dedup passages(String dedup) {
        return Recipes.read("recipe: tiny\nsources: [{name: n, connector: jsonl, paths: [n]}]\ndedup: " + dedup + "\n")
                .dedup()
                .orElseThrow();
    }

    @Test
    void estimatesPassagesByDocumentsAndRules() {
        Dedup one = passages("{partitions: 8, passages: [{profile: lines@c4}]}");
        Dedup two = passages("{partitions: 8, passages: [{profile: lines@c4}, {profile: lines@ccnet}]}");
        // 40 passages of 32 bytes for each document and rule; 1.3 of an eighth is in the largest of eight partitions
        assertThat(CostEstimate.ofPassages(one, 1_000_000))
                .contains("passages, at 40 a document: shuffled 1,280 MB, at most about 208 MB of it held by one worker"
                        + " at a time");
        assertThat(CostEstimate.ofPassages(two, 1_000_000))
                .contains("passages, at 40 a document: shuffled 2,560 MB, at most about 416 MB of it held by one worker"
                        + " at a time");
        assertThat(CostEstimate.ofPassages(passages("{exact: yes}"), 1_000_000)).isEmpty();
    }

    @Test
    void holdsAllPassagesOfAFewDocumentsAtOnce() {
        Dedup dedup = passages("{passages: [{unit: lines}]}");
        assertThat(CostEstimate.ofPassages(dedup, 100))
                .contains("passages, at 40 a document: shuffled 0.1 MB, at most about 0.2 MB of it held by one worker"
                        + " at a time");
    }
}
