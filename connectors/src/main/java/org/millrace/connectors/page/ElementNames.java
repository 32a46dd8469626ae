package org.millrace.connectors.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import org.millrace.connectors.tree.ElementAttributes;
import org.millrace.connectors.tree.ElementAttributes.Name;
import org.millrace.connectors.tree.Remembered;

/** What the attributes of an element say about it. One object serves one page. */
final class ElementNames {
    /** The attributes whose words name an element's part. */
    private static final Name[] NAMING = {
        Name.CLASS, Name.ID, Name.ROLE, Name.ITEM_PROPERTY, Name.ITEM_TYPE, Name.TEST_ID
    };

    private final Remembered parts = new Remembered(Hints::partsOf);

    /** The {@link Hints.Part}s that the element's names name, as bits. */
    int parts(ElementAttributes attributes) {
        int all = 0;
        if (!attributes.isEmpty()) {
            for (Name naming : NAMING) {
                String value = attributes.get(naming);
                if (!value.isEmpty()) {
                    all |= parts.of(value);
                }
            }
        }
        return all;
    }

    /** Equal for elements of the same name and first class. */
    static int signature(String element, ElementAttributes attributes) {
        String classes = attributes.get(Name.CLASS);
        int hash = 0; // that of the first class, as String has it
        for (int i = 0; i < classes.length() && classes.charAt(i) != ' '; i++) {
            hash = 31 * hash + classes.charAt(i);
        }
        return 31 * element.hashCode() + hash;
    }

    /** Whether the element says that it is not shown. */
    static boolean isHidden(ElementAttributes attributes) {
        if (attributes.isEmpty()) {
            return false;
        }
        if (attributes.has(Name.HIDDEN) || attributes.get(Name.ARIA_HIDDEN).equals("true")) {
            return true;
        }
        String style = attributes.get(Name.STYLE);
        if (style.isEmpty()) {
            return false;
        }
        String rules = UCharacter.toLowerCase(ULocale.ROOT, style).replace(" ", "");
        return rules.contains("display:none") || rules.contains("visibility:hidden");
    }
}
