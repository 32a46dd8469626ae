package org.millrace.connectors.tree;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Goes over a page once, in its order and without recursion, for several readers. Each may leave out elements without the
 * others missing them; what no reader wants to see is not gone into.
 *
 * <p>The tree must not change meanwhile. Cost: a few steps a node and reader, whatever the depth.
 */
public final class TreeWalk {
    private final TreeReader[] readers;

    /** By reader: the element that it does not look into, while the walk is there; else null. */
    private final Element[] closed;

    private final ElementAttributes attributes = new ElementAttributes();

    private TreeWalk(List<TreeReader> readers) {
        this.readers = readers.toArray(new TreeReader[0]);
        this.closed = new Element[this.readers.length];
    }

    /** Shows the document, which is an element, too, and all in it to the readers. */
    public static void over(Document page, TreeReader... readers) {
        new TreeWalk(List.of(readers)).walk(page);
    }

    private void walk(Document page) {
        Node node = page;
        while (true) {
            Node next = null;
            if (node instanceof TextNode text) {
                show(text.getWholeText());
            } else if (node instanceof Element element) {
                if (enter(element)) {
                    next = element.firstChild();
                    if (next == null) {
                        leave(element);
                    }
                }
            } else if (node instanceof Comment comment) {
                show(comment);
            }
            while (next == null) {
                if (node.equals(page)) {
                    return;
                }
                next = node.nextSibling();
                if (next == null) {
                    Element parent = node.parentElement();
                    if (parent == null) {
                        return;
                    }
                    leave(parent);
                    node = parent;
                }
            }
            node = next;
        }
    }

    /** Whether any reader wants to look into the element. */
    private boolean enter(Element element) {
        boolean wanted = false;
        attributes.read(element);
        for (int r = 0; r < readers.length; r++) {
            if (closed[r] == null) {
                if (readers[r].enter(element, attributes)) {
                    wanted = true;
                } else {
                    closed[r] = element;
                }
            }
        }
        if (!wanted) {
            reopen(element);
        }
        return wanted;
    }

    private void leave(Element element) {
        for (int r = 0; r < readers.length; r++) {
            if (closed[r] == null) {
                readers[r].leave(element);
            }
        }
        reopen(element);
    }

    /** The readers that did not look into the element see what follows it. */
    private void reopen(Element element) {
        for (int r = 0; r < closed.length; r++) {
            if (element.equals(closed[r])) {
                closed[r] = null;
            }
        }
    }

    private void show(String text) {
        for (int r = 0; r < readers.length; r++) {
            if (closed[r] == null) {
                readers[r].text(text);
            }
        }
    }

    private void show(Comment comment) {
        for (int r = 0; r < readers.length; r++) {
            if (closed[r] == null) {
                readers[r].comment(comment);
            }
        }
    }
}
