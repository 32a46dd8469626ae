package org.millrace.connectors.page;

/** What the words of a block have in common with the rest of the page, and whether they name the site. */
final class WordMeasures {
    /** Characters of prose that a block needs to stand for the page's subject. */
    private static final int PROSE = 80;

    private WordMeasures() {}

    static void measure(Layout layout, Columns to) {
        to.family("words shared");
        float[] content = new float[layout.blocks];
        for (int b = 0; b < layout.blocks; b++) {
            content[b] = layout.proseOf(b) >= PROSE ? 1 : 0;
        }
        layout.vocabulary.compare(content, to.add(), to.add(), to.add());
        layout.vocabulary.inText(layout.page.claims.longestTitlePart(), to.add());
        layout.vocabulary.inText(layout.page.claims.description(), to.add());
        to.family("site's name");
        siteName(layout, to);
    }

    private static void siteName(Layout layout, Columns to) {
        Outline page = layout.page;
        float[] named = to.add();
        float[] place = to.add();
        char[] text = page.text.array();
        for (int b = 0; b < layout.blocks; b++) {
            place[b] = -1;
            for (char[] name : page.claims.siteNames()) {
                int at = find(text, page.start[b], page.end[b], name);
                if (at >= 0) {
                    named[b]++;
                    place[b] = at - page.start[b];
                }
            }
        }
    }

    /** Where a name stands in a text as words of its own, whatever stands between its letters; -1 for nowhere. */
    static int find(char[] text, int from, int to, char[] name) {
        boolean begins = true;
        for (int i = from; i < to; i++) {
            boolean solid = isSolid(text[i]);
            if (begins && solid && Character.toLowerCase(text[i]) == name[0] && isAt(text, i, to, name)) {
                return i;
            }
            begins = !solid;
        }
        return -1;
    }

    private static boolean isAt(char[] text, int at, int to, char[] name) {
        int matched = 0;
        int i = at;
        while (i < to && matched < name.length) {
            if (isSolid(text[i])) {
                if (Character.toLowerCase(text[i]) != name[matched]) {
                    return false;
                }
                matched++;
            }
            i++;
        }
        return matched == name.length && (i == to || !isSolid(text[i]));
    }

    private static boolean isSolid(char c) {
        return Character.isLetterOrDigit(c);
    }
}
