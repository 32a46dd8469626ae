package org.millrace.connectors.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Boosted oblivious trees: in each tree all nodes of one level ask the same question, so that a tree is a few comparisons
 * and a table, and a whole column of blocks goes through it without a branch.
 *
 * <p>Scores are log-odds in 65,536ths. They are sums of integers, so that no order of adding changes them.
 *
 * <p>Source: A. Prokhorenkova et al., CatBoost: unbiased boosting with categorical features, 2018 (the trees' shape only).
 */
final class Forest {
    static final int UNIT = 1 << 16;

    private final int depth;
    private final int base;
    /** Column of each question, tree by tree and level by level. */
    private final int[] column;
    /** The answer is yes where the measure is greater. */
    private final float[] limit;
    /** Score by tree and answers; the first level's answer is the lowest bit. */
    private final int[] leaf;

    Forest(int depth, int base, int[] column, float[] limit, int[] leaf) {
        this.depth = depth;
        this.base = base;
        this.column = column;
        this.limit = limit;
        this.leaf = leaf;
    }

    /** A forest that says the mean of what others say, which are of one depth and as many trees. */
    static Forest mean(Forest... forests) {
        if (forests.length == 1) {
            return forests[0];
        }
        int depth = forests[0].depth;
        int questions = forests[0].column.length;
        int leaves = forests[0].leaf.length;
        int[] column = new int[forests.length * questions];
        float[] limit = new float[column.length];
        int[] leaf = new int[forests.length * leaves];
        long base = 0;
        for (int f = 0; f < forests.length; f++) {
            System.arraycopy(forests[f].column, 0, column, f * questions, questions);
            System.arraycopy(forests[f].limit, 0, limit, f * questions, questions);
            for (int i = 0; i < leaves; i++) {
                leaf[f * leaves + i] = Math.round((float) forests[f].leaf[i] / forests.length);
            }
            base += forests[f].base;
        }
        return new Forest(depth, (int) (base / forests.length), column, limit, leaf);
    }

    /** Probability of each row. */
    float[] probabilities(Columns columns) {
        int[] scores = scores(columns);
        float[] probabilities = new float[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = probability(scores[i]);
        }
        return probabilities;
    }

    /**
     * Score of each row. Cost: some three operations a row for each level of each tree, but for questions about the page as a
     * whole, which are answered once.
     */
    int[] scores(Columns columns) {
        int n = columns.rows();
        int[] sum = new int[n];
        int[] place = new int[n];
        int all = base;
        for (int tree = 0; tree < column.length / depth; tree++) {
            int first = tree * depth;
            int begin = tree << depth; // of the leaves that are left after the questions about the page
            int parting = 0;
            for (int level = 0; level < depth; level++) {
                int asked = column[first + level];
                if (columns.isConstant(asked)) {
                    begin |= columns.get(asked)[0] > limit[first + level] ? 1 << level : 0;
                } else {
                    parting |= 1 << level;
                }
            }
            if (parting == 0) {
                all += leaf[begin];
                continue;
            }
            int level = Integer.numberOfTrailingZeros(parting);
            answerFirst(columns.get(column[first + level]), limit[first + level], 1 << level, begin, place);
            while ((parting &= parting - 1) != 0) {
                level = Integer.numberOfTrailingZeros(parting);
                answer(columns.get(column[first + level]), limit[first + level], 1 << level, place);
            }
            addLeaves(place, sum);
        }
        for (int i = 0; i < n; i++) {
            sum[i] += all;
        }
        return sum;
    }

    // loops of their own, for the compiler does best by small ones

    private static void answerFirst(float[] values, float limit, int bit, int from, int[] place) {
        int yes = from | bit;
        for (int i = 0; i < place.length; i++) {
            place[i] = values[i] > limit ? yes : from;
        }
    }

    private static void answer(float[] values, float limit, int bit, int[] place) {
        for (int i = 0; i < place.length; i++) {
            place[i] |= values[i] > limit ? bit : 0;
        }
    }

    private void addLeaves(int[] place, int[] sum) {
        int[] leaves = leaf;
        for (int i = 0; i < place.length; i++) {
            sum[i] += leaves[place[i]];
        }
    }

    static float probability(int score) {
        return (float) (1 / (1 + StrictMath.exp((double) score / -UNIT)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(depth);
        out.writeShort(column.length / depth);
        out.writeInt(base);
        for (int i = 0; i < column.length; i++) {
            out.writeShort(column[i]);
            out.writeFloat(limit[i]);
        }
        for (int value : leaf) {
            out.writeInt(value);
        }
    }

    static Forest read(DataInputStream in) throws IOException {
        int depth = in.readUnsignedByte();
        int trees = in.readUnsignedShort();
        int base = in.readInt();
        int[] column = new int[depth * trees];
        float[] limit = new float[depth * trees];
        for (int i = 0; i < column.length; i++) {
            column[i] = in.readUnsignedShort();
            limit[i] = in.readFloat();
        }
        int[] leaf = new int[trees << depth];
        for (int i = 0; i < leaf.length; i++) {
            leaf[i] = in.readInt();
        }
        return new Forest(depth, base, column, limit, leaf);
    }
}
