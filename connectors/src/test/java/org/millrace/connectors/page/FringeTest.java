package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.connectors.page.Pages.paragraphs;

import org.junit.jupiter.api.Test;

class FringeTest {
    private static boolean inFringe(String html, String text) {
        Outline page = OutlineWalk.of(Pages.parsed(html), "", false);
        Layout layout = new Layout(page);
        for (int b = 0; b < page.blocks; b++) {
            if (page.text.substring(page.start[b], page.end[b]).contains(text)) {
                return layout.fringe.has(page.container[b]);
            }
        }
        throw new AssertionError(text + " is not on the page");
    }

    @Test
    void holdsNavigationButNotWhatHoldsHalfOfThePage() {
        String short1 = "<p>" + "A short text on the ferry, which is late again today. ".repeat(2) + "</p>";
        assertThat(inFringe("<div class=sidebar>" + short1 + "</div>" + paragraphs(3), "A short text"))
                .isTrue();
        assertThat(inFringe("<div class=sidebar>" + paragraphs(3) + "</div>" + short1, "Part 1"))
                .isFalse();
    }

    @Test
    void holdsANoticeOnCookiesHoweverShortThePageIs() {
        String notice =
                "<p>We use cookies for many things, and here we say at some length which cookies those are.</p>";
        String content =
                "<article><p>The ferry left the harbour late today, said the captain who steers it.</p></article>";
        assertThat(inFringe(content + "<div class=consent>" + notice.repeat(3) + "</div>", "We use cookies"))
                .isTrue();
        assertThat(inFringe(content + "<div class=consent>" + paragraphs(3) + "</div>", "Part 1"))
                .isFalse();
    }

    @Test
    void holdsWholeArticlesUnderAHeadingNamedForRelatedOnes() {
        String content = "<article>" + paragraphs(1) + "</article>";
        String others = "<div class=more-here><h3 class=related-title>You may like</h3>"
                + paragraphs(3).replace("Part", "Other") + "</div>";
        assertThat(inFringe(content + others, "Other 1")).isTrue();
        assertThat(inFringe(content + others, "Part 1")).isFalse();
        assertThat(inFringe(content + others.replace("related-title", "plain-title"), "Other 1"))
                .isFalse();
    }
}
