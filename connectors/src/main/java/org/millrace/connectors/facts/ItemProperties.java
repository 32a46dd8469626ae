package org.millrace.connectors.facts;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads microdata and RDFa: elements with {@code itemprop} or {@code property}. */
final class ItemProperties {
    private static final int LONGEST = 200;
    /** Nodes inside an item among which its name is looked for. */
    private static final int MOST_LOOKED_AT = 20;

    private final Statements statements;

    ItemProperties(Statements statements) {
        this.statements = statements;
    }

    /** Adds what an element says whose {@code itemprop} or {@code property} is {@code item}. */
    void read(Element element, String item) {
        if (MetaNames.property(item) == null && item.indexOf(' ') < 0) {
            return;
        }
        String value = element.attr("content");
        if (value.isEmpty()) {
            value = element.attr("datetime");
        }
        if (value.isEmpty() && (item.endsWith("license") || item.endsWith("licence"))) {
            value = element.attr("href");
        }
        if (value.isEmpty()) {
            Element inner = nameInside(element);
            value = inner == null ? ElementText.bounded(element, LONGEST, 0) : named(inner);
        }
        add(item, value);
    }

    /** Adds what is stated under a name, or under several parted by spaces. */
    void add(String names, String value) {
        for (String name : names.indexOf(' ') < 0 ? new String[] {names} : names.split(" ", -1)) {
            MetaNames.Meaning meaning = MetaNames.property(name);
            if (meaning != null) {
                statements.add(meaning, value);
            }
        }
    }

    private static String named(Element inner) {
        String content = inner.attr("content");
        return content.isEmpty() ? ElementText.bounded(inner, LONGEST, 0) : content;
    }

    /** The {@code itemprop=name} of an item, looked for among its first elements. */
    private static Element nameInside(Element item) {
        if (!item.hasAttr("itemscope") && !item.hasAttr("typeof")) {
            return null;
        }
        int left = MOST_LOOKED_AT;
        Node node = item.firstChild();
        while (node != null && left-- > 0) {
            if (node instanceof Element element && element.attr("itemprop").equals("name")) {
                return element;
            }
            node = ElementText.next(node, item);
        }
        return null;
    }
}
