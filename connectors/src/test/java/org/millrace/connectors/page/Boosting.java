package org.millrace.connectors.page;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Trains a {@link Forest} by gradient boosting with logistic loss on labels from 0 to 1. Seeded: the same rows give the same
 * forest.
 *
 * @param rows share of the rows that each tree sees
 * @param columns share of the columns that each question may be about
 * @param rate how much of each tree's answer counts
 * @param damping added to the weight of each leaf, so that few rows say little
 */
record Boosting(int trees, int depth, double rows, double columns, double rate, double damping, long seed) {

    /** What one of weight is counted in where slopes and curvatures are added up as whole numbers. */
    private static final double QUANTA = 1 << 11;

    static Boosting ofBlocks(long seed) {
        return new Boosting(120, 5, 0.25, 0.15, 0.12, 2, seed);
    }

    static Boosting ofPages(long seed) {
        return new Boosting(60, 3, 0.7, 0.3, 0.1, 3, seed);
    }

    Forest train(TrainingRows training) {
        int width = training.columns();
        float[][] borders = new float[width][];
        byte[][] bins = new byte[width][];
        for (int c = 0; c < width; c++) {
            float[] column = training.column(c);
            borders[c] = TrainingRows.borders(column);
            bins[c] = TrainingRows.bins(column, borders[c]);
        }
        return new Run(borders, bins, training.labels(), training.weights()).train();
    }

    private final class Run {
        private final float[][] borders;
        private final byte[][] bins;
        private final float[] label;
        private final double[] weight;
        private final int n;
        private final float[] score;
        private final SplittableRandom random = new SplittableRandom(seed);

        /** The rows of the tree at hand, with slope and curvature of the loss, and the leaf they are in so far. */
        private final int[] row;

        private final float[] slope;
        private final float[] curvature;
        private final byte[] place;
        private int sampled;

        /** Slope in the upper half, curvature in the lower, both in {@link #QUANTA}: one addition for both. */
        private final long[] packed;

        private final long[] sums = new long[(1 << depth) * TrainingRows.BINS];

        Run(float[][] borders, byte[][] bins, float[] label, float[] weights) {
            this.borders = borders;
            this.bins = bins;
            this.label = label;
            this.n = label.length;
            this.weight = new double[n];
            double sum = 0;
            int used = 0;
            for (float w : weights) {
                sum += w;
                used += w > 0 ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                weight[i] = weights[i] * used / sum; // one on average
            }
            this.score = new float[n];
            this.row = new int[n];
            this.slope = new float[n];
            this.curvature = new float[n];
            this.packed = new long[n];
            this.place = new byte[n];
        }

        Forest train() {
            double right = 0;
            double all = 0;
            for (int i = 0; i < n; i++) {
                right += label[i] * weight[i];
                all += weight[i];
            }
            double base = StrictMath.log(right / (all - right));
            Arrays.fill(score, (float) base);
            int[] column = new int[trees * depth];
            float[] limit = new float[trees * depth];
            int[] leaf = new int[trees << depth];
            int[] bin = new int[depth];
            for (int t = 0; t < trees; t++) {
                sample();
                for (int level = 0; level < depth; level++) {
                    int question = t * depth + level;
                    bin[level] = ask(1 << level, column, question);
                    limit[question] = borders[column[question]][bin[level]];
                    byte[] asked = bins[column[question]];
                    for (int k = 0; k < sampled; k++) {
                        place[k] |= (byte) (asked[row[k]] > bin[level] ? 1 << level : 0);
                    }
                }
                answer(leaf, t);
                advance(column, bin, leaf, t);
            }
            return new Forest(depth, (int) Math.round(base * Forest.UNIT), column, limit, leaf);
        }

        private void sample() {
            sampled = 0;
            for (int i = 0; i < n; i++) {
                if (weight[i] > 0 && random.nextDouble() < rows) {
                    double p = 1 / (1 + StrictMath.exp(-score[i]));
                    slope[sampled] = (float) (weight[i] * (label[i] - p));
                    curvature[sampled] = (float) (weight[i] * Math.max(p * (1 - p), 1e-4));
                    packed[sampled] =
                            (Math.round(slope[sampled] * QUANTA) << 32) + Math.round(curvature[sampled] * QUANTA);
                    row[sampled] = i;
                    place[sampled] = 0;
                    sampled++;
                }
            }
        }

        /** Finds the question that parts the leaves best; its column goes to {@code column}, its bin is returned. */
        private int ask(int leaves, int[] column, int question) {
            double best = -1;
            int bestBin = 0;
            while (best < 0) {
                for (int c = 0; c < bins.length; c++) {
                    if (borders[c].length == 0 || random.nextDouble() >= columns) {
                        continue;
                    }
                    double[] gains = gains(c, leaves);
                    for (int b = 0; b < gains.length; b++) {
                        if (gains[b] > best) {
                            best = gains[b];
                            bestBin = b;
                            column[question] = c;
                        }
                    }
                }
            }
            return bestBin;
        }

        private double[] gains(int c, int leaves) {
            int bin = TrainingRows.BINS;
            long[] to = sums;
            Arrays.fill(to, 0, leaves * bin, 0);
            byte[] values = bins[c];
            for (int k = 0; k < sampled; k++) {
                to[place[k] * bin + values[row[k]]] += packed[k];
            }
            int cuts = borders[c].length;
            double[] gains = new double[cuts];
            for (int leaf = 0; leaf < leaves; leaf++) {
                int from = leaf * bin;
                long all = 0;
                for (int b = 0; b <= cuts; b++) {
                    all += to[from + b];
                }
                if (all == 0) {
                    continue;
                }
                double slopes = slopeOf(all);
                double curvatures = curvatureOf(all);
                long low = 0;
                for (int b = 0; b < cuts; b++) {
                    low += to[from + b];
                    double lowSlopes = slopeOf(low);
                    double lowCurvatures = curvatureOf(low);
                    double highSlopes = slopes - lowSlopes;
                    gains[b] += lowSlopes * lowSlopes / (lowCurvatures + damping)
                            + highSlopes * highSlopes / (curvatures - lowCurvatures + damping);
                }
            }
            return gains;
        }

        private static double slopeOf(long sum) {
            return (double) (sum >> 32) / QUANTA;
        }

        private static double curvatureOf(long sum) {
            return (double) (sum & 0xffffffffL) / QUANTA;
        }

        private void answer(int[] leaf, int t) {
            double[] slopes = new double[1 << depth];
            double[] curvatures = new double[1 << depth];
            for (int k = 0; k < sampled; k++) {
                slopes[place[k]] += slope[k];
                curvatures[place[k]] += curvature[k];
            }
            for (int l = 0; l < slopes.length; l++) {
                leaf[(t << depth) + l] = (int) Math.round(rate * slopes[l] / (curvatures[l] + damping) * Forest.UNIT);
            }
        }

        private void advance(int[] column, int[] bin, int[] leaf, int t) {
            for (int i = 0; i < n; i++) {
                int at = t << depth;
                for (int level = 0; level < depth; level++) {
                    at += bins[column[t * depth + level]][i] > bin[level] ? 1 << level : 0;
                }
                score[i] += leaf[at] / (float) Forest.UNIT;
            }
        }
    }
}
