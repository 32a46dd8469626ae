package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OutlineWalkTest {
    private static Outline outline(String html) {
        return OutlineWalk.of(Jsoup.parse(html), "", false);
    }

    private static List<String> blocks(Outline page) {
        List<String> blocks = new ArrayList<>();
        for (int b = 0; b < page.blocks; b++) {
            blocks.add(page.text.substring(page.start[b], page.end[b]));
        }
        return blocks;
    }

    @Test
    void partsTextAtBlockElements() {
        assertThat(blocks(outline("a <b>b</b>\n c<div>d<p>e</p>f</div><hr>g<span>h</span><!-- i -->")))
                .containsExactly("a b c", "d", "e", "f", "gh");
    }

    @Test
    void leavesOutWhatIsNoText() {
        assertThat(blocks(outline(
                        "<script>x</script><style>y</style><p>a<textarea>b</textarea><svg><text>c</text></svg>")))
                .containsExactly("a");
    }

    @Test
    void countsWhatABlockIsMadeOf() {
        Outline page = outline("<p>Ten Apples, <a href=x>3 pears</a>: 5 €. </p>");
        assertThat(page.blocks).isEqualTo(1);
        assertThat(page.chars[0]).isEqualTo("TenApples,3pears:5€.".length());
        assertThat(page.words[0]).isEqualTo(5);
        assertThat(page.linkChars[0]).isEqualTo(6);
        assertThat(page.links[0]).isEqualTo(1);
        assertThat(page.capitals[0]).isEqualTo(2);
        assertThat(page.digits[0]).isEqualTo(2);
        assertThat(page.currency[0]).isEqualTo(1);
        assertThat(page.stops[0]).isEqualTo(1);
        assertThat(page.commas[0]).isEqualTo(2);
    }

    @Test
    void countsEachIdeographAsAWord() {
        assertThat(outline("<p>今日は天気").words[0]).isEqualTo(5);
    }

    @Test
    void makesContainersRangesOfBlocks() {
        Outline page = outline("<p>a</p><ul class='x y'><li>b<li hidden>c</ul><p>d</p>");
        for (int c = 0; c < page.containers; c++) {
            if (page.tag[c] == Tag.LIST) {
                assertThat(page.first[c]).isEqualTo(1);
                assertThat(page.last[c]).isEqualTo(3);
            }
            assertThat(page.hidden[c]).isEqualTo(page.tag[c] == Tag.ITEM && page.first[c] == 2);
        }
        assertThat(page.last[0]).isEqualTo(4);
    }

    @Test
    void makesNoBlockOfControlCharacters() {
        assertThat(blocks(outline("<p>\u0001\u0002</p><p>a"))).containsExactly("a");
    }

    @Test
    void growsWithThePage() {
        Outline page = outline("<div><p>x</p></div>".repeat(5000));
        assertThat(page.blocks).isEqualTo(5000);
        assertThat(page.containers).isEqualTo(10_001);
    }

    @Test
    void tellsWhereALinkBeginsAndEndsABlockAndWhetherItStays() {
        Outline page = OutlineWalk.of(
                Jsoup.parse("<p><a href='/a'>One</a> two</p><p>Read <a href='https://x.example/'>three</a></p><p>a</p>"
                        + "<p><a href='/b'>b</a> and <a href='https://x.example/'>c</a></p>"),
                "https://courier.example/",
                false);
        assertThat(page.linkEdges).startsWith(1, 2, 0, 3);
        assertThat(page.links).startsWith(1, 1, 0, 2);
        assertThat(page.ownLinks).startsWith(1, 0, 0, 1);
    }
}
