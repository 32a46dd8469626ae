package org.millrace.connectors.tree;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** Reads a page while a {@link TreeWalk} goes over it: each node once, in the page's order. */
public interface TreeReader {
    /**
     * An element begins.
     *
     * @param attributes some of its attributes; they are another element's when this method has returned
     * @return whether to show what is in it; if not, the walk goes on behind it, and does not tell of its end
     */
    boolean enter(Element element, ElementAttributes attributes);

    /** An element that was entered ends. */
    void leave(Element element);

    /** A text as the parser left it, character references decoded. */
    void text(String text);

    /** A comment; of no interest to most. */
    default void comment(Comment comment) {}
}
