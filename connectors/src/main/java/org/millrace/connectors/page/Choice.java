package org.millrace.connectors.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Chooses, from the probability of each block, those that together promise the best F score. */
final class Choice {
    /** On an article there is one content; what is not clearly likelier in it than beside it goes. */
    private static final float ARTICLE_LIMIT = 0.75f;

    private static final float LEAST_LIMIT = 0.5f;
    /** From here on a page is an article as far as types can tell; below, the limit falls to the other. */
    private static final float CERTAINLY_ARTICLE = 0.9f;

    private static final float SURELY_ARTICLE = 0.7f;
    private static final float LIKELY_ARTICLE = 0.5f;
    private static final float PERHAPS_FORUM = 0.3f;
    /** Characters of a heading that surely is the page's title. */
    private static final int PLAIN_TITLE = 20;
    /** Expected characters of content that are an article by themselves. */
    private static final int ENOUGH = 300;
    /** Longer texts that come again are the same text shown twice. */
    private static final int SHORTEST_REPEAT = 25;
    /** Percent of the prose outside the comments that make a page one with comments. */
    private static final int PROSE_OUTSIDE = 30;

    private static final int STEPS = 1000;

    /** The longest gap in kept text that is taken in: characters, blocks, and levels to the element around it. */
    private static final int GAP_CHARS = 200;

    private static final int GAP_BLOCKS = 12;
    private static final int GAP_LEVELS = 2;
    private static final float GAP_LEAST = 0.03f;
    private static final int GAP_TOPICS = Hints.Topic.SHARING.bit()
            | Hints.Topic.RELATED.bit()
            | Hints.Topic.REPLY.bit()
            | Hints.Topic.CONSENT.bit()
            | Hints.Topic.ACCOUNT.bit();

    private final Layout layout;
    private final Outline page;
    private final float[] types;
    private final float[] probability;

    private Choice(Layout layout, float[] types, float[] probability) {
        this.layout = layout;
        this.page = layout.page;
        this.types = types;
        this.probability = probability;
    }

    /** Whether each block is content. */
    static boolean[] of(Layout layout, float[] types, float[] probability, Favour favour, Comments comments) {
        return new Choice(layout, types, probability.clone()).choose(favour, comments);
    }

    private boolean[] choose(Favour favour, Comments comments) {
        int n = layout.blocks;
        boolean[] comment = comments();
        for (int b = 0; b < n; b++) {
            if (comment[b]) {
                probability[b] = 0;
            }
        }
        boolean article = favour != Favour.RECALL && type(PageType.ARTICLE) > SURELY_ARTICLE;
        if (article) {
            dropBeforeTitle();
            dropBeside();
        }
        float limit = limit(favour.betaSquared);
        if (article) {
            float sure = (type(PageType.ARTICLE) - SURELY_ARTICLE) / (CERTAINLY_ARTICLE - SURELY_ARTICLE);
            float least = LEAST_LIMIT + (ARTICLE_LIMIT - LEAST_LIMIT) * Math.min(1, sure);
            limit = Math.max(limit, Math.min(least, largest()));
        }
        boolean[] chosen = new boolean[n];
        for (int b = 0; b < n; b++) {
            chosen[b] = comment[b]
                    ? comments == Comments.KEEP && isWords(b)
                    : probability[b] >= limit && probability[b] > 0;
        }
        if (favour != Favour.PRECISION) {
            fill(chosen, comment);
        }
        dropRepeats(chosen);
        return chosen;
    }

    /**
     * An article does not begin before its title, where the title is plain and enough comes behind it; what stands with the
     * title in one element may be a line over it.
     */
    private void dropBeforeTitle() {
        int title = layout.title.block();
        if (layout.title.length() < PLAIN_TITLE || expected(title + 1) < ENOUGH) {
            return;
        }
        int around = Math.max(0, page.parent[page.container[title]]);
        Arrays.fill(probability, 0, Math.min(title, page.first[around]), 0);
    }

    /** Where elements that are not beside the content hold an article, those that say they are hold none of it. */
    private void dropBeside() {
        double outside = 0;
        for (int b = 0; b < layout.blocks; b++) {
            outside += isBeside(b) ? 0 : (double) probability[b] * page.chars[b];
        }
        if (outside < ENOUGH || 2 * outside <= expected(0)) {
            return;
        }
        for (int b = 0; b < layout.blocks; b++) {
            if (isBeside(b)) {
                probability[b] = 0;
            }
        }
    }

    private boolean isBeside(int b) {
        return layout.fringe.has(page.container[b]);
    }

    /** Expected characters of content from a block on. */
    private double expected(int from) {
        double sum = 0;
        for (int b = from; b < layout.blocks; b++) {
            sum += (double) probability[b] * page.chars[b];
        }
        return sum;
    }

    /** Keeps the first of equal texts: pages show one twice, for wide and for narrow screens. */
    private void dropRepeats(boolean[] chosen) {
        Set<Integer> hashes = new HashSet<>();
        Set<Integer> again = new HashSet<>();
        for (int b = 0; b < layout.blocks; b++) {
            if (chosen[b] && length(b) > SHORTEST_REPEAT && !hashes.add(page.hash[b])) {
                again.add(page.hash[b]);
            }
        }
        Set<String> seen = new HashSet<>();
        for (int b = 0; b < layout.blocks && !again.isEmpty(); b++) {
            if (chosen[b] && length(b) > SHORTEST_REPEAT && again.contains(page.hash[b])) {
                chosen[b] = seen.add(page.text.substring(page.start[b], page.end[b]));
            }
        }
    }

    /**
     * Takes in what the kept text encloses: headings over it, and short gaps between parts of one element, such as small
     * tables and list items, which say little by themselves.
     */
    private void fill(boolean[] chosen, boolean[] comment) {
        int n = layout.blocks;
        int before = -1;
        for (int b = 0; b < n; b++) {
            if (!chosen[b]) {
                continue;
            }
            if (before >= 0 && b > before + 1 && encloses(before, b, comment)) {
                Arrays.fill(chosen, before + 1, b, true);
            }
            before = b;
        }
    }

    private boolean encloses(int before, int after, boolean[] comment) {
        int gap = layout.chars[after] - layout.chars[before + 1];
        int around = page.chars[before] + page.chars[after];
        if (gap > GAP_CHARS || after - before > GAP_BLOCKS || around < gap) {
            return false;
        }
        // the nearest element that holds both sides: beside it nothing else is held
        int c = page.container[before];
        int up = 0;
        while (!page.holds(c, after)) {
            c = page.parent[c];
            up++;
        }
        if (up > GAP_LEVELS) {
            return false;
        }
        for (int b = before + 1; b < after; b++) {
            boolean linked = 2 * page.linkChars[b] > page.chars[b];
            if (comment[b]
                    || linked
                    || probability[b] < GAP_LEAST
                    || isBeside(b)
                    || (page.topics[b] & GAP_TOPICS) != 0) {
                return false;
            }
        }
        return true;
    }

    private float type(PageType type) {
        return types[type.place()];
    }

    private int length(int b) {
        return page.end[b] - page.start[b];
    }

    private float largest() {
        float largest = 0;
        for (float p : probability) {
            largest = Math.max(largest, p);
        }
        return largest;
    }

    /**
     * The least probability to keep: of all limits the one with the greatest expected F score of the characters kept.
     * Probabilities are compared in thousandths, so that the work is linear.
     */
    private float limit(double betaSquared) {
        double[] chars = new double[STEPS + 1];
        double[] hits = new double[STEPS + 1];
        double expected = 0;
        for (int b = 0; b < layout.blocks; b++) {
            int step = (int) (probability[b] * STEPS);
            chars[step] += page.chars[b];
            hits[step] += (double) probability[b] * page.chars[b];
            expected += (double) probability[b] * page.chars[b];
        }
        double kept = 0;
        double hit = 0;
        double best = -1;
        int limit = STEPS;
        for (int step = STEPS; step >= 0; step--) {
            if (chars[step] == 0) {
                continue;
            }
            kept += chars[step];
            hit += hits[step];
            double f = (1 + betaSquared) * hit / (kept + betaSquared * expected);
            if (f > best) {
                best = f;
                limit = step;
            }
        }
        return (float) limit / STEPS;
    }

    /** The blocks that are comments under something else, not posts of a discussion. */
    private boolean[] comments() {
        int n = layout.blocks;
        boolean[] inside = new boolean[n];
        if (page.claims.isDiscussion()
                || type(PageType.FORUM) >= PERHAPS_FORUM
                || type(PageType.ARTICLE) <= LIKELY_ARTICLE) {
            return inside;
        }
        long all = 0;
        long outside = 0;
        for (int b = 0; b < n; b++) {
            inside[b] = isNamedComment(b);
            all += page.proseOf(b);
            outside += inside[b] ? 0 : page.proseOf(b);
        }
        return page.claims.isArticle() || 100 * outside > PROSE_OUTSIDE * all ? inside : new boolean[n];
    }

    private boolean isNamedComment(int b) {
        for (int c = page.container[b]; c >= 0; c = page.parent[c]) {
            // a name on something that holds nearly all of the page is not that part's name
            if (page.names(c, Hints.Part.COMMENTS) && 4L * layout.blocksIn(c) < 3L * layout.blocks) {
                return true;
            }
        }
        return false;
    }

    /** Whether a block of a comment section is what somebody wrote: not its buttons and counts. */
    private boolean isWords(int b) {
        return page.words[b] >= 3 && 2 * page.linkChars[b] < page.chars[b] && (page.stops[b] > 0 || page.words[b] >= 8);
    }
}
