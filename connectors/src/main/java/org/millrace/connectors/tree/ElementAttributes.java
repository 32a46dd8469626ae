package org.millrace.connectors.tree;

import java.util.EnumMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Those attributes of one element that some reader asks for on every element, found in one pass; the parser's own look-up goes
 * over all attributes each time. The same object serves one element after another.
 */
public final class ElementAttributes {
    /** An attribute that is looked for on every element. */
    public enum Name {
        CLASS,
        ID,
        ROLE,
        ITEM_PROPERTY,
        ITEM_TYPE,
        TEST_ID,
        PROPERTY,
        HIDDEN,
        ARIA_HIDDEN,
        STYLE
    }

    private final Map<Name, String> values = new EnumMap<>(Name.class);

    ElementAttributes() {}

    /** Whether the element has none of them. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the element has the attribute, with or without a value. */
    public boolean has(Name name) {
        return values.containsKey(name);
    }

    /** The value; empty where the element has no such attribute, or one without a value. */
    public String get(Name name) {
        String value = values.get(name);
        return value == null ? "" : value;
    }

    void read(Element element) {
        if (!values.isEmpty()) {
            values.clear();
        }
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                Name name = name(attribute.getKey());
                if (name != null) {
                    values.put(name, attribute.getValue());
                }
            }
        }
    }

    private static Name name(String key) {
        return switch (key) {
            case "class" -> Name.CLASS;
            case "id" -> Name.ID;
            case "role" -> Name.ROLE;
            case "itemprop" -> Name.ITEM_PROPERTY;
            case "itemtype" -> Name.ITEM_TYPE;
            case "data-testid" -> Name.TEST_ID;
            case "property" -> Name.PROPERTY;
            case "hidden" -> Name.HIDDEN;
            case "aria-hidden" -> Name.ARIA_HIDDEN;
            case "style" -> Name.STYLE;
            default -> null;
        };
    }
}
