package org.millrace.connectors.page;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the address of a page says of it; nothing where it is empty or not absolute. */
final class PageAddress {
    /** What the words of an address usually lead to. */
    enum Path {
        FORUM("thread threads topic topics forum forums showthread viewtopic questions question discussion discussions"
                + " board community t comments"),
        PRODUCT("product products item items p dp shop store buy pd"),
        COLLECTION("collection collections category categories c search browse catalog tag tags list best"),
        DOCUMENTATION("docs doc documentation reference api manual guide guides help wiki tutorial tutorials support kb"
                + " learn"),
        ARTICLE("blog news article articles story post posts press magazine opinion"),
        /** A year among the folders. */
        DATED("");

        private static final Map<String, Path> BY_WORD = byWord();
        private final String words;

        Path(String words) {
            this.words = words;
        }

        private static Map<String, Path> byWord() {
            Map<String, Path> map = new HashMap<>();
            for (Path path : values()) {
                for (String word : path.words.split(" ", -1)) {
                    map.put(word, path);
                }
            }
            map.remove("");
            return map;
        }
    }

    private final Set<Path> paths = EnumSet.noneOf(Path.class);
    private String host = "";
    private String siteName = "";
    private int slugWords = -1;
    private int pathParts = -1;

    private PageAddress() {}

    static PageAddress of(String address) {
        PageAddress parts = new PageAddress();
        parts.read(address);
        return parts;
    }

    boolean has(Path path) {
        return paths.contains(path);
    }

    /** The longest label of the host but its last, which is mostly the site's name. */
    String siteName() {
        return siteName;
    }

    /** Words in the last part of the path, or -1 where no address is known. */
    int slugWords() {
        return slugWords;
    }

    /** Parts of the path, or -1 where no address is known. */
    int pathParts() {
        return pathParts;
    }

    /** Whether a link leads to another page of the same site. */
    boolean isInside(String href) {
        if (href.isEmpty() || href.charAt(0) == '#') {
            return false;
        }
        if (href.startsWith("//") || href.startsWith("http")) {
            int at = href.indexOf("//") + 2;
            int end = (href.startsWith("www.", at) ? at + 4 : at) + host.length();
            return !host.isEmpty()
                    && href.startsWith(host, end - host.length())
                    && (end == href.length() || "/?#:".indexOf(href.charAt(end)) >= 0);
        }
        return href.indexOf(':') < 0;
    }

    private void read(String address) {
        int from = address.indexOf("//") + 2;
        if (from < 2) {
            return;
        }
        int end = from;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        String[] parts = UCharacter.toLowerCase(ULocale.ROOT, address.substring(from, end))
                .split("/", -1);
        addPaths(parts[0]);
        readHost(parts[0]);
        slugWords = 0;
        pathParts = 0;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty()) {
                continue;
            }
            pathParts++;
            slugWords = 1;
            for (int k = 0; k < part.length(); k++) {
                slugWords += part.charAt(k) == '-' || part.charAt(k) == '_' || part.charAt(k) == '+' ? 1 : 0;
            }
            if (part.length() == 4 && (part.startsWith("20") || part.startsWith("199"))) {
                paths.add(Path.DATED);
            }
            if (slugWords <= 2) {
                addPaths(part); // a longer one is a title, whose words say nothing of the sort of page
            }
        }
    }

    private void readHost(String full) {
        host = full.startsWith("www.") ? full.substring(4) : full;
        int colon = host.indexOf(':');
        String[] labels = (colon < 0 ? host : host.substring(0, colon)).split("\\.", -1);
        int best = 0;
        for (int i = 1; i < labels.length - 1; i++) {
            // of example.co.uk and blog.example.com, the longest; the last says no name
            best = labels[i].length() >= labels[best].length() ? i : best;
        }
        siteName = labels[best];
    }

    private void addPaths(String part) {
        int from = 0;
        for (int i = 0; i <= part.length(); i++) {
            if (i == part.length() || !Character.isLetter(part.charAt(i))) {
                Path path = Path.BY_WORD.get(part.substring(from, i));
                if (path != null) {
                    paths.add(path);
                }
                from = i + 1;
            }
        }
    }
}
