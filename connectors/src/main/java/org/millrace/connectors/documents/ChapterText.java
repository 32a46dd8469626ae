package org.millrace.connectors.documents;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;

/**
 * The text of one page of a book. Unlike a web page's it has no boilerplate: all of it counts but navigation, page marks,
 * pictures, and the readings above a text (ruby), of which the base stays.
 *
 * <p>One walk over the tree, without recursion.
 */
final class ChapterText implements NodeFilter {
    private static final Set<String> UNWANTED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "nav",
            "rt",
            "rp",
            "svg",
            "audio",
            "video",
            "object",
            "iframe",
            "annotation",
            "annotation-xml",
            "pagenum");
    private static final Set<String> LINES = Set.of(
            "div",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "main",
            "body",
            "li",
            "dt",
            "dd",
            "address",
            "center",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "figcaption",
            "details",
            "summary",
            "hgroup");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "figure", "hr", "pre", "ul", "ol", "dl");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

    private final Flow flow;
    private int lists;
    private int preformatted;
    private Refused refused;

    ChapterText(Flow flow) {
        this.flow = flow;
    }

    /** Adds the page's text to the flow. */
    void read(Document page) throws Refused {
        traverse(page);
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            try {
                add(text.getWholeText());
            } catch (Refused e) {
                refused = e;
                return FilterResult.STOP;
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (UNWANTED.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> flow.line();
            case "tr" -> flow.row();
            case "td", "th" -> flow.beginCell();
            default -> around(name);
        }
        if (LISTS.contains(name)) {
            lists++;
        }
        if (name.equals("pre")) {
            preformatted++;
        }
        return FilterResult.CONTINUE;
    }

    private void add(String text) throws Refused {
        if (preformatted == 0) {
            flow.text(text);
            return;
        }
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            flow.text(text.substring(from, at));
            flow.line();
            from = at + 1;
        }
        flow.text(text.substring(from));
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("epub:type").equals("pagebreak")
                        || element.attr("role").equals("doc-pagebreak"));
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (LISTS.contains(name)) {
            lists--;
        }
        switch (name) {
            case "pre" -> {
                preformatted--;
                flow.paragraph();
            }
            case "tr" -> flow.row();
            case "td", "th" -> flow.endCell();
            default -> around(name);
        }
        return FilterResult.CONTINUE;
    }

    private void around(String name) {
        if (LINES.contains(name) || (lists > 0 && PARAGRAPHS.contains(name))) {
            flow.line();
        } else if (PARAGRAPHS.contains(name)) {
            flow.paragraph();
        }
    }
}
