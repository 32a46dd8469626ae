package org.millrace.connectors.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;

/** What the text of a block looks like by itself, and whether it comes again. */
final class TextMeasures {
    private static final int SHORTEST_TITLE_PART = 9;
    private static final int OPENING = 30;

    private TextMeasures() {}

    static void measure(Layout layout, Columns to) {
        to.family("text");
        counts(layout, to);
        edges(layout, to);
        for (Hints.Topic topic : Hints.Topic.values()) {
            float[] column = to.add();
            for (int b = 0; b < layout.blocks; b++) {
                column[b] = (layout.page.topics[b] & topic.bit()) != 0 ? 1 : 0;
            }
        }
        to.family("links");
        links(layout, to);
        to.family("calls");
        calls(layout, to);
        to.family("twins");
        twins(layout, to);
        to.family("claims");
        claims(layout, to);
    }

    private static void counts(Layout layout, Columns to) {
        Outline page = layout.page;
        float[] chars = to.add();
        float[] words = to.add();
        float[] linked = to.add();
        float[] links = to.add();
        float[] stops = to.add();
        float[] commas = to.add();
        float[] prose = to.add();
        float[] digits = to.add();
        float[] capitals = to.add();
        float[] symbols = to.add();
        float[] currency = to.add();
        float[] wordLength = to.add();
        for (int b = 0; b < layout.blocks; b++) {
            int c = page.chars[b];
            chars[b] = c;
            words[b] = page.words[b];
            linked[b] = Layout.ratio(page.linkChars[b], c);
            links[b] = page.links[b];
            stops[b] = page.stops[b];
            commas[b] = page.commas[b];
            prose[b] = layout.proseOf(b);
            digits[b] = Layout.ratio(page.digits[b], c);
            capitals[b] = Layout.ratio(page.capitals[b], c);
            symbols[b] = page.symbols[b];
            currency[b] = page.currency[b];
            wordLength[b] = Layout.ratio(c, Math.max(1, page.words[b]));
        }
    }

    /** Where the links of a block lead, and whether it begins or ends in one. */
    private static void links(Layout layout, Columns to) {
        Outline page = layout.page;
        float[] own = to.add();
        float[] other = to.add();
        float[] begins = to.add();
        float[] ends = to.add();
        for (int b = 0; b < layout.blocks; b++) {
            own[b] = page.ownLinks[b];
            other[b] = page.links[b] - page.ownLinks[b];
            begins[b] = page.linkEdges[b] & 1;
            ends[b] = page.linkEdges[b] >> 1;
        }
    }

    /** Whether a block asks the reader for something. */
    private static void calls(Layout layout, Columns to) {
        Outline page = layout.page;
        float[] topics = to.add();
        float[] consent = to.add();
        float[] account = to.add();
        float[] sharing = to.add();
        float[] addresses = to.add();
        float[] addressed = to.add();
        for (int b = 0; b < layout.blocks; b++) {
            topics[b] = Integer.bitCount(page.allTopics[b]);
            consent[b] = (page.allTopics[b] & Hints.Topic.COOKIES.bit()) != 0 ? 1 : 0;
            account[b] = (page.allTopics[b] & Hints.Topic.ACCOUNT.bit()) != 0 ? 1 : 0;
            sharing[b] = (page.allTopics[b] & Hints.Topic.SHARING.bit()) != 0 ? 1 : 0;
            addresses[b] = page.addresses[b];
            addressed[b] = Layout.ratio(page.addresses[b], page.words[b]);
        }
    }

    private static void edges(Layout layout, Columns to) {
        Outline page = layout.page;
        char[] text = page.text.array();
        float[] ends = to.add();
        float[] begins = to.add();
        float[] lines = to.add();
        for (int b = 0; b < layout.blocks; b++) {
            char end = text[page.end[b] - 1];
            ends[b] = ".!?…。！？".indexOf(end) >= 0 ? 2 : end == ':' || end == '：' ? 1 : 0;
            char begin = text[page.start[b]];
            begins[b] = Character.isUpperCase(begin) ? 2 : Character.isLetter(begin) ? 1 : 0;
            int breaks = 0;
            for (int i = page.start[b]; i < page.end[b]; i++) {
                breaks += text[i] == '\n' ? 1 : 0;
            }
            lines[b] = breaks;
        }
    }

    /** How often the same text stands on the page, how often before, and how often beside the content. */
    private static void twins(Layout layout, Columns to) {
        Outline page = layout.page;
        int n = layout.blocks;
        float[] all = to.add();
        float[] before = to.add();
        float[] beside = to.add();
        int[] table = new int[Integer.highestOneBit(Math.max(16, 4 * n))];
        int[] count = new int[table.length];
        int[] met = new int[table.length];
        int[] inFringe = new int[table.length];
        for (int b = 0; b < n; b++) {
            int at = slot(table, page.hash[b]);
            count[at]++;
            inFringe[at] += layout.fringe.has(page.container[b]) ? 1 : 0;
        }
        for (int b = 0; b < n; b++) {
            int at = slot(table, page.hash[b]);
            all[b] = count[at];
            before[b] = met[at]++;
            beside[b] = inFringe[at];
        }
    }

    private static int slot(int[] table, int hash) {
        int key = hash == 0 ? 1 : hash;
        int mask = table.length - 1;
        int at = ((key * 0x9e3779b1) >>> 7) & mask;
        while (table[at] != 0 && table[at] != key) {
            at = (at + 1) & mask;
        }
        table[at] = key;
        return at;
    }

    /** Agreement with title, description and structured data. */
    private static void claims(Layout layout, Columns to) {
        Outline page = layout.page;
        float[] cover = to.add();
        float[] titleLike = to.add();
        float[] describes = to.add();
        String title = UCharacter.toLowerCase(ULocale.ROOT, page.claims.title());
        String description = page.claims.description();
        char[] text = page.text.array();
        String opening = description.length() < OPENING ? "" : description.substring(0, OPENING);
        for (int b = 0; b < layout.blocks; b++) {
            int from = page.start[b];
            int to1 = page.end[b];
            cover[b] = page.claims.cover(text, from, to1);
            int length = to1 - from;
            if (length <= title.length() && length >= SHORTEST_TITLE_PART) {
                String part = UCharacter.toLowerCase(ULocale.ROOT, page.text.substring(from, to1));
                titleLike[b] = title.contains(part) ? Layout.ratio(length, title.length()) : 0;
            }
            if (!opening.isEmpty() && length >= OPENING && length < 20 * OPENING) {
                describes[b] = page.text.substring(from, to1).contains(opening) ? 1 : 0;
            }
        }
    }
}
