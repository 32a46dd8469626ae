package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Layout layout = layout("<p>River BOATS leave</p><p>boats river, stay</p><p>Bread 17</p><p>a b c</p>");
    private final float[] known = new float[4];
    private final float[] shared = new float[4];
    private final float[] drawn = new float[4];

    private static Layout layout(String html) {
        return new Layout(OutlineWalk.of(Jsoup.parse(html), "", false));
    }

    @Test
    void countsTheWordsThatOtherBlocksHaveToo() {
        layout.vocabulary.compare(new float[] {1, 0, 0, 0}, known, shared, drawn);
        assertThat(known).containsExactly(2 / 3f, 2 / 3f, 0, -1);
    }

    @Test
    void countsTheWordsOfContentElsewhereButNotTheBlocksOwn() {
        layout.vocabulary.compare(new float[] {1, 0, 0, 0}, known, shared, drawn);
        assertThat(shared).containsExactly(0, 2 / 3f, 0, -1);
        assertThat(drawn).containsExactly(0, 1, -1, -1);
    }

    @Test
    void countsContentFromOneHalfOn() {
        layout.vocabulary.compare(new float[] {0.5f, 0, 0, 0}, known, shared, drawn);
        assertThat(shared[1]).isEqualTo(2 / 3f);
        assertThat(drawn[1]).isEqualTo(0.5f);
        layout.vocabulary.compare(new float[] {0.49f, 0, 0, 0}, known, shared, drawn);
        assertThat(shared[1]).isZero();
    }

    @Test
    void findsTheWordsOfATitle() {
        layout.vocabulary.inText("The River of bread", known);
        assertThat(known).containsExactly(1 / 3f, 1 / 3f, 1, -1);
    }

    @Test
    void readsWordsOfFourLettersAndMore() {
        Layout words = layout("<p>abc abcd</p><p>ABCD abc</p>");
        words.vocabulary.compare(new float[2], known, shared, drawn);
        assertThat(known).startsWith(1, 1);
        words.vocabulary.inText("abc", known);
        assertThat(known).startsWith(0, 0);
    }

    @Test
    void holdsMoreWordsThanItBeganWith() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            html.append("<p>").append(word(i)).append(' ').append(word(i + 1)).append("</p>");
        }
        Layout many = layout(html.toString());
        float[] share = new float[3000];
        many.vocabulary.compare(share, share, new float[3000], new float[3000]);
        assertThat(share[0]).isEqualTo(0.5f);
        assertThat(share[1500]).isEqualTo(1);
        assertThat(share[2999]).isEqualTo(0.5f);
    }

    private static String word(int number) {
        return "word" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }
}
