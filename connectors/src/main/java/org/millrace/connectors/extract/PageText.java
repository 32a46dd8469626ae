package org.millrace.connectors.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page without its navigation: blocks become lines, paragraphs are parted by an empty line, cells of a table
 * row by a tab, preformatted text stays as it is.
 *
 * <p>Left out are scripts, controls, {@code nav}, {@code aside}, {@code footer}, {@code header} outside the main content,
 * elements with such a role, and what is hidden by attribute or inline style. Where {@code main}, {@code article} and
 * {@code role=main} together hold at least half of the text, they are the text.
 *
 * <p>One walk over the tree, without recursion.
 */
final class PageText implements NodeFilter {
    private static final Set<String> OMITTED_ROLES = Set.of(
            "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar", "dialog");

    private static final Map<String, Treatment> TREATMENTS = treatments();

    private final Lines lines;
    private final StringBuilder main = new StringBuilder();
    private int mainDepth;
    private int mainStart;
    private int listDepth;
    private int preDepth;

    PageText(int expected) {
        lines = new Lines(expected);
    }

    private enum Treatment {
        OMIT,
        HEADER,
        BLOCK,
        PARAGRAPH,
        LIST,
        ROW,
        CELL,
        BREAK,
        PRE,
        MAIN
    }

    private static Map<String, Treatment> treatments() {
        Map<String, Treatment> map = new HashMap<>();
        put(
                map,
                Treatment.OMIT,
                "script style template head noscript nav footer aside iframe object embed applet svg canvas");
        put(map, Treatment.OMIT, "audio video select button textarea datalist input dialog noframes menu");
        put(map, Treatment.HEADER, "header");
        put(map, Treatment.BLOCK, "div section li dt dd address center fieldset form legend caption thead tbody tfoot");
        put(map, Treatment.BLOCK, "figcaption details summary option optgroup hgroup body");
        put(map, Treatment.PARAGRAPH, "p h1 h2 h3 h4 h5 h6 blockquote table figure hr");
        put(map, Treatment.LIST, "ul ol dl");
        put(map, Treatment.ROW, "tr");
        put(map, Treatment.CELL, "td th");
        put(map, Treatment.BREAK, "br");
        put(map, Treatment.PRE, "pre listing xmp plaintext");
        put(map, Treatment.MAIN, "main article");
        return map;
    }

    private static void put(Map<String, Treatment> map, Treatment treatment, String names) {
        for (String name : names.split(" ", -1)) {
            map.put(name, treatment);
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (preDepth > 0) {
                lines.verbatim(text.getWholeText());
            } else {
                lines.collapsed(text.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        Treatment treatment = treatment(element);
        // pages hide their body until a script shows it
        if (treatment == Treatment.OMIT || (isHidden(element) && !element.nameIs("body"))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (treatment == null) {
            return FilterResult.CONTINUE;
        }
        switch (treatment) {
            case LIST -> {
                separateList();
                listDepth++;
            }
            case CELL -> {
                if (element.previousElementSibling() != null) {
                    lines.cell();
                }
            }
            case PRE -> {
                lines.paragraph();
                preDepth++;
            }
            case MAIN -> {
                lines.paragraph();
                if (mainDepth++ == 0) {
                    mainStart = lines.length();
                }
            }
            default -> around(treatment);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        Treatment treatment = node instanceof Element element ? treatment(element) : null;
        if (treatment == null || treatment == Treatment.BREAK) {
            return FilterResult.CONTINUE;
        }
        switch (treatment) {
            case LIST -> {
                listDepth--;
                separateList();
            }
            case PRE -> {
                preDepth--;
                lines.paragraph();
            }
            case MAIN -> {
                lines.paragraph();
                if (--mainDepth == 0) {
                    if (main.length() > 0) {
                        main.append("\n\n");
                    }
                    main.append(lines.text(mainStart, lines.length()));
                }
            }
            default -> around(treatment);
        }
        return FilterResult.CONTINUE;
    }

    private void around(Treatment treatment) {
        switch (treatment) {
            case BLOCK, ROW, BREAK -> lines.line();
            case PARAGRAPH -> {
                if (listDepth > 0) {
                    lines.line();
                } else {
                    lines.paragraph();
                }
            }
            default -> {}
        }
    }

    /** A list in a list is lines among lines. */
    private void separateList() {
        if (listDepth > 0) {
            lines.line();
        } else {
            lines.paragraph();
        }
    }

    private Treatment treatment(Element element) {
        Treatment treatment = TREATMENTS.get(element.normalName());
        if (element.attributesSize() > 0) {
            String role = element.attr("role");
            if (!role.isEmpty()) {
                String lower = role.strip().toLowerCase(Locale.ROOT);
                if (lower.equals("main")) {
                    return Treatment.MAIN;
                }
                if (OMITTED_ROLES.contains(lower)) {
                    return Treatment.OMIT;
                }
            }
        }
        if (treatment == Treatment.HEADER) {
            return mainDepth > 0 ? Treatment.BLOCK : Treatment.OMIT;
        }
        return treatment;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String rules = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return rules.contains("display:none") || rules.contains("visibility:hidden");
    }

    /** What was collected: the main content where that is at least half of all. */
    String text() {
        String all = lines.text(0, lines.length());
        return 2L * main.length() >= all.length() && main.length() > 0 ? main.toString() : all;
    }
}
