package org.millrace.connectors.facts;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.millrace.connectors.tree.ElementAttributes;
import org.millrace.connectors.tree.Remembered;
import org.millrace.connectors.tree.TreeReader;
import org.millrace.core.Notes;

/**
 * Collects what is stated in a page while a walk goes over its tree. An element costs a look at its name and at a few of its
 * attributes; a text, a look at its length.
 */
final class PageWalk implements TreeReader {
    private static final int MOST_SCRIPTS = 32;
    private static final int MOST_HEADINGS = 8;
    private static final int MOST_LOOKED_AT = 400;
    private static final int LONGEST_RDF = 10_000;

    /** A heading of the first or second level, and how many elements began before it. */
    record Heading(int order, int level, String text) {}

    private final Statements statements = new Statements();
    private final MetaTags meta = new MetaTags(statements);
    private final ItemProperties properties = new ItemProperties(statements);
    private final RightsTags rights = new RightsTags();
    private final MarkedElements marked = new MarkedElements(statements);
    private final VisibleTexts texts = new VisibleTexts();
    private final Remembered meanings = new Remembered(ClassWords::meanings);

    private final List<String> scripts = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final int[] seen = new int[2];
    private String title = "";
    private String base = "";
    private int order;

    /** The outermost {@code article}, while the walk is in it. */
    private Element article;

    /** Nodes that may still be looked at to find out whether an aside holds the page's heading. */
    private int budget = 4000;

    /** The outermost element whose content is not about this page, while the walk is in it. */
    private Element aside;

    Statements statements() {
        return statements;
    }

    /** JSON-LD, script by script. */
    List<String> scripts() {
        return scripts;
    }

    List<Heading> headings() {
        return headings;
    }

    VisibleTexts texts() {
        return texts;
    }

    /** What the first {@code title} says. */
    String title() {
        return title;
    }

    /** What robots are told: see {@link Notes#RIGHTS_META}. */
    String rights() {
        return rights.lines();
    }

    /** The {@code href} of {@code base}. */
    String base() {
        return base;
    }

    @Override
    public void text(String text) {
        if (aside == null) {
            texts.read(text, order);
        }
    }

    @Override
    public boolean enter(Element element, ElementAttributes attributes) {
        order++;
        String name = element.normalName();
        switch (name) {
            case "script" -> {
                script(element);
                return false;
            }
            case "style", "svg", "template", "select", "textarea" -> {
                return false;
            }
            case "meta" -> {
                meta(element);
                return false;
            }
            case "title" -> {
                if (title.isEmpty() && !element.parentNameIs("svg")) {
                    title = ElementText.bounded(element, 4 * Words.LONGEST, 4 * Words.LONGEST);
                }
                return false;
            }
            case "link" -> link(element);
            case "base" -> base = base.isEmpty() ? element.attr("href") : base;
            case "html" -> {
                statements.add(Field.LANGUAGE, Place.LINKED_DATA, element.attr("lang"));
                statements.add(Field.LANGUAGE, Place.OPEN_GRAPH, element.attr("xml:lang"));
            }
            case "body" -> statements.add(Field.LANGUAGE, Place.DUBLIN_CORE, element.attr("lang"));
            case "h1" -> heading(element, 1);
            case "h2" -> heading(element, 2);
            case "article" -> article = article == null ? element : article;
            case "a" -> anchor(element);
            case "time" -> {
                if (aside == null) {
                    marked.readTime(element);
                }
            }
            case "aside", "nav" -> enterAside(element);
            case "footer" -> {
                if (article == null) {
                    enterAside(element); // that of an article may name its author
                }
            }
            default -> {
                // only its attributes count
            }
        }
        if (aside == null && !attributes.isEmpty()) {
            names(element, name, attributes);
        }
        return true;
    }

    @Override
    public void leave(Element element) {
        if (element.equals(aside)) {
            aside = null;
        } else if (element.equals(article)) {
            article = null;
        }
    }

    private void enterAside(Element element) {
        if (aside == null) {
            aside = element;
        }
    }

    /** Whether one of the first nodes inside is a first-level heading: then its class was chosen for other reasons. */
    private boolean holdsHeading(Element element) {
        int left = Math.min(budget, MOST_LOOKED_AT);
        Node node = element.firstChild();
        while (node != null && left > 0) {
            left--;
            budget--;
            if (node instanceof Element inner && inner.nameIs("h1")) {
                return true;
            }
            node = ElementText.next(node, element);
        }
        return false;
    }

    /** The RDF in a comment by which Creative Commons once marked pages. */
    @Override
    public void comment(Comment comment) {
        String data = comment.getData();
        if (data.length() > LONGEST_RDF || !data.contains("rdf:resource")) {
            return;
        }
        int at = data.indexOf("<license ");
        int start = at < 0 ? -1 : data.indexOf('"', at);
        int end = start < 0 ? -1 : data.indexOf('"', start + 1);
        if (end > 0 && Licences.isCreativeCommons(data.substring(start + 1, end))) {
            statements.addLicence(data.substring(start + 1, end), Licences.META);
        }
    }

    private void script(Element element) {
        String type = element.attr("type");
        if (!Words.lower(type.strip()).startsWith("application/ld+json") || scripts.size() >= MOST_SCRIPTS) {
            return;
        }
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof DataNode data) {
                scripts.add(data.getWholeData());
            }
        }
    }

    private void meta(Element element) {
        Attributes attributes = element.attributes();
        String content = attributes.get("content");
        if (content.isEmpty()) {
            return;
        }
        meta.read(attributes, content);
        rights.read(attributes.get("name"), content);
        String item = attributes.get("itemprop");
        if (!item.isEmpty() && aside == null) {
            properties.add(item, content);
        }
    }

    private void link(Element element) {
        String rel = Words.lower(element.attr("rel"));
        String href = element.attr("href");
        if (rel.equals("canonical")) {
            statements.add(Field.CANONICAL, Place.LINKED_DATA, href);
        } else if (hasWord(rel, "license")) {
            statements.addLicence(href, Licences.LINK);
        }
    }

    private void anchor(Element element) {
        String href = element.attr("href");
        if (href.isEmpty()) {
            return;
        }
        String rel = element.attr("rel");
        if (!rel.isEmpty()) {
            rel = Words.lower(rel);
            if (hasWord(rel, "license")) {
                statements.addLicence(href, LicencePlaces.ofRel(element, aside));
                return;
            }
            if (hasWord(rel, "author") && aside == null) {
                marked.readAuthor(element, Place.LINK);
            }
        }
        if (Licences.isCreativeCommons(href)) {
            statements.addLicence(href, LicencePlaces.ofPlain(element));
        }
    }

    private static boolean hasWord(String words, String word) {
        int at = words.indexOf(word);
        return at >= 0 && (" " + words + " ").contains(" " + word + " ");
    }

    private void heading(Element element, int level) {
        if (seen[level - 1]++ < MOST_HEADINGS) {
            String text = Words.plain(ElementText.bounded(element, 4 * Words.LONGEST, 0));
            if (!text.isEmpty()) {
                headings.add(new Heading(order, level, text));
            }
        }
    }

    /** Classes, {@code itemprop} and RDFa. */
    private void names(Element element, String name, ElementAttributes attributes) {
        String item = attributes.get(ElementAttributes.Name.ITEM_PROPERTY);
        if (item.isEmpty()) {
            item = attributes.get(ElementAttributes.Name.PROPERTY);
        }
        if (!item.isEmpty()) {
            if (item.equals("comment") || item.equals("review") || item.equals("reviews")) {
                enterAside(element);
            } else {
                properties.read(element, item);
            }
        }
        String classes = attributes.get(ElementAttributes.Name.CLASS);
        int words = classes.isEmpty() ? 0 : meanings.of(classes);
        if (words == 0 || isWhole(name)) {
            return;
        }
        if ((words & ClassWords.ASIDE) != 0 && !holdsHeading(element)) {
            enterAside(element);
        }
        if (aside == null) {
            marked.read(element, name, words);
        }
    }

    private static boolean isWhole(String name) {
        return name.equals("html") || name.equals("body") || name.equals("main") || name.equals("article");
    }
}
