package org.millrace.connectors.page;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.millrace.connectors.tree.TreeReader;
import org.millrace.connectors.tree.TreeWalk;
import org.millrace.core.Verdict;

/**
 * Finds the main content of a web page: what a reader came for, without navigation, notices, side columns, related pages
 * and, unless wanted, readers' comments.
 *
 * <p>How: the page is laid out as blocks of text in a tree of elements ({@link Outline}). Some 300 measures of each
 * block (its text, the names and sorts of the elements around it, repetition, place, neighbours, and what the page claims
 * to be) go into boosted trees, which say how likely it is content; a second set of trees looks at the guesses around a
 * block. Of all limits the one is taken that promises the best F score ({@link Favour}). The trees were trained on pages of
 * many sites; no rule is for a single site. {@code docs/extraction.md} has the method and the scores.
 *
 * <p>Of a page with less than some 400 characters the elements alone decide ({@link SmallPage}).
 *
 * <p>The same page gives the same text, whatever the machine: measures are counts and ratios of counts, scores are sums of
 * integers. Safe for use by several threads. Cost is linear in the page but for the depth of nesting, which the parser
 * bounds: some 1.2 times the parse, and 1.5 kB of memory a block.
 */
public final class MainContent {
    /** Under this, the best block of a page is no content. */
    private static final float LEAST = 0.1f;

    private final Favour favour;
    private final Comments comments;
    private final Tables tables;
    private final Links links;
    private final Format format;
    private final int maxBlocks;
    private final ContentModel model = ContentModel.load();

    /**
     * A finder with these settings.
     *
     * @param maxBlocks blocks of the largest page that is looked at
     */
    public MainContent(Favour favour, Comments comments, Tables tables, Links links, Format format, int maxBlocks) {
        this.favour = favour;
        this.comments = comments;
        this.tables = tables;
        this.links = links;
        this.format = format;
        this.maxBlocks = maxBlocks;
    }

    /** What was found: text, or the reason why there is none. */
    public sealed interface Result permits Text, None {}

    /**
     * Main content.
     *
     * @param type what sort of page it probably is, in lower case
     */
    public record Text(String text, String type) implements Result {}

    /** No main content: {@code no-text}, {@code no-main-content} or {@code too-many-blocks}. */
    public record None(Verdict.Drop reason) implements Result {}

    /** What the page has, by a walk of its own; see {@link #reading}. */
    public Result of(Document document, String address) {
        Reading reading = reading(document, address);
        TreeWalk.over(document, reading.reader());
        return reading.result();
    }

    /**
     * Begins to read a page, whose tree is walked together with others that read it. The document is not changed.
     *
     * @param address the page's address, or empty
     */
    public Reading reading(Document document, String address) {
        boolean marked = format == Format.MARKDOWN || links == Links.MARKDOWN;
        return new Reading(new OutlineWalk(document, address, marked));
    }

    /** One page. */
    public final class Reading {
        private final OutlineWalk walk;

        private Reading(OutlineWalk walk) {
            this.walk = walk;
        }

        /** Is shown the page. */
        public TreeReader reader() {
            return walk;
        }

        /** What the page has, once the walk has ended. */
        public Result result() {
            return resultOf(walk.outline());
        }
    }

    private Result resultOf(Outline page) {
        if (page.blocks == 0) {
            return new None(Verdict.drop("no-text", ""));
        }
        if (page.blocks > maxBlocks) {
            return new None(Verdict.drop("too-many-blocks", page.blocks, maxBlocks));
        }
        Layout layout = new Layout(page);
        float[] measures = PageMeasures.of(layout);
        float[] types = model.typesOf(measures);
        if (SmallPage.is(layout)) {
            return rendered(page, SmallPage.choose(layout), types);
        }
        Columns columns = Measures.of(layout, measures, types);
        float[] guess = model.guess().probabilities(columns);
        ContextMeasures.measure(layout, guess, columns);
        float[] probability = model.decision().probabilities(columns);
        float best = 0;
        for (float p : probability) {
            best = Math.max(best, p);
        }
        if (best < LEAST) {
            return new None(Verdict.drop("no-main-content", best, LEAST));
        }
        return rendered(page, Choice.of(layout, types, probability, favour, comments), types);
    }

    private Result rendered(Outline page, boolean[] chosen, float[] types) {
        String text = Rendering.of(page, chosen, format, links, tables);
        return text.isBlank() ? new None(Verdict.drop("no-text", "")) : new Text(text, name(types));
    }

    private static String name(float[] types) {
        int best = 0;
        for (int t = 1; t < types.length; t++) {
            if (types[t] > types[best]) {
                best = t;
            }
        }
        return PageType.of(best).name().toLowerCase(Locale.ROOT);
    }
}
