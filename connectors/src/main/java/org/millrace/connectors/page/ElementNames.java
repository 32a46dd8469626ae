package org.millrace.connectors.page;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.millrace.connectors.tree.Remembered;

/** What the attributes of an element say about it. One object serves one page. */
final class ElementNames {
    /** The attributes whose words name an element's part. */
    private static final String[] NAMING = {"class", "id", "role", "itemprop", "itemtype", "data-testid"};

    private final Remembered parts = new Remembered(Hints::partsOf);

    /** The {@link Hints.Part}s that the element's names name, as bits. */
    int parts(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        Attributes attributes = element.attributes();
        int all = 0;
        for (String naming : NAMING) {
            String value = attributes.get(naming);
            if (!value.isEmpty()) {
                all |= parts.of(value);
            }
        }
        return all;
    }

    /** Equal for elements of the same name and first class. */
    static int signature(Element element) {
        int hash = 0; // that of the first class, as String has it
        if (element.attributesSize() > 0) {
            String name = element.attr("class");
            for (int i = 0; i < name.length() && name.charAt(i) != ' '; i++) {
                hash = 31 * hash + name.charAt(i);
            }
        }
        return 31 * element.normalName().hashCode() + hash;
    }

    /** Whether the element says that it is not shown. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String rules = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return rules.contains("display:none") || rules.contains("visibility:hidden");
    }
}
