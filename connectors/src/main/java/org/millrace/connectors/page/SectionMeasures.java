package org.millrace.connectors.page;

/** What a block's section is like, from the heading above it to the next, and where the block is to the page's own heading. */
final class SectionMeasures {
    private static final int FAR = 99;
    private static final Hints.Part[] HEADED = {
        Hints.Part.RELATED, Hints.Part.FRINGE, Hints.Part.COMMENTS, Hints.Part.SUBSCRIPTION, Hints.Part.BYLINE
    };

    private final Layout layout;
    private final Outline page;
    private final int n;
    /** The heading that each block stands under or is, or -1. */
    private final int[] heading;

    private SectionMeasures(Layout layout) {
        this.layout = layout;
        this.page = layout.page;
        this.n = layout.blocks;
        this.heading = layout.headingAbove;
    }

    static void measure(Layout layout, Columns to) {
        SectionMeasures sections = new SectionMeasures(layout);
        to.family("sections");
        sections.contents(to);
        sections.headings(to);
        to.family("title");
        sections.title(to);
    }

    /** How much text a section has, how linked and how much of it prose. */
    private void contents(Columns to) {
        float[] chars = to.add();
        float[] linked = to.add();
        float[] prose = to.add();
        float[] mean = to.add();
        float[] index = to.add();
        for (int begin = 0; begin < n; ) {
            int end = begin + 1;
            while (end < n && heading[end] == heading[begin]) {
                end++;
            }
            int from = heading[begin] < 0 ? begin : Math.min(end - 1, begin + 1); // without the heading itself
            int in = layout.chars[end] - layout.chars[from];
            for (int b = begin; b < end; b++) {
                chars[b] = in;
                linked[b] = Layout.ratio(layout.linked[end] - layout.linked[from], in);
                prose[b] = Layout.ratio(layout.prose[end] - layout.prose[from], in);
                mean[b] = Layout.ratio(in, end - from);
                index[b] = b - begin;
            }
            begin = end;
        }
    }

    /** What the heading's element is named, and how far from the block it stands in the tree. */
    private void headings(Columns to) {
        float[] beside = to.add();
        float[] up = to.add();
        float[] down = to.add();
        float[][] named = new float[HEADED.length][];
        for (int k = 0; k < named.length; k++) {
            named[k] = to.add();
        }
        for (int b = 0; b < n; b++) {
            int h = heading[b];
            if (h < 0) {
                beside[b] = -1;
                up[b] = FAR;
                down[b] = FAR;
                continue;
            }
            int c = page.container[h];
            beside[b] = layout.fringe.has(c) ? 1 : 0;
            up[b] = layout.stepsUpTo(c, b);
            down[b] = layout.stepsUpTo(page.container[b], h);
            int outer = page.parent[c] < 0 ? c : page.parent[c];
            for (int k = 0; k < named.length; k++) {
                named[k][b] = page.names(c, HEADED[k]) ? 2 : page.names(outer, HEADED[k]) ? 1 : 0;
            }
        }
    }

    /** How far the title stands in the tree, how many headings follow it, and whether in another article. */
    private void title(Columns to) {
        int title = layout.title.block();
        float[] up = to.add();
        float[] down = to.add();
        float[] headings = to.add();
        float[] other = to.add();
        int level = title < 0 ? 0 : layout.heading[title];
        int count = 0;
        int article = title < 0 ? -1 : around(page.container[title]);
        for (int b = 0; b < n; b++) {
            if (title < 0) {
                up[b] = FAR;
                down[b] = FAR;
                headings[b] = -1;
                continue;
            }
            int c = page.container[b];
            up[b] = layout.stepsUpTo(page.container[title], b);
            down[b] = layout.stepsUpTo(c, title);
            count += b > title && layout.heading[b] <= level ? 1 : 0;
            headings[b] = b < title ? -1 : count;
            int own = around(c);
            other[b] = own == article ? 0 : own < 0 ? 1 : page.holds(own, title) ? 2 : 3;
        }
    }

    /** The nearest article element around a container, or -1. */
    private int around(int container) {
        int c = container;
        while (c >= 0 && page.tag[c] != Tag.ARTICLE) {
            c = page.parent[c];
        }
        return c;
    }
}
