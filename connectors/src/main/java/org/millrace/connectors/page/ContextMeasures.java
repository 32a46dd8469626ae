package org.millrace.connectors.page;

/** What a first guess at each block says about the blocks around it: the second forest's further measures. */
final class ContextMeasures {
    private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
    private static final int[] WINDOWS = {2, 5, 12, 30};
    private static final int LEVELS = 7;
    private static final int[] SHARES = {50, 75, 92};
    /** A block of so many characters that is so likely content marks a place as content. */
    private static final int LANDMARK_CHARS = 60;

    private static final float LANDMARK = 0.6f;
    private static final int SMALLEST_GROUP = 3;
    private static final float FADING = 0.9f;

    private final Layout layout;
    private final Outline page;
    private final float[] guess;
    private final int n;
    /** Sums over the blocks before one: expected characters of content, and guesses. */
    private final double[] expected;

    private final double[] plain;

    private ContextMeasures(Layout layout, float[] guess) {
        this.layout = layout;
        this.page = layout.page;
        this.guess = guess;
        this.n = layout.blocks;
        this.expected = new double[n + 1];
        this.plain = new double[n + 1];
        for (int b = 0; b < n; b++) {
            expected[b + 1] = expected[b] + guess[b] * page.chars[b];
            plain[b + 1] = plain[b] + guess[b];
        }
    }

    static void measure(Layout layout, float[] guess, Columns to) {
        to.family("context");
        ContextMeasures context = new ContextMeasures(layout, guess);
        to.add(guess);
        context.neighbours(to);
        context.containers(to);
        context.place(to);
        to.family("context of sections");
        context.sections(to);
        context.groups(to);
        layout.vocabulary.compare(guess, to.add(), to.add(), to.add());
    }

    private float share(int from, int to) {
        int chars = layout.chars[to] - layout.chars[from];
        return chars == 0 ? -1 : (float) ((expected[to] - expected[from]) / chars);
    }

    private void neighbours(Columns to) {
        for (int offset : NEIGHBOURS) {
            float[] column = to.add();
            for (int b = 0; b < n; b++) {
                int other = b + offset;
                column[b] = other < 0 || other >= n ? -1 : guess[other];
            }
        }
        for (int window : WINDOWS) {
            float[] before = to.add();
            float[] after = to.add();
            for (int b = 0; b < n; b++) {
                before[b] = share(Math.max(0, b - window), b);
                after[b] = share(b + 1, Math.min(n, b + 1 + window));
            }
        }
    }

    private void containers(Columns to) {
        for (int level = 0; level < LEVELS; level++) {
            float[] byChars = to.add();
            float[] byBlocks = to.add();
            for (int b = 0; b < n; b++) {
                int c = layout.above(b, level);
                int first = page.first[c];
                int last = page.last[c];
                byChars[b] = share(first, last);
                byBlocks[b] = (float) ((plain[last] - plain[first]) / (last - first));
            }
        }
        for (int percent : SHARES) {
            float[] outside = to.add();
            float[] where = to.add();
            ContainerMeasures.where(layout, smallestWith(percent), outside, where);
        }
    }

    /** The smallest container with so many percent of the expected content. */
    private int smallestWith(int percent) {
        int smallest = 0;
        for (int c = 0; c < page.containers; c++) {
            if ((expected[page.last[c]] - expected[page.first[c]]) * 100 >= percent * expected[n]
                    && page.depth[c] > page.depth[smallest]) {
                smallest = c;
            }
        }
        return smallest;
    }

    private void place(Columns to) {
        float[] before = to.add();
        float[] behindBest = to.add();
        float[] fadingBefore = to.add();
        float[] fadingAfter = to.add();
        float[] fromLandmark = to.add();
        float[] toLandmark = to.add();
        to.addConstant(layout.chars[n] == 0 ? 0 : (float) (expected[n] / layout.chars[n]));
        float top = 0;
        for (float g : guess) {
            top = Math.max(top, g);
        }
        float fading = 0;
        int gap = 99;
        for (int b = 0; b < n; b++) {
            before[b] = expected[n] == 0 ? 0 : (float) (expected[b] / expected[n]);
            behindBest[b] = top - guess[b];
            fading = Math.max(fading * FADING, guess[b]);
            fadingBefore[b] = fading;
            fromLandmark[b] = gap;
            gap = isLandmark(b) ? 0 : gap + 1;
        }
        fading = 0;
        gap = 99;
        for (int b = n - 1; b >= 0; b--) {
            fadingAfter[b] = fading;
            fading = Math.max(fading * FADING, guess[b]);
            toLandmark[b] = gap;
            gap = isLandmark(b) ? 0 : gap + 1;
        }
    }

    /** What the guesses say of the heading above a block, and of the blocks below that heading. */
    private void sections(Columns to) {
        int[] above = layout.headingAbove;
        float[] heading = to.add();
        float[] section = to.add();
        float[] sofar = to.add();
        for (int begin = 0; begin < n; ) {
            int end = begin + 1;
            while (end < n && above[end] == above[begin]) {
                end++;
            }
            float all = share(begin, end);
            for (int b = begin; b < end; b++) {
                heading[b] = above[b] < 0 ? -1 : guess[above[b]];
                section[b] = all;
                sofar[b] = share(begin, b);
            }
            begin = end;
        }
    }

    /** How likely content the whole group is that a block is in one member of, the nearest and the outermost. */
    private void groups(Columns to) {
        double[] inGroup = new double[page.containers];
        for (int c = 0; c < page.containers; c++) {
            inGroup[layout.group[c]] += expected[page.last[c]] - expected[page.first[c]];
        }
        float[] near = to.add();
        float[] outer = to.add();
        for (int b = 0; b < n; b++) {
            near[b] = -1;
            outer[b] = -1;
            boolean first = true;
            for (int c = page.container[b]; page.parent[c] >= 0; c = page.parent[c]) {
                int g = layout.group[c];
                if (layout.groupSize[g] >= SMALLEST_GROUP) {
                    outer[b] = layout.groupChars[g] == 0 ? -1 : (float) (inGroup[g] / layout.groupChars[g]);
                    near[b] = first ? outer[b] : near[b];
                    first = false;
                }
            }
        }
    }

    private boolean isLandmark(int b) {
        return guess[b] > LANDMARK && page.chars[b] > LANDMARK_CHARS;
    }
}
