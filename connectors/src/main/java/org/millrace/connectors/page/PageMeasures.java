package org.millrace.connectors.page;

import java.util.Arrays;

/** Measures of a page as a whole: what type of page it is shows in them. */
final class PageMeasures {
    private static final int LONG = 200;
    private static final int SMALLEST_GROUP = 4;

    private final Layout layout;
    private final Outline page;
    private float[] values = new float[96];
    private int size;

    private PageMeasures(Layout layout) {
        this.layout = layout;
        this.page = layout.page;
    }

    static float[] of(Layout layout) {
        PageMeasures measures = new PageMeasures(layout);
        measures.text();
        measures.elements();
        measures.discussion();
        measures.claims();
        measures.parts();
        measures.topics();
        measures.largestGroup();
        return Arrays.copyOf(measures.values, measures.size);
    }

    private void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    private void text() {
        int n = layout.blocks;
        int chars = layout.chars[n];
        int prose = layout.prose[n];
        int currency = 0;
        int longest = 0;
        int longOnes = 0;
        int headings = 0;
        int linkedHeadings = 0;
        int code = 0;
        for (int b = 0; b < n; b++) {
            currency += page.currency[b];
            longest = Math.max(longest, layout.proseOf(b));
            longOnes += layout.proseOf(b) > LONG ? 1 : 0;
            code += page.tag[page.container[b]] == Tag.PREFORMATTED ? 1 : 0;
            if (layout.heading[b] != Layout.NO_HEADING) {
                headings++;
                linkedHeadings += 2 * page.linkChars[b] > page.chars[b] ? 1 : 0;
            }
        }
        add(chars);
        add(n);
        add(prose);
        add(Layout.ratio(prose, chars));
        add(Layout.ratio(layout.linked[n], chars));
        add(Layout.ratio(currency, n));
        add(Layout.ratio(chars, n));
        add(longest);
        add(longOnes);
        add(Layout.ratio(code, n));
        add(Layout.ratio(headings, n));
        add(Layout.ratio(linkedHeadings, headings));
        add(n == 0 ? 0 : page.images[n - 1]);
    }

    private void elements() {
        int mains = 0;
        int articles = 0;
        int titles = 0;
        int items = 0;
        int forms = 0;
        int inParagraphs = 0;
        for (int c = 0; c < page.containers; c++) {
            switch (page.tag[c]) {
                case MAIN -> mains++;
                case ARTICLE -> articles++;
                case H1 -> titles++;
                case ITEM -> items++;
                case FORM -> forms++;
                case PARAGRAPH -> inParagraphs += layout.charsIn(c);
                default -> {}
            }
        }
        add(Layout.ratio(inParagraphs, layout.chars[layout.blocks]));
        add(mains);
        add(articles);
        add(titles);
        add(Layout.ratio(items, layout.blocks));
        add(forms);
    }

    /** How much of the prose stands in parts named for comments, replies and posts. */
    private void discussion() {
        int[] sums = new int[layout.blocks + 1];
        for (int b = 0; b < layout.blocks; b++) {
            sums[b + 1] = sums[b] + page.proseOf(b);
        }
        for (Hints.Part part : new Hints.Part[] {Hints.Part.COMMENTS, Hints.Part.DISCUSSION, Hints.Part.POST}) {
            int inside = 0;
            int count = 0;
            int end = 0;
            for (int c = 0; c < page.containers; c++) {
                if (page.names(c, part)) {
                    count++;
                    if (page.first[c] >= end) {
                        inside += sums[page.last[c]] - sums[page.first[c]];
                        end = page.last[c];
                    }
                }
            }
            add(Layout.ratio(inside, sums[layout.blocks]));
            add(count);
        }
        add(layout.fringe.isDiscussion() ? 1 : 0);
    }

    private void claims() {
        Claims claims = page.claims;
        for (Claims.Kind kind : Claims.Kind.values()) {
            add(claims.has(kind) ? 1 : 0);
        }
        for (PageAddress.Path path : PageAddress.Path.values()) {
            add(claims.address().has(path) ? 1 : 0);
        }
        add(claims.address().slugWords());
        add(claims.address().pathParts());
    }

    private void parts() {
        int[] counts = new int[Hints.Part.values().length];
        for (int c = 0; c < page.containers; c++) {
            int parts = page.parts[c];
            while (parts != 0) {
                counts[Integer.numberOfTrailingZeros(parts)]++;
                parts &= parts - 1;
            }
        }
        for (int count : counts) {
            add(Layout.ratio(count, page.containers));
        }
    }

    private void topics() {
        for (Hints.Topic topic : Hints.Topic.values()) {
            int count = 0;
            for (int b = 0; b < layout.blocks; b++) {
                count += (page.topics[b] & topic.bit()) != 0 ? 1 : 0;
            }
            add(Layout.ratio(count, layout.blocks));
        }
    }

    private void largestGroup() {
        int best = -1;
        for (int c = 0; c < page.containers; c++) {
            if (layout.groupSize[c] >= SMALLEST_GROUP && (best < 0 || layout.groupChars[c] > layout.groupChars[best])) {
                best = c;
            }
        }
        int members = best < 0 ? 0 : layout.groupSize[best];
        int chars = best < 0 ? 0 : layout.groupChars[best];
        add(Layout.ratio(chars, layout.chars[layout.blocks]));
        add(members);
        add(Layout.ratio(chars, members));
        add(best < 0 ? 0 : Layout.ratio(layout.groupLinks[best], members));
        add(best < 0 ? 0 : Layout.ratio(layout.groupImages[best], members));
    }
}
