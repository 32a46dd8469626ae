package org.millrace.connectors.page;

/**
 * The containers that say of themselves that they are beside the content (navigation, side columns, footers, cookie
 * notices, related pages, comments under an article), so that the text in them does not decide where the content is.
 */
final class Fringe {
    /** So many parts named for replies are a discussion, whatever the page says of itself. */
    private static final int DISCUSSION_PARTS = 8;

    private final Outline page;
    private final boolean[] inside;
    private final boolean discussion;

    private Fringe(Outline page) {
        this.page = page;
        this.inside = new boolean[page.containers];
        this.discussion = page.claims.isDiscussion() || partsNamed(Hints.Part.DISCUSSION) > DISCUSSION_PARTS;
    }

    static Fringe of(Outline page) {
        Fringe fringe = new Fringe(page);
        fringe.mark();
        return fringe;
    }

    boolean has(int container) {
        return inside[container];
    }

    /** Whether the page looks like a thread of posts, whose comments are its content. */
    boolean isDiscussion() {
        return discussion;
    }

    private int partsNamed(Hints.Part part) {
        int count = 0;
        for (int c = 0; c < page.containers; c++) {
            count += page.names(c, part) ? 1 : 0;
        }
        return count;
    }

    private void mark() {
        int n = page.blocks;
        int[] prose = new int[n + 1];
        int[] chars = new int[n + 1];
        int[] consent = new int[n + 1];
        for (int b = 0; b < n; b++) {
            prose[b + 1] = prose[b] + page.proseOf(b);
            boolean asks = (page.allTopics[b] & Hints.Topic.COOKIES.bit()) != 0;
            chars[b + 1] = chars[b] + page.chars[b];
            consent[b + 1] = consent[b] + (asks ? page.chars[b] : 0);
        }
        for (int c = 0; c < page.containers; c++) {
            int up = page.parent[c];
            boolean inFringe = up >= 0 && inside[up];
            int own = prose[page.last[c]] - prose[page.first[c]];
            // what holds half of the page's text is misnamed
            inside[c] = inFringe
                    || (isNamed(c) && 2L * own < prose[n])
                    || ((headsOthers(c) || asksConsent(c, chars, consent)) && 10L * own < 9L * prose[n]);
        }
    }

    /** A part named for notices that is mostly about cookies: on a short page it can hold most of the text. */
    private boolean asksConsent(int c, int[] chars, int[] consent) {
        int first = page.first[c];
        int last = page.last[c];
        return page.names(c, Hints.Part.CONSENT) && 2L * (consent[last] - consent[first]) > chars[last] - chars[first];
    }

    /** Whether what the part begins with is a heading that is named for related pages. */
    private boolean headsOthers(int c) {
        int b = page.first[c];
        if (b == page.last[c] || page.first[c] == 0 || page.tag[c] == Tag.BODY || page.tag[c] == Tag.MAIN) {
            return false;
        }
        int heading = page.container[b];
        return page.parent[heading] == c
                && page.tag[heading].headingLevel() > 1
                && page.names(heading, Hints.Part.RELATED)
                && page.names(heading, Hints.Part.FRINGE);
    }

    private boolean isNamed(int c) {
        return switch (page.tag[c]) {
            case NAV, FOOTER, ASIDE -> true;
            case BODY, MAIN -> false;
            default -> page.names(c, Hints.Part.FRINGE) || (!discussion && page.names(c, Hints.Part.COMMENTS));
        };
    }
}
