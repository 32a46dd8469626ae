package org.millrace.connectors.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static Claims claims(String head, String address) {
        return Claims.of(Jsoup.parse("<head>" + head + "</head>"), address);
    }

    private static Object[] names(String head, String address) {
        return claims(head, address).siteNames().stream().map(String::new).toArray();
    }

    @Test
    void namesTheSiteByItsHostAndByWhatItSays() {
        assertThat(names("", "https://www.lake-courier.co.uk:8080/a")).containsExactly("lakecourier");
        assertThat(names("<meta property='og:site_name' content='The Lake Courier'>", "http://news.lakes.example/"))
                .containsExactly("thelakecourier", "lakes");
        assertThat(names("<meta property='og:site_name' content='Lakes'>", "http://lakes.example/"))
                .containsExactly("lakes");
        assertThat(names("<meta property='og:site_name' content=''>", "")).isEmpty();
    }

    @Test
    void namesNoSiteByTextsThatAreTooLongForNames() {
        String meta = "<meta property='og:site_name' content='%s'>";
        assertThat(names(meta.formatted("x".repeat(40)), "")).containsExactly("x".repeat(40));
        assertThat(names(meta.formatted("x".repeat(41)), "")).isEmpty();
    }

    @Test
    void tellsLinksThatStayFromThoseThatLeave() {
        PageAddress address = claims("", "https://www.courier.example/a/b").address();
        assertThat(address.isInside("/news")).isTrue();
        assertThat(address.isInside("news?page=2")).isTrue();
        assertThat(address.isInside("https://courier.example/x")).isTrue();
        assertThat(address.isInside("//www.courier.example/x")).isTrue();
        assertThat(address.isInside("https://courier.example.org/x")).isFalse();
        assertThat(address.isInside("https://other.example/x")).isFalse();
        assertThat(address.isInside("#part")).isFalse();
        assertThat(address.isInside("mailto:ruth@courier.example")).isFalse();
        assertThat(address.isInside("")).isFalse();
    }

    @Test
    void takesTheLongestPartOfTheTitle() {
        assertThat(claims("<title>Courier | The ferry that stayed - News</title>", "")
                        .longestTitlePart()
                        .strip())
                .isEqualTo("The ferry that stayed");
        assertThat(claims("<title>A well-known ferry</title>", "").longestTitlePart())
                .isEqualTo("A well-known ferry");
        assertThat(claims("", "").longestTitlePart()).isEmpty();
    }
}
