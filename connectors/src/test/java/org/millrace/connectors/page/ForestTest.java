package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForestTest {
    /** Two trees of two questions: is column 0 over 1, is column 1 over 5; and the other way round. */
    private static final Forest FOREST = new Forest(
            2, 100, new int[] {0, 1, 1, 0}, new float[] {1, 5, 5, 1}, new int[] {1, 2, 4, 8, 10, 20, 40, 80});

    private static Columns columns(float[] first, float[] second) {
        Columns columns = new Columns(first.length);
        columns.add(first);
        columns.add(second);
        return columns;
    }

    @Test
    void addsTheLeavesThatTheAnswersLeadTo() {
        assertThat(FOREST.scores(columns(new float[] {0, 2, 0, 2, 1}, new float[] {0, 0, 6, 6, 5})))
                .containsExactly(100 + 1 + 10, 100 + 2 + 40, 100 + 4 + 20, 100 + 8 + 80, 100 + 1 + 10);
    }

    @Test
    void asksOfConstantColumnsWhatItAsksOfOthers() {
        float[] first = {0, 2, 1};
        for (float second : new float[] {5, 6}) {
            Columns constant = new Columns(first.length);
            constant.add(first);
            constant.addConstant(second);
            assertThat(FOREST.scores(constant))
                    .isEqualTo(FOREST.scores(columns(first, new float[] {second, second, second})));
        }
        Columns one = new Columns(2);
        one.addConstant(2);
        one.addConstant(6);
        assertThat(FOREST.scores(one)).containsExactly(100 + 8 + 80, 100 + 8 + 80);
    }

    @Test
    void turnsScoresIntoProbabilities() {
        assertThat(Forest.probability(0)).isEqualTo(0.5f);
        assertThat(Forest.probability(Forest.UNIT)).isBetween(0.7310f, 0.7311f);
        assertThat(Forest.probability(Integer.MIN_VALUE)).isZero();
        assertThat(Forest.probability(Integer.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FOREST.write(new DataOutputStream(bytes));
        Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        Columns columns = columns(new float[] {0, 2}, new float[] {9, 1});
        assertThat(read.scores(columns)).isEqualTo(FOREST.scores(columns));
    }

    @Test
    void learnsWhatTwoColumnsTellTogether() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 4000;
        float[] a = new float[n];
        float[] b = new float[n];
        float[] label = new float[n];
        float[] weight = new float[n];
        for (int i = 0; i < n; i++) {
            a[i] = random.nextInt(100);
            b[i] = random.nextInt(100);
            label[i] = (a[i] > 40) != (b[i] > 70) ? 1 : 0; // no column tells alone
            weight[i] = 1;
        }
        TrainingRows rows = new TrainingRows();
        rows.add(columns(a, b), label, weight);
        Forest forest = new Boosting(60, 3, 0.5, 0.7, 0.2, 1, 7).train(rows);
        float[] learnt = forest.probabilities(columns(new float[] {90, 90, 10, 10}, new float[] {10, 90, 10, 90}));
        assertThat(learnt[0]).isGreaterThan(0.9f);
        assertThat(learnt[1]).isLessThan(0.1f);
        assertThat(learnt[2]).isLessThan(0.1f);
        assertThat(learnt[3]).isGreaterThan(0.9f);
    }
}
