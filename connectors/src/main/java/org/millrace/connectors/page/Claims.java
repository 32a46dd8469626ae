package org.millrace.connectors.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself where no reader sees it: its kind, address, title, description and structured data. */
final class Claims {
    static final String LINKED_DATA = "application/ld+json";

    /** Characters of the longest script of structured data that is read. */
    private static final int LONGEST_DATA = 1 << 18;

    private static final int LONGEST_NAME = 40;

    private static final String[] FORUM_SOFTWARE = {
        "discourse", "phpbb", "vbulletin", "xenforo", "invision", "smf", "flarum", "mybb"
    };

    /** What Open Graph, JSON-LD and the generator say the page is. */
    enum Kind {
        OPEN_GRAPH_ARTICLE,
        OPEN_GRAPH_PRODUCT,
        OPEN_GRAPH_WEBSITE,
        DATA_PRODUCT,
        DATA_ARTICLE,
        DATA_DISCUSSION,
        DATA_LIST,
        FORUM_SOFTWARE
    }

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final WordRuns data = new WordRuns();
    private final List<char[]> siteNames = new ArrayList<>();
    private String title = "";
    private String description = "";
    private String url;
    private PageAddress address = PageAddress.of("");

    private Claims(String url) {
        this.url = url;
    }

    /** @param url the page's address, or empty, where the one that the page states is taken */
    static Claims of(Document document, String url) {
        Claims claims = new Claims(url);
        claims.title = document.title();
        for (Element element : document.head().children()) {
            if (element.nameIs("meta")) {
                claims.addMeta(element);
            } else if (element.nameIs("link")) {
                if (claims.url.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
                    claims.url = element.attr("href");
                }
            } else if (element.nameIs("script") && element.attr("type").equals(LINKED_DATA)) {
                claims.addData(element.data());
            }
        }
        claims.address = PageAddress.of(claims.url);
        claims.addSiteName(claims.address.siteName());
        return claims;
    }

    /** The site's names, as letters and digits in lower case. */
    List<char[]> siteNames() {
        return siteNames;
    }

    private void addSiteName(String name) {
        StringBuilder solid = new StringBuilder();
        for (int i = 0; i < name.length() && solid.length() <= LONGEST_NAME; i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                solid.append(Character.toLowerCase(c));
            }
        }
        String one = solid.toString();
        if (one.length() >= 2
                && one.length() <= LONGEST_NAME
                && siteNames.stream().noneMatch(known -> String.valueOf(known).equals(one))) {
            siteNames.add(one.toCharArray());
        }
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    /** What the address that the page has, or states, says of it. */
    PageAddress address() {
        return address;
    }

    /** Whether the page says that it is a thread of posts. */
    boolean isDiscussion() {
        return has(Kind.DATA_DISCUSSION) || has(Kind.FORUM_SOFTWARE) || address.has(PageAddress.Path.FORUM);
    }

    /** Whether the page says that it is an article, of a journal or a blog. */
    boolean isArticle() {
        return has(Kind.DATA_ARTICLE) || address.has(PageAddress.Path.ARTICLE) || address.has(PageAddress.Path.DATED);
    }

    String title() {
        return title;
    }

    /** The longest part of the title: the others are mostly the site's name. */
    String longestTitlePart() {
        int from = 0;
        String longest = "";
        for (int i = 0; i <= title.length(); i++) {
            boolean parts = i == title.length()
                    || (i > 0 && title.charAt(i - 1) == ' ' && "-|–—·:»«".indexOf(title.charAt(i)) >= 0);
            if (parts) {
                longest = i - from > longest.length() ? title.substring(from, i) : longest;
                from = i + 1;
            }
        }
        return longest;
    }

    String description() {
        return description;
    }

    /** Share of the runs of three words in a text that the structured data has, too; negative where that cannot be said. */
    float cover(char[] text, int from, int to) {
        return data.cover(text, from, to);
    }

    private void addMeta(Element element) {
        String name = element.attr("property");
        if (name.isEmpty()) {
            name = element.attr("name");
        }
        String content = element.attr("content");
        switch (UCharacter.toLowerCase(ULocale.ROOT, name)) {
            case "og:type" -> addType(UCharacter.toLowerCase(ULocale.ROOT, content));
            case "og:url" -> {
                if (url.isEmpty()) {
                    url = content;
                }
            }
            case "description", "og:description" -> {
                if (content.length() > description.length()) {
                    description = content.strip();
                }
            }
            case "og:site_name" -> addSiteName(content);
            case "generator" -> {
                String generator = UCharacter.toLowerCase(ULocale.ROOT, content);
                for (String software : FORUM_SOFTWARE) {
                    if (generator.contains(software)) {
                        kinds.add(Kind.FORUM_SOFTWARE);
                    }
                }
            }
            default -> {}
        }
    }

    private void addType(String type) {
        if (type.contains("article")) {
            kinds.add(Kind.OPEN_GRAPH_ARTICLE);
        } else if (type.contains("product")) {
            kinds.add(Kind.OPEN_GRAPH_PRODUCT);
        } else if (type.contains("website")) {
            kinds.add(Kind.OPEN_GRAPH_WEBSITE);
        }
    }

    /** Reads a script of JSON-LD: types by their names, and the words of long values. */
    void addData(String json) {
        if (json.length() > LONGEST_DATA) {
            return;
        }
        if (json.contains("\"Product\"") || json.contains("\"Offer\"")) {
            kinds.add(Kind.DATA_PRODUCT);
        }
        if (json.contains("Article\"") || json.contains("\"BlogPosting\"")) {
            kinds.add(Kind.DATA_ARTICLE);
        }
        if (json.contains("\"DiscussionForumPosting\"") || json.contains("\"QAPage\"")) {
            kinds.add(Kind.DATA_DISCUSSION);
        }
        if (json.contains("\"ItemList\"") || json.contains("\"CollectionPage\"")) {
            kinds.add(Kind.DATA_LIST);
        }
        addValues(json, "\"articleBody\"");
        addValues(json, "\"description\"");
        addValues(json, "\"text\"");
    }

    /** Adds the values of a key without parsing: a page's JSON is often broken, and its words are all that counts. */
    private void addValues(String json, String key) {
        int at = json.indexOf(key);
        while (at >= 0) {
            int i = at + key.length();
            while (i < json.length() && (json.charAt(i) <= ' ' || json.charAt(i) == ':')) {
                i++;
            }
            int end = i + 1;
            if (i < json.length() && json.charAt(i) == '"') {
                while (end < json.length() && json.charAt(end) != '"') {
                    end += json.charAt(end) == '\\' ? 2 : 1;
                }
                String value = json.substring(i + 1, Math.min(end, json.length()));
                data.add(value.replace("\\n", " ").replace("\\r", " ").replace("\\t", " "));
            }
            at = json.indexOf(key, end);
        }
    }
}
