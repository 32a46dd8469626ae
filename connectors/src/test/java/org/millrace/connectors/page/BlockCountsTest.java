package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BlockCountsTest {
    private static Outline outline(String text) {
        Outline page = OutlineWalk.of(Jsoup.parse("<p>" + text), "", false);
        assertThat(page.blocks).isEqualTo(1);
        return page;
    }

    @Test
    void countsCharactersBySort() {
        Outline page = outline("Don't pay 20 €, or £9! See A|B; «…» 100 %.");
        assertThat(page.chars[0]).isEqualTo(32);
        assertThat(page.words[0]).isEqualTo(9);
        assertThat(page.stops[0]).isEqualTo(3);
        assertThat(page.commas[0]).isEqualTo(2);
        assertThat(page.digits[0]).isEqualTo(6);
        assertThat(page.capitals[0]).isEqualTo(4);
        assertThat(page.symbols[0]).isEqualTo(2);
        assertThat(page.currency[0]).isEqualTo(3);
    }

    @Test
    void countsEachCharacterAsAWordWhereThereAreNoSpaces() {
        assertThat(outline("日本語です。").words[0]).isEqualTo(5);
        assertThat(outline("Ünïcödé").words[0]).isEqualTo(1);
        assertThat(outline("x日y").words[0]).isEqualTo(2);
    }

    @Test
    void countsAnyNumberOfOneSort() {
        for (int n : new int[] {510, 511, 512, 1022, 1023, 5000}) {
            Outline page = outline("$".repeat(n) + " " + "A".repeat(n));
            assertThat(page.chars[0]).isEqualTo(2 * n);
            assertThat(page.currency[0]).isEqualTo(n);
            assertThat(page.capitals[0]).isEqualTo(n);
            assertThat(page.words[0]).isEqualTo(1);
        }
    }

    @Test
    void hashesWhatIsNoWhiteSpace() {
        assertThat(outline("a b\u0001c").hash[0])
                .isEqualTo(outline("ab c").hash[0])
                .isEqualTo(31 * (31 * (31 * 17 + 'a') + 'b') + 'c');
        assertThat(outline("abd").hash[0]).isNotEqualTo(outline("abc").hash[0]);
    }
}
