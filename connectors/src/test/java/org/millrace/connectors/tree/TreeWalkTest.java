package org.millrace.connectors.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TreeWalkTest {
    /** Notes what it is shown, and does not look into elements of the names given. */
    private static final class Noting implements TreeReader {
        private final Set<String> left;
        private final List<String> shown = new ArrayList<>();

        Noting(String... left) {
            this.left = Set.of(left);
        }

        @Override
        public boolean enter(Element element, ElementAttributes attributes) {
            String id = attributes.get(ElementAttributes.Name.ID);
            shown.add("<" + element.normalName() + (id.isEmpty() ? "" : " " + id));
            return !left.contains(element.normalName());
        }

        @Override
        public void leave(Element element) {
            shown.add(">" + element.normalName());
        }

        @Override
        public void text(String text) {
            shown.add(text);
        }

        @Override
        public void comment(Comment comment) {
            shown.add("!" + comment.getData());
        }
    }

    private static final String PAGE = "<!--c--><ul id=l><li>a<b>b</b><li id=two></ul><p>d";

    @Test
    void showsEachNodeOnceInOrder() {
        Noting all = new Noting();
        TreeWalk.over(Jsoup.parse(PAGE), all);
        assertThat(String.join(" ", all.shown))
                .isEqualTo("<#root !c <html <head >head <body <ul l <li a <b b >b >li <li two >li >ul <p d >p >body"
                        + " >html >#root");
    }

    @Test
    void leavesOutForOneReaderWhatAnotherSees() {
        Noting all = new Noting();
        Noting some = new Noting("head", "ul");
        TreeWalk.over(Jsoup.parse(PAGE), some, all);
        assertThat(String.join(" ", some.shown))
                .isEqualTo("<#root !c <html <head <body <ul l <p d >p >body >html >#root");
        Noting alone = new Noting();
        TreeWalk.over(Jsoup.parse(PAGE), alone);
        assertThat(all.shown).isEqualTo(alone.shown);
    }

    @Test
    void comesBackFromWhatNobodyWantsToSee() {
        Noting one = new Noting("ul");
        Noting other = new Noting("ul", "b");
        TreeWalk.over(Jsoup.parse(PAGE), one, other);
        assertThat(one.shown).isEqualTo(other.shown).contains("d").doesNotContain("a");
    }

    @Test
    void doesNotRecurse() {
        Element nested = new Element("div");
        for (int i = 0; i < 50_000; i++) {
            Element outer = new Element("div");
            outer.appendChild(nested);
            nested = outer;
        }
        Document page = new Document("");
        page.appendChild(nested);
        Noting reader = new Noting();
        TreeWalk.over(page, reader);
        assertThat(reader.shown).hasSize(2 * 50_002);
    }
}
