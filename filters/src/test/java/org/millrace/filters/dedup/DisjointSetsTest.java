package org.millrace.filters.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisjointSetsTest {
    private static final int CHAIN = 100_000;

    @Test
    void leavesEveryNumberAloneAtFirst() {
        DisjointSets sets = new DisjointSets(3);

        assertThat(sets.size()).isEqualTo(3);
        assertThat(representatives(sets)).containsExactly(0, 1, 2);
    }

    @Test
    void saysWhetherAUnionJoinedAnything() {
        DisjointSets sets = new DisjointSets(3);

        assertThat(sets.union(2, 1)).isTrue();
        assertThat(sets.union(1, 2)).isFalse();
        assertThat(sets.union(1, 1)).isFalse();
        assertThat(representatives(sets)).containsExactly(0, 1, 1);
    }

    @Test
    void holdsNoNumbers() {
        assertThat(new DisjointSets(0).size()).isZero();
    }

    @Test
    void refusesWhatIsNoMember() {
        assertThatThrownBy(() -> new DisjointSets(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need size >= 0, got size=-1");
        DisjointSets sets = new DisjointSets(2);
        assertThatThrownBy(() -> sets.find(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> sets.union(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void joinsAChainFromEitherEnd() {
        DisjointSets upward = new DisjointSets(CHAIN);
        DisjointSets downward = new DisjointSets(CHAIN);
        for (int i = 1; i < CHAIN; i++) {
            upward.union(i - 1, i);
            downward.union(CHAIN - i - 1, CHAIN - i);
        }

        assertThat(representatives(upward)).containsOnly(0);
        assertThat(representatives(downward)).containsOnly(0);
    }

    @Test
    void joinsAStarWhoseCentreIsGreatest() {
        DisjointSets sets = new DisjointSets(CHAIN);
        for (int i = CHAIN - 2; i >= 3; i--) {
            sets.union(CHAIN - 1, i);
        }

        assertThat(Arrays.stream(representatives(sets)).skip(3)).containsOnly(3);
        assertThat(Arrays.stream(representatives(sets)).limit(3)).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithRelabellingOnRandomGraphsInAnyOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(200);
        int[][] edges = new int[random.nextInt(2 * size)][];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = new int[] {random.nextInt(size), random.nextInt(size)};
        }
        int[] expected = relabel(size, edges);

        for (int order = 0; order < 5; order++) {
            shuffle(edges, random);
            DisjointSets sets = new DisjointSets(size);
            int joined = 0;
            for (int[] edge : edges) {
                joined += sets.union(edge[0], edge[1]) ? 1 : 0;
            }

            assertThat(representatives(sets)).containsExactly(expected);
            assertThat(joined)
                    .isEqualTo(size - (int) Arrays.stream(expected).distinct().count());
        }
    }

    /** Lowers labels along edges until nothing changes. */
    private static int[] relabel(int size, int[][] edges) {
        int[] labels = new int[size];
        Arrays.setAll(labels, i -> i);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] edge : edges) {
                int least = Math.min(labels[edge[0]], labels[edge[1]]);
                changed |= labels[edge[0]] != least || labels[edge[1]] != least;
                labels[edge[0]] = least;
                labels[edge[1]] = least;
            }
        }
        return labels;
    }

    private static void shuffle(int[][] edges, SplittableRandom random) {
        for (int i = edges.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int[] edge = edges[i];
            edges[i] = edges[j];
            edges[j] = edge;
        }
    }

    private static int[] representatives(DisjointSets sets) {
        int[] all = new int[sets.size()];
        Arrays.setAll(all, sets::find);
        return all;
    }
}
