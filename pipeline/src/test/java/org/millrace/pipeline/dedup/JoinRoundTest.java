package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinRoundTest {
    private static final int MOST_ROUNDS = 100;

    /** What rounds came to: the labels, and how many rounds it took. */
    private record Joined(List<LongRows> labels, int rounds, int largestPartition) {}

    /** The rounds as an engine runs them, with lists for shuffles. */
    private static Joined join(List<LongRows> pairs) {
        int partitions = pairs.size();
        List<LongRows> now = pairs;
        int largest = 0;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            CollectedRows asked = new CollectedRows(partitions, 2);
            for (LongRows part : now) {
                JoinRound.ask(part, partitions, asked);
            }
            CollectedRows answered = new CollectedRows(partitions, 2);
            for (int i = 0; i < partitions; i++) {
                largest = Math.max(largest, asked.partition(i).size());
                JoinRound.answer(i, asked.partition(i), partitions, answered);
            }
            now = new ArrayList<>();
            long open = 0;
            for (int i = 0; i < partitions; i++) {
                largest = Math.max(largest, answered.partition(i).size());
                JoinRound.Jumped jumped = JoinRound.jump(answered.partition(i));
                now.add(jumped.pairs());
                open += jumped.open();
            }
            if (open == 0) {
                return new Joined(now, round, largest);
            }
        }
        throw new AssertionError("not joined after " + MOST_ROUNDS + " rounds");
    }

    private static Joined join(LongRows pairs, int partitions) {
        return join(Graphs.dealt(pairs, partitions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void joinsGraphsOfEveryShapeAsUnionFindDoes(int partitions) {
        LongRows pairs = Graphs.all(3);
        Joined joined = join(pairs, partitions);
        assertThat(Graphs.labels(joined.labels)).isEqualTo(Graphs.labels(pairs));
    }

    @Test
    void joinsSmallRandomGraphsAsUnionFindDoes() {
        for (int seed = 0; seed < 300; seed++) {
            LongRows pairs =
                    new Graphs(seed).random(2 + seed % 40, 0.2 + seed % 5).mixed();
            Joined joined = join(pairs, 1 + seed % 9);
            assertThat(Graphs.labels(joined.labels)).as("seed %d", seed).isEqualTo(Graphs.labels(pairs));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "16, 16", "64, 16", "200, 16"})
    void takesFewRoundsForALongChain(int partitions, int most) {
        Graphs inOrder = new Graphs(0).chain(10_000);
        Graphs zigzag = new Graphs(0).zigzag(10_000);
        LongRows mixed = new Graphs(1).chain(10_000).mixed();
        for (LongRows chain : List.of(inOrder.pairs(), zigzag.pairs(), mixed)) {
            Joined joined = join(chain, partitions);
            assertThat(joined.rounds).isLessThanOrEqualTo(most);
            assertThat(Graphs.labels(joined.labels)).isEqualTo(Graphs.labels(chain));
        }
    }

    /** A share of the references, and at most the square of the partitions in questions about the centre. */
    @Test
    void spreadsAStarEvenlyWhereverItsCentreIs() {
        LongRows around = new Graphs(0).star(100_000).pairs();
        LongRows aroundSmallest = new LongRows(2);
        for (int i = 1; i < 100_000; i++) {
            aroundSmallest.add(i, 0);
        }
        for (LongRows star : List.of(around, aroundSmallest)) {
            Joined joined = join(star, 50);
            assertThat(joined.largestPartition).isLessThan(100_000 / 50 * 11 / 10 + 50 * 50);
            assertThat(Graphs.labels(joined.labels)).hasSize(99_999);
        }
    }

    @Test
    void joinsNothingWithoutPairs() {
        assertThat(join(new LongRows(2), 3).rounds).isEqualTo(1);
        LongRows loop = new LongRows(2);
        loop.add(5, 5);
        assertThat(Graphs.labels(join(loop, 3).labels)).isEmpty();
    }

    @Test
    void leavesStarsAsTheyAre() {
        LongRows stars = new LongRows(2);
        stars.add(3, 1);
        stars.add(9, 1);
        stars.add(7, 2);
        Joined joined = join(stars, 4);
        assertThat(joined.rounds).isEqualTo(1);
        assertThat(Graphs.labels(joined.labels)).isEqualTo(Graphs.labels(stars));
    }
}
