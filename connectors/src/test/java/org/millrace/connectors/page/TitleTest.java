package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TitleTest {
    private static Title title(String html) {
        return new Layout(OutlineWalk.of(Jsoup.parse(html), "", false)).title;
    }

    @Test
    void isTheHeadingThatHasMostOfTheStatedTitle() {
        String html = "<title>The ferry that stayed | Courier news</title><h1>Courier news</h1><p>x"
                + "<h2>The FERRY that stayed</h2><h2>The ferry</h2>";
        assertThat(title(html)).isEqualTo(new Title(2, 21));
    }

    @Test
    void isTheFirstHeadingOfTheFirstLevelWhereNoneIsStated() {
        assertThat(title("<h2>One</h2><h1>Two</h1><h1>Three</h1>")).isEqualTo(new Title(1, 0));
        assertThat(title("<h2>One</h2><p>Two")).isEqualTo(new Title(-1, 0));
    }

    @Test
    void hasNineCharactersOrMore() {
        assertThat(title("<title>Nine char</title><h1>x</h1><h3>Nine char</h3>"))
                .isEqualTo(new Title(1, 9));
        assertThat(title("<title>Eight ch</title><h1>x</h1><h3>Eight ch</h3>")).isEqualTo(new Title(0, 0));
    }
}
