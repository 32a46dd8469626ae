package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClustersTest {
    /** Spreads labels along the pairs until nothing changes any more. */
    private static Set<String> bruteForce(LongRows pairs) {
        TreeMap<Long, Long> label = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            label.put(pairs.get(i, 0), pairs.get(i, 0));
            label.put(pairs.get(i, 1), pairs.get(i, 1));
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < pairs.size(); i++) {
                long least = Math.min(label.get(pairs.get(i, 0)), label.get(pairs.get(i, 1)));
                changed |= label.put(pairs.get(i, 0), least) != least;
                changed |= label.put(pairs.get(i, 1), least) != least;
            }
        }
        TreeSet<String> lines = new TreeSet<>();
        label.forEach((ref, root) -> lines.add(root + "-" + ref));
        return lines;
    }

    @Test
    void joinsWhatHangsTogether() {
        Random random = new Random(21);
        for (int round = 0; round < 40; round++) {
            LongRows pairs = new LongRows(2);
            int documents = 2 + random.nextInt(300);
            for (int i = random.nextInt(300); i > 0; i--) {
                pairs.add(Ref.of(random.nextInt(3), random.nextInt(documents)), Ref.of(2, random.nextInt(documents)));
            }
            CollectedRows clusters = new CollectedRows(5, 2);
            Clusters.emit(pairs, 5, clusters);

            assertThat(clusters.all()).doesNotHaveDuplicates();
            assertThat(clusters.distinct()).isEqualTo(bruteForce(pairs));
        }
    }

    @Test
    void putsAClusterIntoOnePartitionWhole() {
        LongRows pairs = new LongRows(2);
        for (int i = 0; i < 100; i++) {
            pairs.add(2L * i, 2L * i + 1);
        }
        CollectedRows clusters = new CollectedRows(4, 2);
        Clusters.emit(pairs, 4, clusters);
        for (int partition = 0; partition < 4; partition++) {
            assertThat(clusters.partition(partition).size()).isPositive().isEven();
        }
    }

    @Test
    void makesTheSameClustersOfLabelsAsOfPairs() {
        LongRows pairs = new Graphs(4).random(500, 0.9).mixed();
        CollectedRows joined = new CollectedRows(3, 2);
        Clusters.emit(pairs, 3, joined);
        LongRows labels = new LongRows(2);
        Graphs.labels(pairs).forEach(labels::add);
        CollectedRows dealt = new CollectedRows(3, 2);
        Clusters.deal(labels, 3, dealt);

        for (int i = 0; i < 3; i++) {
            LongRows expected = withoutLoners(joined.partition(i));
            LongRows actual = dealt.partition(i);
            Clusters.addSmallest(actual);
            actual.sort();
            assertThat(actual.toBytes()).isNotEmpty().isEqualTo(expected.toBytes());
            Clusters.addSmallest(actual);
            assertThat(actual.toBytes()).isEqualTo(expected.toBytes());
        }
    }

    /** Without clusters of one, which a reference paired with itself makes; labels do not tell of them. */
    private static LongRows withoutLoners(LongRows clusters) {
        clusters.sort();
        LongRows rest = new LongRows(2);
        for (int i = 0; i < clusters.size(); i++) {
            boolean hasNext = i + 1 < clusters.size() && clusters.get(i + 1, 0) == clusters.get(i, 0);
            if (hasNext || clusters.get(i, 0) != clusters.get(i, 1)) {
                rest.add(clusters.get(i, 0), clusters.get(i, 1));
            }
        }
        return rest;
    }

    @Test
    void emitsNothingWithoutPairs() {
        CollectedRows clusters = new CollectedRows(1, 2);
        Clusters.emit(new LongRows(2), 1, clusters);

        assertThat(clusters.all()).isEmpty();
    }

    @Test
    void namesAReferenceByUnitAndRow() {
        long ref = Ref.of(1_000_000, Integer.MAX_VALUE);

        assertThat(Ref.unit(ref)).isEqualTo(1_000_000);
        assertThat(Ref.row(ref)).isEqualTo(Integer.MAX_VALUE);
        assertThat(Ref.of(1, 0)).isGreaterThan(Ref.of(0, Integer.MAX_VALUE));
    }
}
