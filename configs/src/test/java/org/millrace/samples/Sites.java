package org.millrace.samples;

import java.util.List;
import org.millrace.samples.Site.Layout;

/** The invented sites of the sample. */
final class Sites {
    static final Site GAZETTE = new Site(
            "https://www.hillside-gazette.example",
            "en",
            "The Hillside Gazette",
            Layout.PAPER,
            List.of("Home", "News", "Villages", "Notices", "More from the valley", "Accept all", "Only what is needed"),
            "We use cookies to remember what you have read. You can accept all of them or only what is needed.",
            "\u00a9 2026 The Hillside Gazette. All rights reserved. Imprint. Privacy policy.",
            Article.read("pages/hillside-gazette.txt"));

    static final Site BAKERS = new Site(
            "https://ferry-road-bakers.example",
            "en",
            "Ferry Road Bakers",
            Layout.PAPER,
            List.of("Start", "Bread", "Sweet", "The shop", "Other recipes", "Fine", "No thanks"),
            "This site sets one cookie, and it is not the kind that you can eat.",
            "Ferry Road Bakers, by the ferry. Subscribe to our newsletter.",
            Article.read("pages/ferry-road-bakers.txt"));

    static final Site MANUAL = new Site(
            "https://docs.lantern-tools.example",
            "en",
            "Lantern 2.4",
            Layout.MANUAL,
            List.of("Home", "Guide", "Reference", "Blog", "Contents", "Accept", "Decline"),
            "We count visits without cookies that follow you. Is that all right with you?",
            "Lantern is free software. Edit this page. Report a mistake.",
            Article.read("pages/lantern-docs.txt"));

    static final Site ORCHARD = new Site(
            "http://orchard-and-bee.example",
            "en",
            "Orchard and Bee",
            Layout.PAPER,
            List.of("Home", "Notes", "Trees", "Bees", "Older notes", "", ""),
            "",
            "Written in a shed. Share this: Post Mail Print",
            Article.read("pages/orchard-and-bee.txt"));

    static final Site MUSEUM = new Site(
            "https://www.northbank-museum.example",
            "en",
            "Northbank Museum",
            Layout.PAPER,
            List.of("Home", "Visit", "Collection", "Research", "You may also like", "Accept", "Settings"),
            "Our site uses cookies. By going on you agree to that.",
            "Northbank Museum, Quay Street. Tickets. Press. Accessibility.",
            Article.read("pages/northbank-museum.txt"));

    static final Site FORUM = new Site(
            "https://forum.tidepool.example",
            "en",
            "Tidepool forum",
            Layout.FORUM,
            List.of("Index", "New posts", "Members", "Rules", "Similar threads", "OK", "Leave"),
            "The forum remembers that you are signed in. It uses a cookie for that.",
            "Powered by patience. All times are local.",
            Article.read("pages/tidepool-forum.txt"));

    /** Takes its articles from the others. */
    static final Site VALLEY = new Site(
            "http://valley-news.example",
            "en",
            "Valley News Round-up",
            Layout.MANUAL,
            List.of("Home", "North", "South", "Weather", "Today", "Agree", "Disagree"),
            "Valley News and its ninety partners value your privacy.",
            "Valley News Round-up: all the news of all the valleys.",
            Article.read("pages/hillside-gazette.txt"));

    static final Site GERMAN = new Site(
            "https://www.muehlenbote.example",
            "de",
            "Der M\u00fchlenbote",
            Layout.PAPER,
            List.of("Startseite", "Stadt", "Umland", "Termine", "Mehr zum Thema", "Alle annehmen", "Ablehnen"),
            "Wir verwenden Cookies, damit die Seite funktioniert. Einzelheiten stehen in der Datenschutzerkl\u00e4rung.",
            "\u00a9 2026 Der M\u00fchlenbote. Impressum. Datenschutz. Abo k\u00fcndigen.",
            Article.read("pages/muehlenbote.txt"));

    static final Site FRENCH = new Site(
            "https://journal-du-canal.example",
            "fr",
            "Le Journal du canal",
            Layout.PAPER,
            List.of("Accueil", "Articles", "Annonces", "Archives", "\u00c0 lire aussi", "Accepter", "Refuser"),
            "Ce site utilise des cookies pour mesurer son audience.",
            "Le Journal du canal. Mentions l\u00e9gales. Plan du site.",
            Article.read("pages/journal-du-canal.txt"));

    static final Site SPANISH = new Site(
            "https://huerto-y-mesa.example",
            "es",
            "Huerto y mesa",
            Layout.PAPER,
            List.of("Inicio", "Cocina", "Huerto", "Mesa", "Otras notas", "Aceptar", "Rechazar"),
            "Usamos cookies propias para recordar tus preferencias.",
            "Huerto y mesa. Aviso legal. Suscr\u00edbete.",
            Article.read("pages/huerto-y-mesa.txt"));

    static final Site JAPANESE = new Site(
            "https://kawabe-dayori.example",
            "ja",
            "\u5ddd\u8fba\u4fbf\u308a",
            Layout.PAPER,
            List.of(
                    "\u30db\u30fc\u30e0",
                    "\u6625",
                    "\u590f",
                    "\u79cb",
                    "\u307b\u304b\u306e\u8a18\u4e8b",
                    "\u540c\u610f\u3059\u308b",
                    "\u62d2\u5426\u3059\u308b"),
            "\u3053\u306e\u30b5\u30a4\u30c8\u3067\u306f\u30af\u30c3\u30ad\u30fc\u3092\u4f7f\u7528\u3057\u3066\u3044\u307e\u3059\u3002",
            "\u5ddd\u8fba\u4fbf\u308a\u3000\u304a\u554f\u3044\u5408\u308f\u305b",
            Article.read("pages/kawabe-dayori.txt"));

    static final Site ARABIC = new Site(
            "https://sahifat-alwadi.example",
            "ar",
            "\u0635\u062d\u064a\u0641\u0629 \u0627\u0644\u0648\u0627\u062f\u064a",
            Layout.PAPER,
            List.of(
                    "\u0627\u0644\u0631\u0626\u064a\u0633\u064a\u0629",
                    "\u0623\u062e\u0628\u0627\u0631",
                    "\u062b\u0642\u0627\u0641\u0629",
                    "\u0631\u064a\u0627\u0636\u0629",
                    "\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627",
                    "\u0645\u0648\u0627\u0641\u0642",
                    "\u0631\u0641\u0636"),
            "\u0646\u0633\u062a\u062e\u062f\u0645 \u0645\u0644\u0641\u0627\u062a \u062a\u0639\u0631\u064a\u0641"
                    + " \u0627\u0644\u0627\u0631\u062a\u0628\u0627\u0637.",
            "\u062c\u0645\u064a\u0639 \u0627\u0644\u062d\u0642\u0648\u0642 \u0645\u062d\u0641\u0648\u0638\u0629",
            Article.read("pages/sahifat-alwadi.txt"));

    /** Has asked to be left alone. */
    static final Site QUIET = new Site(
            "https://quiet-garden.example",
            "en",
            "The quiet garden",
            Layout.TABLE,
            List.of("gate", "moss", "gravel", "letters", "", "", ""),
            "",
            "Please close the gate.",
            Article.read("pages/quiet-garden.txt"));

    /** Is on the list of blocked hosts. */
    static final Site CASINO = new Site(
            "https://www.spam-casino.example",
            "en",
            "Lucky Lantern Casino",
            Layout.PAPER,
            List.of("Play", "Bonus", "Slots", "Cards", "Play now", "Yes", "Yes"),
            "",
            "Play with care. 18+",
            Article.read("pages/spam-casino.txt"));

    /** Pages that a quality rule should refuse, and one that is damaged. */
    static final Site ODD = new Site(
            "http://odd-ends.example",
            "en",
            "Odd ends",
            Layout.TABLE,
            List.of("Start", "Gate", "Art", "Reviews", "", "", ""),
            "",
            "Odd ends and no beginnings.",
            Article.read("pages/odd-ends.txt"));

    private Sites() {}
}
