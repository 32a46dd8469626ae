package org.millrace.connectors.page;

import java.util.Arrays;

/** Sums over an outline that many measures ask for. Prose in the {@link Fringe} does not count as prose. */
final class Layout {
    final Outline page;
    final Fringe fringe;
    final int blocks;

    /** Sums over the blocks before one, by block. */
    final int[] chars;

    final int[] linked;
    final int[] prose;
    private final int[] linkedBlocks;

    /** Level of the heading that a block is, 1 to 6, or {@link #NO_HEADING}. */
    final int[] heading;

    /** The last heading before a block, or the block itself where it is one; -1 for none. */
    final int[] headingAbove;

    final Vocabulary vocabulary;

    final Title title;

    /** The first of the siblings that look like a container, by container: the group's name. */
    final int[] group;

    /** By group. */
    final int[] groupSize;

    final int[] groupChars;
    final int[] groupLinked;
    /** How many of a group have a link of some words, and how many an image. */
    final int[] groupLinks;

    final int[] groupImages;

    static final int NO_HEADING = 9;
    private static final int HEADING_DEPTH = 3;
    /** A link of fewer characters is an icon or a number. */
    private static final int LINK_CHARS = 12;

    Layout(Outline page) {
        this.page = page;
        this.fringe = Fringe.of(page);
        this.blocks = page.blocks;
        this.chars = new int[blocks + 1];
        this.linked = new int[blocks + 1];
        this.prose = new int[blocks + 1];
        this.linkedBlocks = new int[blocks + 1];
        this.heading = new int[blocks];
        this.headingAbove = new int[blocks];
        int above = -1;
        for (int b = 0; b < blocks; b++) {
            chars[b + 1] = chars[b] + page.chars[b];
            linked[b + 1] = linked[b] + page.linkChars[b];
            prose[b + 1] = prose[b] + proseOf(b);
            linkedBlocks[b + 1] = linkedBlocks[b] + (page.linkChars[b] > LINK_CHARS ? 1 : 0);
            heading[b] = headingOf(page.container[b]);
            above = heading[b] == NO_HEADING ? above : b;
            headingAbove[b] = above;
        }
        int m = page.containers;
        this.group = new int[m];
        this.groupSize = new int[m];
        this.groupChars = new int[m];
        this.groupLinked = new int[m];
        this.groupLinks = new int[m];
        this.groupImages = new int[m];
        findGroups();
        this.vocabulary = new Vocabulary(this);
        this.title = Title.of(this);
    }

    int proseOf(int block) {
        return fringe.has(page.container[block]) ? 0 : page.proseOf(block);
    }

    int charsIn(int container) {
        return chars[page.last[container]] - chars[page.first[container]];
    }

    int linkedIn(int container) {
        return linked[page.last[container]] - linked[page.first[container]];
    }

    int proseIn(int container) {
        return prose[page.last[container]] - prose[page.first[container]];
    }

    int blocksIn(int container) {
        return page.last[container] - page.first[container];
    }

    /** The container {@code levels} above a block's own, or the body. */
    int above(int block, int levels) {
        int c = page.container[block];
        for (int i = 0; i < levels && page.parent[c] >= 0; i++) {
            c = page.parent[c];
        }
        return c;
    }

    /** How many containers up from {@code container} one also holds {@code block}. */
    int stepsUpTo(int container, int block) {
        int up = 0;
        for (int c = container; c >= 0 && !page.holds(c, block); c = page.parent[c]) {
            up++;
        }
        return up;
    }

    static float ratio(int part, int whole) {
        return whole == 0 ? 0 : (float) part / whole;
    }

    private int headingOf(int container) {
        int c = container;
        for (int i = 0; i < HEADING_DEPTH && c >= 0; i++) {
            int level = page.tag[c].headingLevel();
            if (level > 0) {
                return level;
            }
            c = page.parent[c];
        }
        return NO_HEADING;
    }

    /** Siblings that look alike: posts of a thread, cards of a list, rows. */
    private void findGroups() {
        int m = page.containers;
        int mask = Integer.highestOneBit(Math.max(16, 4 * m)) - 1;
        int[] table = new int[mask + 1];
        Arrays.fill(table, -1);
        for (int c = 0; c < m; c++) {
            if (blocksIn(c) == 0 || page.parent[c] < 0) {
                continue;
            }
            int at = (((31 * page.parent[c] + page.signature[c]) * 0x9e3779b1) >>> 8) & mask;
            while (table[at] >= 0 && !alike(table[at], c)) {
                at = (at + 1) & mask;
            }
            if (table[at] < 0) {
                table[at] = c;
            }
            int g = table[at];
            int first = page.first[c];
            int last = page.last[c];
            group[c] = g;
            groupSize[g]++;
            groupChars[g] += charsIn(c);
            groupLinked[g] += linkedIn(c);
            groupLinks[g] += linkedBlocks[last] > linkedBlocks[first] ? 1 : 0;
            groupImages[g] += page.images[last - 1] > (first == 0 ? 0 : page.images[first - 1]) ? 1 : 0;
        }
    }

    private boolean alike(int a, int b) {
        return page.parent[a] == page.parent[b] && page.signature[a] == page.signature[b];
    }
}
