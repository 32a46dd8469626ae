package org.millrace.connectors.facts;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells where a link to a licence stands. Few pages have any, and each costs a look at a few elements and 400 characters. */
final class LicencePlaces {
    private static final int MOST_PARENTS = 5;
    private static final int LONGEST_SENTENCE = 400;
    private static final String[] MEDIA = {"image", "photo", "picture", "music", "icon", "video", "illustration"};
    private static final String[] WORKS = {
        "this work",
        "this site",
        "this page",
        "this article",
        "this content",
        "this text",
        "this blog",
        "this website",
        "this book",
        "this document",
        "content on this",
        "content of this",
        "all content",
        "except where otherwise"
    };

    private LicencePlaces() {}

    /** @param aside the outermost element around it that is not about the page, or null */
    static String ofRel(Element anchor, Element aside) {
        if (isInFigure(anchor)) {
            return Licences.MEDIA;
        }
        return aside != null && aside.nameIs("footer") ? Licences.REL_FOOTER : Licences.REL;
    }

    static String ofPlain(Element anchor) {
        if (isInFigure(anchor)) {
            return Licences.MEDIA;
        }
        Element block = anchor.parent();
        String sentence = block == null
                ? ""
                : ElementText.bounded(block, LONGEST_SENTENCE, 0).toLowerCase(Locale.ROOT);
        if (holds(sentence, MEDIA)) {
            return Licences.MEDIA;
        }
        boolean licensed = sentence.contains("licensed under")
                || sentence.contains("available under")
                || sentence.contains("under a creative commons");
        return licensed && holds(sentence, WORKS) ? Licences.SENTENCE : Licences.ANCHOR;
    }

    private static boolean holds(String sentence, String[] words) {
        for (String word : words) {
            if (sentence.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInFigure(Element anchor) {
        Element element = anchor;
        for (int i = 0; i < MOST_PARENTS && element != null; i++) {
            if (element.nameIs("figure") || element.nameIs("figcaption")) {
                return true;
            }
            element = element.parent();
        }
        return false;
    }
}
