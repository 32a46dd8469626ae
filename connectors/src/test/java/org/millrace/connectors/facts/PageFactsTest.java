package org.millrace.connectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.millrace.core.Notes;

class PageFactsTest {
    private static Notes facts(String html) {
        return facts(html, "");
    }

    private static Notes facts(String html, String address) {
        return PageFacts.of(Parser.htmlParser().parseInput(html, ""), address, Notes.NONE);
    }

    private static String fact(String name, String html) {
        return facts(html).fact(name);
    }

    @Test
    void notesAllThatAnArticleSaysAboutItself() {
        Notes notes = facts(
                """
                <html lang="en_us"><head><title>A &amp; B | The Herald</title>
                <link rel="canonical" href="https://herald.example/2020/03/05/a">
                <meta property="og:site_name" content="The Herald">
                <meta name="description" content="What A &lt;b&gt;has&lt;/b&gt; to do with B.">
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
                  "headline": "A & B", "author": [{"@type": "Organization", "name": "Herald Desk"},
                  {"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "By Émile Zola"}],
                  "datePublished": "2020-03-05T23:30:00-08:00", "dateModified": "2020-03-07",
                  "license": "https://creativecommons.org/licenses/by/4.0/"}</script></head>
                <body><h1>A & B</h1><p>text</body></html>
                """);
        assertThat(notes.facts())
                .containsExactlyEntriesOf(new TreeMap<>(java.util.Map.ofEntries(
                        java.util.Map.entry("title", "A & B"),
                        java.util.Map.entry("author", "Jane Doe; Émile Zola"),
                        java.util.Map.entry("date_published", "2020-03-05"),
                        java.util.Map.entry("date_modified", "2020-03-07"),
                        java.util.Map.entry("site", "The Herald"),
                        java.util.Map.entry("description", "What A has to do with B."),
                        java.util.Map.entry("language_stated", "en-US"),
                        java.util.Map.entry("canonical", "https://herald.example/2020/03/05/a"),
                        java.util.Map.entry("licence", "https://creativecommons.org/licenses/by/4.0/"),
                        java.util.Map.entry("licence_source", "json-ld"))));
    }

    @Test
    void keepsWhatIsKnownAlreadyAndAddsNothingForAnEmptyPage() {
        Notes known = Notes.NONE.withFact("charset", "utf-8");
        assertThat(PageFacts.of(Parser.htmlParser().parseInput("", ""), "", known))
                .isEqualTo(known);
    }

    @Test
    void takesTheSiteOffTheTitle() {
        assertThat(fact("title", "<title>Bread - Daily Loaf</title><meta property=og:site_name content='Daily Loaf'>"))
                .isEqualTo("Bread");
        assertThat(facts("<title>Daily Loaf: Bread</title>", "https://www.daily-loaf.example/x")
                        .fact("title"))
                .isEqualTo("Bread");
        assertThat(fact("title", "<title>Bread – Whoever</title><h1>Bread</h1>"))
                .isEqualTo("Bread");
        assertThat(fact("title", "<title>Bread - and butter</title>")).isEqualTo("Bread - and butter");
        assertThat(fact("title", "<title>&lt;b&gt;: the bold element</title>")).isEqualTo("<b>: the bold element");
        assertThat(fact("title", "<h1>Only a heading</h1>")).isEqualTo("Only a heading");
    }

    @Test
    void resolvesAuthorsThatAreNamedElsewhereInTheGraph() {
        assertThat(
                        fact(
                                "author",
                                """
                        <script type="application/ld+json">{"@graph": [{"@type": "Article", "author": {"@id": "#p"}},
                        {"@type": "WebPage", "name": "x"}, {"@type": "Person", "@id": "#p", "name": "Jane Doe"}]}</script>
                        """))
                .isEqualTo("Jane Doe");
    }

    @Test
    void readsJsonThatIsBrokenAsFarAsItGoes() {
        String start =
                "<script type='application/ld+json'><!-- // <![CDATA[\n{'@type': 'Article', \"headline\": \"One\nTwo\", ";
        assertThat(fact("title", start + "\"author\": \"Jane Doe\",} //]]> --></script>"))
                .isEqualTo("One Two");
        assertThat(fact("author", start + "\"author\": {\"name\": \"Jane Doe\", oops"))
                .isEqualTo("Jane Doe");
        assertThat(fact("title", "<title>t</title><script type='application/ld+json'>" + "[".repeat(100_000)))
                .isEqualTo("t");
        assertThat(fact("title", "<title>t</title><script type='application/ld+json'>" + "{\"@graph\":".repeat(900)))
                .isEqualTo("t");
    }

    @Test
    void choosesTheArticleThatIsThisPage() {
        String list = "<script type='application/ld+json'>[%s{'@type':'Article','headline':'A','author':'Ann Lee'},"
                + "{'@type':'Article','headline':'B','author':'Bob Lee'},"
                + "{'@type':'Article','headline':'C','author':'Cat Lee'}]</script>";
        assertThat(fact("author", list.formatted("") + "<h1>B</h1>")).isEqualTo("Bob Lee");
        assertThat(fact("author", list.formatted("") + "<h1>News</h1>")).isEmpty();
    }

    @Test
    void prefersWhatIsTrustedMore() {
        String page = "<p class=byline>By Class</p><meta name=author content='Meta Name'>"
                + "<meta name=DC.creator content='Dublin Core'>";
        assertThat(fact("author", page)).isEqualTo("Dublin Core");
        assertThat(fact("author", "<p class=byline>By <b>Jane Doe</b> | 3 March 2020</p>"))
                .isEqualTo("Jane Doe");
        assertThat(fact(
                        "author",
                        "<meta name=author content='Loaf'><meta property=og:site_name content=Loaf>"
                                + "<p class=byline>By Jane Doe</p>"))
                .isEqualTo("Jane Doe");
    }

    @Test
    void takesNothingFromCommentsAndListsOfOtherPages() {
        assertThat(facts(
                                "<h1>T</h1><div class=comments><span class=author>Troll</span><time datetime=2020-01-01></time></div>"
                                        + "<aside><time datetime=2020-01-02></time></aside>")
                        .facts())
                .containsOnlyKeys("title");
        assertThat(fact("author", "<div class='has-sidebar'><h1>T</h1><a rel=author href=x>Jane Doe</a></div>"))
                .isEqualTo("Jane Doe");
    }

    @Test
    void findsVisibleBylinesAndDatesNearTheHeading() {
        Notes notes =
                facts("<p>© 1999</p><h1>T</h1><div><i>By</i> <b>Jane Doe</b></div><p>Posted on March 3rd, 2020</p>");
        assertThat(notes.fact("author")).isEqualTo("Jane Doe");
        assertThat(notes.fact("date_published")).isEqualTo("2020-03-03");
        assertThat(fact("date_published", "<link rel=canonical href=https://a.example/2019/12/31/x><h1>T</h1>"))
                .isEqualTo("2019-12-31");
        assertThat(fact("date_published", "<p>3 March 2020</p>" + "<p>x</p>".repeat(50) + "<h1>T</h1>"))
                .isEmpty();
    }

    @Test
    void findsLicenceLinksAndSaysWhereTheyStood() {
        Notes notes = facts(
                "<a href=//creativecommons.org/licenses/by/4.0/>CC</a><a rel='license noopener' href=/terms>T</a>"
                        + "<link rel=license href=https://a.example/l><meta name=DC.rights content='See https://b.example/l.'>"
                        + "<meta name=copyright content='© 2020 Loaf'>"
                        + "<!-- <rdf:RDF><license rdf:resource=\"http://creativecommons.org/licenses/by/2.0/\" /> -->"
                        + "<a href='https://x.example/?u=creativecommons.org/licenses/by/4.0'>share</a>",
                "https://a.example/x/y");
        assertThat(notes.fact("licence"))
                .isEqualTo("https://a.example/l https://b.example/l. http://creativecommons.org/licenses/by/2.0/"
                        + " https://a.example/terms https://creativecommons.org/licenses/by/4.0/");
        assertThat(notes.fact("licence_source")).isEqualTo("link meta meta rel anchor");
        assertThat(notes.fact("rights")).isEqualTo("© 2020 Loaf");
    }

    @Test
    void tellsALicenceOfThePageFromOneOfAPicture() {
        String by = "<a href=https://creativecommons.org/licenses/by/4.0/>CC BY</a>";
        String rel = by.replace("<a ", "<a rel=license ");
        assertThat(source("<p>This work is licensed under " + by + ".</p>")).isEqualTo("anchor-sentence");
        assertThat(source("<p>This photo is licensed under " + by + ".</p>")).isEqualTo("anchor-media");
        assertThat(source("<p>Read about " + by + ".</p>")).isEqualTo("anchor");
        assertThat(source("<figure><figcaption>Loaf, " + rel + "</figcaption></figure>"))
                .isEqualTo("anchor-media");
        assertThat(source("<footer><p>" + rel + "</p></footer>")).isEqualTo("rel-footer");
        assertThat(source("<p>" + rel + "</p>")).isEqualTo("rel");
    }

    private static String source(String body) {
        return facts("<html><body>" + body + "</body></html>", "https://a.example/")
                .fact("licence_source");
    }

    @Test
    void boundsAndCleansEveryValue() {
        Notes notes = facts("<title>" + "word ".repeat(100_000)
                + "</title><meta name=description content='a&#0;b &#xD800; \n c'>"
                + "<meta name=author content='" + "x".repeat(5000) + "'><link rel=canonical href='https://a.example/"
                + "y".repeat(5000) + "'>");
        assertThat(notes.fact("title")).hasSizeBetween(990, 1000).endsWith("word");
        assertThat(notes.fact("description")).isEqualTo("a\ufffdb \ufffd c");
        assertThat(notes.fact("author")).isEmpty();
        assertThat(notes.fact("canonical")).isEmpty();
    }

    @Test
    void cutsNoAddressInTwo() {
        String title = "x ".repeat(490) + "jane.doe.of.the.long.name@mail.example";
        assertThat(fact("title", "<title>" + title + "</title>")).doesNotContain("jane");
        assertThat(fact("title", "<title>" + "x".repeat(980) + title.substring(980) + "</title>"))
                .doesNotContain("jane");
    }

    @Test
    void findsTheSameInTurkish() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            Notes notes = facts("<HTML LANG=IT><META NAME=DC.TITLE CONTENT=I><META NAME=DESCRIPTION CONTENT=i>"
                    + "<p CLASS=BYLINE>BY Jane Doe<LINK REL=LICENSE HREF=https://a.example/>");
            assertThat(notes.facts())
                    .containsEntry("language_stated", "it")
                    .containsEntry("title", "I")
                    .containsEntry("author", "Jane Doe")
                    .containsEntry("description", "i")
                    .containsEntry("licence", "https://a.example/");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void throwsForNoPageAtAllAndFindsTheSameTwice() {
        Random random = new Random(4);
        String[] pieces = {
            "<h1>",
            "</h1>",
            "<title>",
            "</title>",
            "By ",
            "<time datetime='",
            "2020-03-",
            "'>",
            "<a rel=author href=//>",
            "<a href=http://[::",
            "<meta name=author content='",
            "&#0;",
            "&#xDC00;",
            "<script type=application/ld+json>",
            "{\"@type\":\"Article\",",
            "\"author\":[{",
            "\"name\":",
            "null",
            "</script>",
            "<link rel=canonical href='",
            "\u0000",
            "von ",
            " | ",
            "<div class=comments>",
            "</div>",
            "<p class=byline>",
            "<div itemprop='author' itemscope>",
            "<base href=\"%%\">",
            "31.02.2020",
            "x",
            "<svg>",
            ": "
        };
        for (int i = 0; i < 800; i++) {
            StringBuilder html = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            Document page = Parser.htmlParser().parseInput(html.toString(), "");
            String before = page.outerHtml();
            Notes notes = PageFacts.of(page, "https://a.example/", Notes.NONE);
            assertThat(PageFacts.of(page, "https://a.example/", Notes.NONE)).isEqualTo(notes);
            assertThat(page.outerHtml()).isEqualTo(before);
            assertThat(notes.facts().values())
                    .allMatch(value -> value.equals(value.strip()) && value.indexOf('\u0000') < 0);
        }
    }

    @Test
    void goesOverPagesHoweverDeep() {
        assertThat(fact("author", "<div class=comment>".repeat(20_000) + "<span class=author>x</span>"))
                .isEmpty();
        assertThat(fact("author", "<div class=author>".repeat(5000) + "Jane Doe"))
                .isEqualTo("Jane Doe");
    }
}
