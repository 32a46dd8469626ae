package org.millrace.connectors.facts;

import org.jsoup.nodes.Element;

/** Reads elements that a class or their name marks as a byline or a date. */
final class MarkedElements {
    private static final int LONGEST = 200;
    private static final int LONGEST_DATED = 80;

    private final Statements statements;

    MarkedElements(Statements statements) {
        this.statements = statements;
    }

    /** @param meanings those of its classes, as {@link ClassWords} has them */
    void read(Element element, String name, int meanings) {
        if ((meanings & ClassWords.ACCOUNT) != 0) {
            readAuthor(element, Place.GUESSED);
        }
        if ((meanings & ClassWords.AUTHOR) != 0) {
            readAuthor(element, Place.MARKED);
        }
        if (name.equals("time") || statements.isFull(Field.PUBLISHED) || statements.isFull(Field.MODIFIED)) {
            return;
        }
        if ((meanings & ClassWords.DATE) != 0) {
            statements.add(Field.PUBLISHED, Place.MARKED, ElementText.bounded(element, LONGEST_DATED, 0));
            statements.add(Field.PUBLISHED, Place.GUESSED, element.attr("title"));
        } else if ((meanings & ClassWords.MODIFIED) != 0) {
            statements.add(Field.MODIFIED, Place.MARKED, ElementText.bounded(element, LONGEST_DATED, 0));
        }
    }

    void readAuthor(Element element, Place place) {
        if (!statements.isFull(Field.AUTHOR)) {
            statements.add(Field.AUTHOR, place, ElementText.bounded(element, LONGEST, 0));
        }
    }

    /** A {@code time} element; one with {@code itemprop} is read as such. */
    void readTime(Element element) {
        if (statements.isFull(Field.PUBLISHED) || element.hasAttr("itemprop")) {
            return;
        }
        String stated = element.attr("datetime");
        String text = ElementText.bounded(element, LONGEST, 0);
        int meanings = ClassWords.meanings(element.className());
        boolean modified = (meanings & ClassWords.MODIFIED) != 0 && (meanings & ClassWords.DATE) == 0;
        statements.add(modified ? Field.MODIFIED : Field.PUBLISHED, Place.MARKED, stated.isBlank() ? text : stated);
    }
}
