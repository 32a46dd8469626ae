package org.millrace.connectors.facts;

import org.jsoup.nodes.Attributes;

/** Reads {@code meta} elements. */
final class MetaTags {
    private final Statements statements;

    /** The number of the Twitter label that announced an author. */
    private String labelled = "";

    MetaTags(Statements statements) {
        this.statements = statements;
    }

    /** Names may be stated by {@code property}, {@code name} or {@code http-equiv}, each of which may be several. */
    void read(Attributes attributes, String content) {
        String name = attributes.get("name");
        addNamed(attributes.get("property"), content);
        addNamed(name, content);
        addNamed(attributes.get("http-equiv"), content);
        if (name.startsWith("twitter:")) {
            addLabelled(name, content);
        }
    }

    private void addNamed(String names, String content) {
        if (names.isEmpty()) {
            return;
        }
        for (String name : names.indexOf(' ') < 0 ? new String[] {names} : names.split(" ", -1)) {
            MetaNames.Meaning meaning = MetaNames.meta(name);
            if (meaning != null) {
                statements.add(meaning, content);
            }
        }
    }

    /** Twitter's free pairs: {@code label1} names what {@code data1} says. */
    private void addLabelled(String name, String content) {
        if (name.startsWith("twitter:label")) {
            labelled = Authors.isLabel(content) ? name.substring("twitter:label".length()) : labelled;
        } else if (name.startsWith("twitter:data")
                && name.substring("twitter:data".length()).equals(labelled)) {
            statements.add(Field.AUTHOR, Place.TWITTER_CARD, content);
        }
    }
}
