package org.millrace.connectors.facts;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of small elements, bounded so that a name on a large one costs nothing. */
final class ElementText {
    private ElementText() {}

    /**
     * The text inside {@code element}, a line feed between its elements.
     *
     * @param most UTF-16 units
     * @param whenMore how much is given of a text that is longer
     */
    static String bounded(Element element, int most, int whenMore) {
        StringBuilder text = new StringBuilder();
        int left = 4 * most;
        for (Node node = element.firstChild(); node != null && left > 0; node = next(node, element)) {
            left--;
            if (node instanceof TextNode piece) {
                String words = piece.getWholeText();
                left -= words.length() / 4;
                boolean blank = words.isBlank();
                text.append(blank ? " " : words);
            } else if (node instanceof Element inner && inner.isBlock()) {
                text.append('\n');
            }
            if (text.length() > 4 * most) {
                break;
            }
        }
        String whole = text.toString().strip();
        if (whole.length() <= most) {
            return whole;
        }
        String clean = Words.clean(whole);
        return clean.length() <= most ? clean : clean.substring(0, Math.min(clean.length(), whenMore));
    }

    /** The next node of a walk within {@code root}, or null. */
    static Node next(Node node, Element root) {
        Node next = node.firstChild();
        Node at = node;
        while (next == null && at != null && !at.equals(root)) {
            next = at.nextSibling();
            if (next == null) {
                at = at.parent();
            }
        }
        return next;
    }
}
