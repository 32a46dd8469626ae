package org.millrace.connectors.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.millrace.connectors.tree.ElementAttributes;
import org.millrace.connectors.tree.TreeReader;
import org.millrace.connectors.tree.TreeWalk;

/** Lays a page out as an {@link Outline} while a walk goes over its tree. */
final class OutlineWalk implements TreeReader {
    private final Outline page;
    private final Element body;
    private final boolean marked;
    private final OpenMarks marks;
    private final ElementNames names = new ElementNames();

    /** Whether the walk is in the body: nothing outside is text. */
    private boolean inBody;

    private int open = -1;
    /** The block that text goes to, or -1 where the next text begins one. */
    private int block = -1;

    private boolean space;
    private int linkDepth;
    /** 1 where the last link leads to a page of the same site. */
    private int linksInside;

    private int inlineDepth;
    private int inlineParts;
    private int preDepth;
    private int images;

    /**
     * A reader of one page.
     *
     * @param address the page's address, or empty
     * @param marked whether links and emphasis are wanted, too
     */
    OutlineWalk(Document document, String address, boolean marked) {
        this.page = new Outline(1 << 14, Claims.of(document, address));
        this.body = document.body();
        this.marked = marked;
        this.marks = new OpenMarks(page);
    }

    /** The outline of a page, by a walk of its own. */
    static Outline of(Document document, String address, boolean marked) {
        OutlineWalk walk = new OutlineWalk(document, address, marked);
        TreeWalk.over(document, walk);
        return walk.outline();
    }

    /** The outline, once the walk has ended. */
    Outline outline() {
        close();
        return page;
    }

    @Override
    public boolean enter(Element element, ElementAttributes attributes) {
        if (!inBody) {
            inBody = element.equals(body);
            if (!inBody) {
                return !element.nameIs("head");
            }
        }
        Tag tag = Tag.of(element.normalName());
        switch (tag) {
            case OMITTED -> {
                if (element.nameIs("script") && element.attr("type").equals(Claims.LINKED_DATA)) {
                    page.claims.addData(element.data());
                }
                inBody = !element.equals(body); // a frameset
                return false;
            }
            case BREAK -> lineBreak();
            case RULE -> close();
            case LINK -> {
                linkDepth++;
                linksInside = page.claims.address().isInside(element.attr("href")) ? 1 : 0;
                if (block >= 0) {
                    page.links[block]++;
                    page.ownLinks[block] += linksInside;
                }
                inline(attributes);
                begin(Marks.Kind.LINK, marked ? element.absUrl("href") : "");
            }
            case IMAGE -> images++;
            case STRONG, EMPHASIS, CODE -> {
                inline(attributes);
                begin(markOf(tag), "");
            }
            case INLINE -> inline(attributes);
            default -> {
                close();
                open = page.addContainer(
                        open,
                        tag,
                        names.parts(attributes),
                        ElementNames.signature(element.normalName(), attributes),
                        ElementNames.isHidden(attributes));
                if (tag == Tag.PREFORMATTED) {
                    preDepth++;
                }
            }
        }
        return true;
    }

    @Override
    public void leave(Element element) {
        if (!inBody) {
            return;
        }
        Tag tag = Tag.of(element.normalName());
        switch (tag) {
            case OMITTED, BREAK, RULE, IMAGE -> {}
            case LINK -> {
                finish(Marks.Kind.LINK);
                linkDepth--;
                inlineDepth--;
            }
            case STRONG, EMPHASIS, CODE -> {
                finish(markOf(tag));
                inlineDepth--;
            }
            case INLINE -> inlineDepth--;
            default -> {
                close();
                page.last[open] = page.blocks;
                open = page.parent[open];
                if (tag == Tag.PREFORMATTED) {
                    preDepth--;
                }
            }
        }
        if (element.equals(body)) {
            inBody = false;
        }
    }

    @Override
    public void text(String text) {
        if (!inBody) {
            return;
        }
        if (preDepth > 0) {
            addPreformatted(text);
            return;
        }
        int n = text.length();
        int first = 0;
        while (first < n && TextBuffer.isSpace(text.charAt(first))) {
            first++;
        }
        space |= first > 0;
        if (first == n) {
            return; // between most elements
        }
        if (block < 0) {
            beginBlock();
        } else {
            putSpace();
        }
        setMarks();
        int added = page.text.putWords(text, first);
        space = TextBuffer.isSpace(text.charAt(n - 1));
        if (linkDepth > 0) {
            page.linkChars[block] += added;
            page.linkEdges[block] |= 2;
        } else {
            page.linkEdges[block] &= 1;
        }
    }

    private void addPreformatted(String text) {
        int n = text.length();
        TextBuffer out = page.text;
        out.reserve(2 * n + 1); // each character, and a space before it
        int added = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (TextBuffer.isSpace(c)) {
                if (block < 0) {
                    space = true;
                } else if (c != '\r') { // the parser left it only beside a line feed
                    out.put(c == '\f' ? '\n' : c == '\u00a0' ? ' ' : c);
                }
                continue;
            }
            if (block < 0) {
                beginBlock();
                for (int k = indent(text, i); k < i; k++) {
                    out.put(text.charAt(k));
                }
            } else {
                putSpace();
            }
            space = false;
            setMarks();
            out.put(c);
            added++;
        }
        if (block >= 0 && linkDepth > 0) {
            page.linkChars[block] += added;
        }
    }

    /** Parts text from what was there before. */
    private void putSpace() {
        TextBuffer out = page.text;
        if (space && out.charAt(out.length() - 1) != '\n') {
            out.reserve(1);
            out.put(' ');
        }
    }

    /** Where the blanks before {@code i} on its line begin. */
    private static int indent(String s, int i) {
        int indent = i;
        while (indent > 0 && (s.charAt(indent - 1) == ' ' || s.charAt(indent - 1) == '\t')) {
            indent--;
        }
        return indent;
    }

    private void inline(ElementAttributes attributes) {
        if (block < 0) {
            inlineParts |= names.parts(attributes);
        }
        inlineDepth++;
    }

    private static Marks.Kind markOf(Tag tag) {
        return switch (tag) {
            case STRONG -> Marks.Kind.STRONG;
            case EMPHASIS -> Marks.Kind.EMPHASIS;
            default -> Marks.Kind.CODE;
        };
    }

    private void begin(Marks.Kind kind, String target) {
        if (marked) {
            marks.begin(kind, target);
        }
    }

    private void setMarks() {
        if (marked) {
            marks.set();
        }
    }

    private void finish(Marks.Kind kind) {
        if (marked) {
            marks.finish(kind, block >= 0);
        }
    }

    private void lineBreak() {
        if (block >= 0 && page.text.length() > page.start[block]) {
            page.text.reserve(1);
            page.text.put('\n');
            space = false;
        }
    }

    private void close() {
        if (block >= 0) {
            TextBuffer text = page.text;
            int n = text.length();
            while (n > page.start[block] && text.charAt(n - 1) <= ' ') {
                n--;
            }
            text.setLength(n);
            page.end[block] = n;
            if (n == page.start[block]) {
                page.blocks--; // control characters only
            } else {
                BlockCounts.count(page, block);
            }
        }
        block = -1;
        space = false;
        inlineParts = 0;
    }

    private void beginBlock() {
        block = page.addBlock(open, page.text.length());
        page.links[block] = linkDepth > 0 ? 1 : 0;
        page.ownLinks[block] = linkDepth > 0 ? linksInside : 0;
        page.linkEdges[block] = linkDepth > 0 ? 1 : 0;
        page.inlineParts[block] = inlineDepth > 0 ? inlineParts : 0;
        page.images[block] = images;
    }
}
