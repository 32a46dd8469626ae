package org.millrace.connectors.page;

/**
 * What words say about the part of a page that they name or stand in: words of {@code class}, {@code id}, {@code role} and
 * such, and words of short texts.
 *
 * <p>The words are those that page authors and publishing software commonly use, in English and, for texts, in the larger
 * languages of western Europe.
 */
final class Hints {

    /** A part of a page, with the words that name it. */
    enum Part {
        BODY("content article articlebody body main text story entry page prose markdown richtext rte copy maincontent"
                + " wysiwyg detail details description desc answer question section paragraph"),
        NAVIGATION("nav navigation navbar menu submenu megamenu topnav sitenav navi dropdown tab tabs toolbar drawer"
                + " offcanvas"),
        FOOTER("footer foot colophon copyright legal bottom"),
        HEADER("header head masthead banner topbar top site branding logo"),
        SIDE("sidebar side aside widget widgets rail secondary complementary right left column"),
        COMMENTS("comment comments commentlist disqus respond"),
        RELATED("related recommended recommend recommendations recommendation similar more popular trending recirc"
                + " outbrain taboola also upsell crosssell next previous prev read latest teaser teasers promoted"),
        SHARING("share sharing social socials facebook twitter pinterest whatsapp addthis follow like likes"),
        ADVERTISING("ad ads advert advertisement adsense banner sponsor sponsored promo promotion promos dfp gpt cta"),
        CONSENT("cookie cookies consent gdpr ccpa modal popup overlay dialog lightbox tooltip notice alert onetrust"),
        SUBSCRIPTION("subscribe subscription newsletter signup optin paywall join register trial mailing"),
        PATH("breadcrumb breadcrumbs crumbs pagination pager paging paginate steps"),
        BYLINE("byline author meta date time published timestamp posted tag tags category categories label labels badge"
                + " info avatar user username profile signature rank joined stats"),
        PRODUCT("product price prices cart buy basket sku variant swatch stock shipping delivery checkout specs"
                + " specification specifications rating ratings review reviews"),
        SEARCH("search filter filters facet facets sort sorting refine toolbar results"),
        ACCOUNT("login signin account logout register password form"),
        POST("post posts message messages msg"),
        ITEMS("list items item grid card cards listing tile tiles collection gallery row results catalog"),
        UNSEEN("hidden hide invisible sr screen visually collapsed collapse noprint offscreen"),
        HERO("hero jumbotron slider carousel slide slides slick swiper"),
        MEDIA("image images img photo figure caption video player gallery media credit"),
        DISCUSSION("reply replies discussion feedback thread topic forum question answer answers message conversation"
                + " bbcode"),
        /** Beside the content beyond doubt. */
        FRINGE("sidebar sidebars widget widgets textwidget rail rightrail leftrail outbrain taboola newsletter cookie"
                + " cookies consent gdpr related recommended recirc trending popular onetrust advert advertisement"
                + " navigation navbar menu submenu footer colophon breadcrumb breadcrumbs pagination popup modal"
                + " notification");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        @SuppressWarnings("EnumOrdinal") // bits live only as long as the program
        int bit() {
            return 1 << ordinal();
        }
    }

    /** What a short text is about, with the words that show it. */
    enum Topic {
        CHROME("menu home skip navigation next previous prev back top search close open toggle sitemap language contact"
                + " startseite zurück weiter suche accueil inicio ricerca zoeken terug print download"),
        SHARING(
                "share facebook twitter pinterest linkedin whatsapp instagram youtube tweet follow email reddit telegram"
                        + " teilen partager compartir condividi delen rss"),
        LEGAL("privacy terms copyright rights reserved imprint impressum datenschutz agb disclaimer gdpr policy legal"
                + " mentions confidentialité privacidad aviso conditions"),
        RELATED("related recommended popular trending similar more latest also recent read suggested featured sponsored"
                + " advertisement advert ad ads anzeige werbung publicidad publicidade miss ähnliche mehr plus voir"
                + " lees meer leggi relacionados"),
        REPLY("comment comments reply replies responses kommentar kommentare commentaire commentaires comentarios"
                + " reacties antworten répondre quote report likes like upvote votes"),
        ACCOUNT("login log sign signin signup register account password subscribe newsletter subscription anmelden"
                + " registrieren connexion abonnez suscribirse email join free trial"),
        SALE("cart buy price basket checkout shipping delivery stock wishlist sale quantity reviews warenkorb panier"
                + " carrito add compare sort filter"),
        BYLINE("by posted published updated written author date minutes ago tags filed category von par por"
                + " veröffentlicht joined member location posts views"),
        ITEMS("results showing items page per view all see load show sort filters items"),
        CONSENT("cookie cookies gdpr consent cookiebot javascript browser adblock"),
        CREDIT("image photo photos picture getty reuters afp credit credits courtesy foto fotos bild quelle caption"
                + " slideshow"),
        COOKIES("cookie cookies gdpr consent cookiebot"),
        /** Words that speak to the reader, or of those who run the site: they are counted. */
        READER(
                "you your yours we us our ours please click here dein deine dich wir uns unser unsere vous votre vos nous notre"
                        + " usted tus nuestro nuestra você vocês seu sua nosso nossa voi vostro nostro nostra jouw onze je u");

        private final String words;

        Topic(String words) {
            this.words = words;
        }

        @SuppressWarnings("EnumOrdinal") // bits live only as long as the program
        int bit() {
            return 1 << ordinal();
        }
    }

    /** Beginnings and ends of words that say what the whole word says: {@code sidebarleft}, {@code pagefooter}. */
    private static final String[] STEMS = {
        "sidebar",
        "widget",
        "comment",
        "footer",
        "header",
        "menu",
        "related",
        "share",
        "social",
        "cookie",
        "banner",
        "advert",
        "promo",
        "newsletter",
        "breadcrumb",
        "content",
        "article",
        "product",
        "navigation",
        "recommend",
        "popup",
        "modal",
        "login",
        "search",
        "gallery",
        "caption",
        "author",
        "pagination",
        "subscribe",
        "title",
        "price",
        "review"
    };

    private static final WordTable OF_NAMES = ofNames();
    private static final WordTable OF_TEXTS = ofTexts();

    private Hints() {}

    private static WordTable ofNames() {
        WordTable table = new WordTable();
        for (Part part : Part.values()) {
            table.add(part.words, part.bit());
        }
        for (String stem : STEMS) {
            table.addStem(stem);
        }
        return table;
    }

    private static WordTable ofTexts() {
        WordTable table = new WordTable();
        for (Topic topic : Topic.values()) {
            table.add(topic.words, topic.bit());
        }
        return table;
    }

    /** The {@link Part}s that words of an attribute name, as bits. */
    static int partsOf(String name) {
        return OF_NAMES.masksOfNames(name.toCharArray());
    }

    /** The {@link Topic}s that words of a text show, as bits, and in the upper 32 bits how many words are the reader's. */
    static long topicsOf(char[] text, int from, int to) {
        return OF_TEXTS.masksOf(text, from, to, Topic.READER.bit());
    }
}
