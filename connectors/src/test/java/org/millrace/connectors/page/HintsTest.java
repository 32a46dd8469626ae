package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTest {
    private static boolean names(String value, Hints.Part part) {
        return (Hints.partsOf(value) & part.bit()) != 0;
    }

    @Test
    void partsWordsAtSignsAndCapitals() {
        assertThat(names("main-nav", Hints.Part.NAVIGATION)).isTrue();
        assertThat(names("mainNav__list", Hints.Part.NAVIGATION)).isTrue();
        assertThat(names("NAV", Hints.Part.NAVIGATION)).isTrue();
        assertThat(names("navy", Hints.Part.NAVIGATION)).isFalse();
    }

    @Test
    void knowsBeginningsAndEndsOfCompounds() {
        assertThat(names("sidebarleft", Hints.Part.FRINGE)).isTrue();
        assertThat(names("textWidgetArea pagefooter", Hints.Part.FOOTER)).isTrue();
        assertThat(names("commentary", Hints.Part.COMMENTS)).isTrue();
        assertThat(names("recommend1", Hints.Part.RELATED)).isTrue();
        assertThat(Hints.partsOf("xyzzyquux")).isZero();
    }

    @Test
    void readsTopicsInSeveralLanguages() {
        String text = "Mehr zum Thema: Kommentare (3)";
        int topics = (int) Hints.topicsOf(text.toCharArray(), 0, text.length());
        assertThat(topics & Hints.Topic.RELATED.bit()).isNotZero();
        assertThat(topics & Hints.Topic.REPLY.bit()).isNotZero();
        assertThat(topics & Hints.Topic.SALE.bit()).isZero();
        assertThat(Hints.topicsOf(text.toCharArray(), 0, 3)).isZero();
    }

    @Test
    void countsTheWordsThatSpeakToTheReader() {
        String text = "Send us your news, and we print it";
        assertThat(Hints.topicsOf(text.toCharArray(), 0, text.length()) >>> 32).isEqualTo(3);
        assertThat(Hints.topicsOf(text.toCharArray(), 0, 4) >>> 32).isZero();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Hints.partsOf("")).isZero();
        assertThat(Hints.partsOf("--__  ")).isZero();
    }
}
