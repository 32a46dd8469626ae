package org.millrace.samples;

import static org.millrace.samples.Sites.ARABIC;
import static org.millrace.samples.Sites.BAKERS;
import static org.millrace.samples.Sites.CASINO;
import static org.millrace.samples.Sites.FORUM;
import static org.millrace.samples.Sites.FRENCH;
import static org.millrace.samples.Sites.GAZETTE;
import static org.millrace.samples.Sites.GERMAN;
import static org.millrace.samples.Sites.JAPANESE;
import static org.millrace.samples.Sites.MANUAL;
import static org.millrace.samples.Sites.MUSEUM;
import static org.millrace.samples.Sites.ODD;
import static org.millrace.samples.Sites.ORCHARD;
import static org.millrace.samples.Sites.QUIET;
import static org.millrace.samples.Sites.SPANISH;
import static org.millrace.samples.Sites.VALLEY;

import java.nio.charset.StandardCharsets;

/** The records of the two web archives, in their order. */
final class SampleWeb {
    private static final String PICTURE = "Content-Type: image/png\r\n";

    private SampleWeb() {}

    /** The compressed archive: English, the things that are no documents, and a damaged record in the middle. */
    static byte[] first() {
        Page nightBus = GAZETTE.page("/2026/03/night-bus-saved");
        Warc warc = Warc.compressed("web-1.warc.gz")
                .requested(GAZETTE.page("/2026/03/mill-race-repaired"))
                .requested(nightBus)
                .requested(GAZETTE.page("/2026/03/choir-looks-for-basses"))
                .metadata(nightBus.uri(), "fetchTimeMs: 184\r\nvia: https://www.hillside-gazette.example/\r\n")
                // the redactor's page: an address at a real-looking domain, two telephones, two servers
                .requested(GAZETTE.page("/2026/03/contact-the-newsroom"))
                .response(GAZETTE.page("/2026/03/bridge-count").gzipped())
                .response(GAZETTE.page("/2026/03/long-way-of-a-clock"))
                .response(GAZETTE.page("/2026/03/the-map-maker").chunked())
                // too short for any quality rule
                .response(GAZETTE.page("/2026/03/frost-warning"))
                // the same bytes under another address
                .response(nightBus.at(nightBus.uri() + "?print=1"))
                .response(redirect())
                .response(missing())
                .requested(BAKERS.page("/bread/slow-rye"))
                .requested(BAKERS.page("/bread/why-dough-rises"))
                .response(BAKERS.page("/sweet/plum-cake"))
                .response(BAKERS.page("/shop/opening-times"))
                .response(picture())
                .response(BAKERS.page("/sweet/honey-biscuits"))
                .response(empty())
                .damaged(ODD.page("/damaged"))
                .response(MANUAL.page("/guide/install"))
                .response(MANUAL.page("/guide/first-rule"))
                .response(MANUAL.page("/reference/options"))
                .response(MANUAL.page("/reference/exit-codes"))
                .response(MANUAL.page("/blog/how-we-lost-a-file"))
                .response(scriptOnly())
                .revisit(nightBus)
                .requested(ORCHARD.page("/notes/first-swarm"))
                .response(ORCHARD.page("/notes/grafting-in-march"))
                .response(ORCHARD.page("/notes/the-wasp-question"))
                .response(ORCHARD.page("/notes/winter-stores"))
                .response(ORCHARD.page("/notes/hedge-laying"))
                .response(QUIET.page("/moss"))
                .response(QUIET.page("/gravel"))
                .response(QUIET.page("/letters"))
                .metadata(ORCHARD.base() + "/robots.txt", "outcome: not fetched\r\n");
        return warc.bytes();
    }

    /** The plain archive: other languages and character sets, copies and near copies, and what rules refuse. */
    static byte[] second() {
        Warc warc = Warc.plain("web-2.warc")
                .requested(GERMAN.page("/2026/03/wochenmarkt"))
                .response(GERMAN.inMeta("/2026/03/wehr", "windows-1252"))
                .response(GERMAN.page("/2026/03/leserbriefe"))
                .response(GERMAN.page("/2026/03/bibliothek"))
                .requested(FRENCH.page("/articles/ecluse"))
                .response(FRENCH.inHeader("/articles/fromage", "iso-8859-1"))
                .response(FRENCH.page("/articles/contact"))
                .requested(SPANISH.page("/cocina/sopa-de-ajo"))
                .response(SPANISH.page("/huerto/tomates"))
                .response(SPANISH.page("/mesa/contacto"))
                .requested(JAPANESE.page("/haru/sakura"))
                .response(JAPANESE.inHeader("/haru/tofu", "Shift_JIS"))
                .response(JAPANESE.page("/haru/toshokan"))
                .requested(ARABIC.page("/akhbar/jisr"))
                .response(ARABIC.inMeta("/akhbar/khubz", "windows-1256"))
                .response(ARABIC.page("/akhbar/maktaba"))
                .requested(MUSEUM.page("/collection/tide-machine"))
                .response(MUSEUM.page("/collection/glass-fishes"))
                .response(MUSEUM.page("/visit/getting-here"))
                .response(MUSEUM.page("/research/log-books"))
                // a list of nouns: no sentence, hardly a stop word
                .response(MUSEUM.page("/collection/catalogue-extract"))
                .response(FORUM.page("/t/1042-keeping-anemones"))
                .response(FORUM.page("/t/1077-low-tide-meeting"))
                // the article of another site, word for word, in other surroundings
                .response(VALLEY.page(GAZETTE.article("/2026/03/choir-looks-for-basses")))
                .response(VALLEY.page(clockRetold()))
                .response(VALLEY.page(mapMakerShortened()))
                .response(MANUAL.page(installOfNextVersion()))
                .response(BAKERS.page("/bread/slow-rye").at("http://m.ferry-road-bakers.example/bread/slow-rye"))
                .response(CASINO.page("/bonus"))
                .response(CASINO.page("/slots"))
                .response(ODD.page("/gate"))
                .response(ODD.page("/art"))
                .response(ODD.page("/reviews"))
                .metadata(ODD.base() + "/gate", "outlinks: 0\r\n");
        return warc.bytes();
    }

    /** A long text with three words changed. */
    private static Article clockRetold() {
        return GAZETTE.article("/2026/03/long-way-of-a-clock")
                .replacing("thirty-one years", "thirty-two years")
                .replacing("a dealer from the coast", "a trader from the coast")
                .replacing("four minutes slow", "five minutes slow");
    }

    /** A text of four paragraphs of which the last one was written anew, and shorter. */
    private static Article mapMakerShortened() {
        return GAZETTE.article("/2026/03/the-map-maker")
                .replacing(
                        "By the stove there are now so many pins that the paper has begun to tear, and she has had to"
                                + " back it with the cloth of an old sail.",
                        "By the stove the paper has begun to tear.");
    }

    /** A page of a manual in which the version has changed. */
    private static Article installOfNextVersion() {
        Article article = MANUAL.article("/guide/install").replacing("lantern-2.4", "lantern-2.5");
        return new Article("/2.5" + article.path(), article.title(), article.date(), article.blocks());
    }

    private static Page redirect() {
        String target = GAZETTE.base() + "/2026/03/mill-race-repaired";
        return new Page(
                "http://hillside-gazette.example/mill",
                "301 Moved Permanently",
                "Location: " + target + "\r\nContent-Type: text/html\r\n",
                ascii("<html><body><a href=\"" + target + "\">moved</a></body></html>\n"));
    }

    private static Page missing() {
        return new Page(
                GAZETTE.base() + "/2025/12/advent-calendar",
                "404 Not Found",
                "Content-Type: text/html; charset=utf-8\r\n",
                ascii("<html><body><h1>Not found</h1><p>There is no page at this address.</p></body></html>\n"));
    }

    private static Page picture() {
        return new Page(BAKERS.base() + "/img/plum-cake.png", "200 OK", PICTURE, Png.square(24));
    }

    private static Page empty() {
        return Page.html(BAKERS.base() + "/bread/", "");
    }

    private static Page scriptOnly() {
        return Page.html(
                "https://app.lantern-tools.example/",
                "<!DOCTYPE html>\n<html><head><title>Lantern console</title></head>\n<body><div id=\"app\"></div>\n"
                        + "<script>document.getElementById(\"app\").textContent = [\"the\", \"lamp\"].join(\" \");"
                        + "</script>\n</body></html>\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
