package org.millrace.connectors.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.tree.ElementAttributes.Name;

class ElementAttributesTest {
    private static Element element(String tag) {
        return Jsoup.parse(tag).body().child(0);
    }

    @Test
    void hasTheAttributesThatReadersAskFor() {
        ElementAttributes attributes = new ElementAttributes();
        attributes.read(element("<div class=a id=b role=c itemprop=d itemtype=e data-testid=f property=g hidden"
                + " aria-hidden=true style=h title=i>"));
        assertThat(attributes.get(Name.CLASS)).isEqualTo("a");
        assertThat(attributes.get(Name.ID)).isEqualTo("b");
        assertThat(attributes.get(Name.ROLE)).isEqualTo("c");
        assertThat(attributes.get(Name.ITEM_PROPERTY)).isEqualTo("d");
        assertThat(attributes.get(Name.ITEM_TYPE)).isEqualTo("e");
        assertThat(attributes.get(Name.TEST_ID)).isEqualTo("f");
        assertThat(attributes.get(Name.PROPERTY)).isEqualTo("g");
        assertThat(attributes.has(Name.HIDDEN)).isTrue();
        assertThat(attributes.get(Name.HIDDEN)).isEmpty();
        assertThat(attributes.get(Name.ARIA_HIDDEN)).isEqualTo("true");
        assertThat(attributes.get(Name.STYLE)).isEqualTo("h");
    }

    @Test
    void keepsNothingOfTheElementBefore() {
        ElementAttributes attributes = new ElementAttributes();
        attributes.read(element("<p class=a hidden>"));
        attributes.read(element("<p title=a>"));
        assertThat(attributes.isEmpty()).isTrue();
        assertThat(attributes.has(Name.HIDDEN)).isFalse();
        assertThat(attributes.get(Name.CLASS)).isEmpty();
    }
}
