package org.millrace.samples;

import java.util.List;
import java.util.Map;

/**
 * A web site: its articles, and all that its pages carry around them.
 *
 * @param base scheme and host
 * @param words what this site calls home, its three sections, related articles, accepting and refusing, in this order
 * @param cookies what its banner says
 * @param footer what stands at the end of every page
 */
record Site(
        String base,
        String language,
        String name,
        Layout layout,
        List<String> words,
        String cookies,
        String footer,
        Map<String, Article> articles) {

    /** The shapes that pages take. */
    enum Layout {
        /** A newspaper: banner, header, article, aside with other articles. */
        PAPER,
        /** A manual: a long navigation beside the text. */
        MANUAL,
        /** A hand-made page of the old kind: a table for the layout, no element that says what is what. */
        TABLE,
        /** A forum: one block for each paragraph, with who wrote it and buttons. */
        FORUM
    }

    /** The page of an article in UTF-8. */
    Page page(String path) {
        return page(article(path));
    }

    /** The page of an article that this site may have from elsewhere. */
    Page page(Article article) {
        return Page.html(base + article.path(), html(article, "utf-8"));
    }

    /** The page of an article in a character set that only the HTTP header names. */
    Page inHeader(String path, String charset) {
        return Page.html(base + path, html(article(path), ""), charset);
    }

    /** The page of an article in a character set that only its own {@code meta} names. */
    Page inMeta(String path, String charset) {
        return Page.undeclared(base + path, html(article(path), charset), charset);
    }

    Article article(String path) {
        Article article = articles.get(path);
        if (article == null) {
            throw new IllegalArgumentException(name + " has no " + path + "; it has " + articles.keySet());
        }
        return article;
    }

    private String html(Article article, String charset) {
        return new Html(this).of(article, charset);
    }
}
