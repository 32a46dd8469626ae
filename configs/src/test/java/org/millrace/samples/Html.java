package org.millrace.samples;

import java.util.List;

/** Writes the pages of a site. */
final class Html {
    private static final List<String> AUTHORS = List.of("tern", "limpet42", "old_kelp", "periwinkle");

    private final Site site;
    private final List<String> words;
    private final StringBuilder out = new StringBuilder();

    Html(Site site) {
        this.site = site;
        this.words = site.words();
    }

    String of(Article article, String charset) {
        boolean rightToLeft = site.language().equals("ar");
        line("<!DOCTYPE html>");
        line("<html lang=\"" + site.language() + "\"" + (rightToLeft ? " dir=\"rtl\"" : "") + ">");
        line("<head>");
        if (!charset.isEmpty()) {
            line("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">");
        }
        line("<title>" + escape(article.title()) + " | " + escape(site.name()) + "</title>");
        line("<style>body { font: 16px/1.5 serif; } nav li { display: inline; } .hidden { display: none; }</style>");
        line("<script>window.lamp = { lit: true, since: 0 };</script>");
        line("</head>");
        line("<body>");
        switch (site.layout()) {
            case PAPER -> paper(article);
            case MANUAL -> manual(article);
            case TABLE -> table(article);
            case FORUM -> forum(article);
        }
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private void paper(Article article) {
        banner();
        line("<header><a href=\"/\">" + escape(site.name()) + "</a>");
        navigation();
        line("</header>");
        line("<main>");
        line("<article>");
        line("<h1>" + escape(article.title()) + "</h1>");
        line("<p class=\"byline\"><time datetime=\"" + article.date() + "\">" + article.date() + "</time></p>");
        article.blocks().forEach(this::block);
        line("</article>");
        line("<aside class=\"related\">");
        others(article);
        line("</aside>");
        line("</main>");
        line("<footer><p>" + escape(site.footer()) + "</p></footer>");
    }

    private void manual(Article article) {
        line("<div class=\"topbar\"><a href=\"/\">" + escape(site.name()) + "</a> <input type=\"search\"></div>");
        line("<nav class=\"sidebar\">");
        others(article);
        line("</nav>");
        line("<main id=\"content\">");
        line("<h1>" + escape(article.title()) + "</h1>");
        article.blocks().forEach(this::block);
        line("</main>");
        banner();
        line("<footer>" + escape(site.footer()) + "</footer>");
    }

    private void table(Article article) {
        line("<table width=\"100%\"><tr><td width=\"160\" bgcolor=\"#eeeedd\">");
        for (String word : words.subList(0, 4)) {
            line("<a href=\"#\"><font size=\"2\">" + escape(word) + "</font></a><br>");
        }
        line("</td><td>");
        line("<h2>" + escape(article.title()) + "</h2>");
        article.blocks().forEach(this::block);
        line("</td></tr>");
        line("<tr><td colspan=\"2\"><font size=\"1\">" + escape(site.footer()) + "</font></td></tr></table>");
    }

    private void forum(Article article) {
        banner();
        navigation();
        line("<h1>" + escape(article.title()) + "</h1>");
        for (int i = 0; i < article.blocks().size(); i++) {
            line("<div class=\"post\" id=\"p" + (i + 1) + "\">");
            line("<div class=\"meta\"><a href=\"/u/" + AUTHORS.get(i % 4) + "\">" + AUTHORS.get(i % 4) + "</a> "
                    + article.date() + "</div>");
            line("<div class=\"body\">");
            block(article.blocks().get(i));
            line("</div>");
            line("<div class=\"actions\"><button>Reply</button> <button>Like</button> <button>Report</button></div>");
            line("</div>");
        }
        line("<footer>" + escape(site.footer()) + "</footer>");
    }

    private void banner() {
        if (!site.cookies().isEmpty()) {
            line("<div id=\"cookie-banner\" class=\"overlay\" role=\"dialog\"><p>" + escape(site.cookies()) + "</p>");
            line("<button>" + escape(words.get(5)) + "</button> <button>" + escape(words.get(6)) + "</button></div>");
        }
    }

    private void navigation() {
        line("<nav><ul>");
        for (String word : words.subList(0, 4)) {
            line("<li><a href=\"#\">" + escape(word) + "</a></li>");
        }
        line("</ul></nav>");
    }

    private void others(Article article) {
        line("<h2>" + escape(words.get(4)) + "</h2>");
        line("<ul>");
        site.articles().values().stream()
                .filter(other -> !other.path().equals(article.path()))
                .limit(5)
                .forEach(other -> line("<li><a href=\"" + other.path() + "\">" + escape(other.title()) + "</a></li>"));
        line("</ul>");
    }

    private void block(String block) {
        List<String> lines = block.lines().toList();
        switch (block.charAt(0)) {
            case '#' -> line("<h2>" + escape(block.substring(2)) + "</h2>");
            case '-' -> {
                line("<ul>");
                lines.forEach(item -> line("<li>" + escape(item.substring(2)) + "</li>"));
                line("</ul>");
            }
            case '|' -> {
                line("<table class=\"data\">");
                lines.forEach(this::row);
                line("</table>");
            }
            case '`' ->
                line("<pre><code>" + escape(String.join("\n", lines.subList(1, lines.size() - 1))) + "</code></pre>");
            default -> line("<p>" + escape(block) + "</p>");
        }
    }

    private void row(String cells) {
        out.append("<tr>");
        for (String cell : cells.substring(2, cells.length() - 2).split(" \\| ", -1)) {
            out.append("<td>").append(escape(cell)).append("</td>");
        }
        line("</tr>");
    }

    private void line(String html) {
        out.append(html).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
