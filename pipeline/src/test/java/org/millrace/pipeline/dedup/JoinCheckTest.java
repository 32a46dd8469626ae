package org.millrace.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JoinCheckTest {
    private static final int PARTITIONS = 3;

    /** How many pairs, and then how many labels, are found wrong. */
    private static String wrong(LongRows pairs, LongRows labels) {
        CollectedRows asked = new CollectedRows(PARTITIONS, 2);
        JoinCheck.ask(0, pairs, PARTITIONS, asked);
        JoinCheck.ask(1, labels, PARTITIONS, asked);
        JoinCheck.labels(labels, PARTITIONS, asked);
        CollectedRows answered = new CollectedRows(2, 2);
        for (int i = 0; i < PARTITIONS; i++) {
            JoinCheck.answer(asked.partition(i), 2, answered);
        }
        return JoinCheck.wrong(pairs, answered.partition(0)) + " " + JoinCheck.wrong(labels, answered.partition(1));
    }

    private static LongRows rows(long... cells) {
        LongRows rows = new LongRows(2);
        for (int i = 0; i < cells.length; i += 2) {
            rows.add(cells[i], cells[i + 1]);
        }
        return rows;
    }

    @Test
    void findsNothingWrongWithLabelsOfUnionFind() {
        LongRows pairs = new Graphs(9).random(400, 1.1).mixed();
        LongRows labels = new LongRows(2);
        Graphs.labels(pairs).forEach(labels::add);

        assertThat(wrong(pairs, labels)).isEqualTo("0 0");
    }

    @Test
    void findsPairsOfTwoLabels() {
        assertThat(wrong(rows(1, 2, 2, 3), rows(2, 1, 3, 1))).isEqualTo("0 0");
        assertThat(wrong(rows(1, 2, 2, 3), rows(2, 1))).isEqualTo("1 0");
        assertThat(wrong(rows(1, 2, 2, 3), rows())).isEqualTo("2 0");
    }

    @Test
    void findsLabelsThatAreNotTheSmallest() {
        assertThat(wrong(rows(1, 2), rows(1, 2))).isEqualTo("1 1");
        assertThat(wrong(rows(1, 2, 2, 3), rows(1, 3, 2, 3))).isEqualTo("2 2");
    }

    @Test
    void findsLabelsThatHaveAnother() {
        assertThat(wrong(rows(2, 3, 1, 2), rows(2, 1, 3, 2))).isEqualTo("1 1");
    }

    @Test
    void findsPairsThatNobodyAnswered() {
        assertThat(JoinCheck.wrong(rows(1, 2, 3, 4), rows(~1L, 1, ~2L, 1, ~3L, 3)))
                .isEqualTo(1);
    }

    @Test
    void refusesTwoLabelsOfOneReference() {
        assertThatThrownBy(() -> wrong(rows(1, 3), rows(3, 1, 3, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reference 3 has two labels: the clusters are not joined");
    }
}
