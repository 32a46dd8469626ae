package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidatePairsTest {
    /** A row of a band; the id grows against the reference, to tell both orders apart. */
    private static long[] row(long key, long ref) {
        return new long[] {key, 1000 - ref, ref};
    }

    private static CollectedRows pairs(List<long[]> rows, int pairsWithin, int partitions) {
        LongRows bands = new LongRows(BandBlocks.WIDTH);
        rows.forEach(bands::add);
        CollectedRows pairs = new CollectedRows(partitions, 2);
        CandidatePairs.emit(bands, pairsWithin, partitions, pairs);
        return pairs;
    }

    private static List<long[]> bucket(long key, int size) {
        List<long[]> rows = new ArrayList<>();
        for (int ref = 1; ref <= size; ref++) {
            rows.add(row(key, ref));
        }
        return rows;
    }

    @Test
    void pairsEachWithEachUpToTheLimit() {
        assertThat(pairs(bucket(5, 4), 4, 1).all()).containsExactlyInAnyOrder("1-2", "1-3", "1-4", "2-3", "2-4", "3-4");
    }

    @Test
    void pairsEachWithTheFirstAndItsNeighbourAboveTheLimit() {
        // in order of ids: 5, 4, 3, 2, 1
        assertThat(pairs(bucket(5, 5), 4, 1).all())
                .containsExactlyInAnyOrder("4-5", "3-4", "2-3", "1-2", "3-5", "2-5", "1-5");
        assertThat(pairs(bucket(5, 500), 64, 3).all()).hasSize(499 + 498);
    }

    @Test
    void keepsBucketsApart() {
        List<long[]> rows = bucket(5, 2);
        rows.add(row(6, 3));
        rows.add(row(-5, 1));
        rows.add(row(-5, 9));

        assertThat(pairs(rows, 10, 1).all()).containsExactlyInAnyOrder("1-2", "1-9");
    }

    @Test
    void findsNothingWhereNobodyMeets() {
        assertThat(pairs(List.of(), 10, 2).all()).isEmpty();
        assertThat(pairs(List.of(row(1, 1), row(2, 2)), 10, 2).all()).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        Random random = new Random(3);
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            rows.add(new long[] {random.nextInt(40), random.nextLong(), i});
        }
        CollectedRows expected = pairs(rows, 45, 7);
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(rows, random);
            CollectedRows again = pairs(rows, 45, 7);
            for (int partition = 0; partition < 7; partition++) {
                assertThat(again.partition(partition).toBytes())
                        .isEqualTo(expected.partition(partition).toBytes());
            }
        }
    }

    @Test
    void sendsAPairToOnePartitionWhicheverBandItComesFrom() {
        CollectedRows one = pairs(bucket(5, 20), 64, 8);
        CollectedRows other = pairs(bucket(77, 20), 64, 8);
        for (int partition = 0; partition < 8; partition++) {
            assertThat(other.partition(partition).toBytes())
                    .isEqualTo(one.partition(partition).toBytes());
        }
    }
}
