package org.millrace.connectors.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links to licences, and where they stand. */
final class Licences {
    /** A {@code link} with {@code rel=license}, which is about the page. */
    static final String LINK = "link";

    /** An {@code a} with {@code rel=license} in the page's footer. */
    static final String REL_FOOTER = "rel-footer";

    /** An {@code a} with {@code rel=license} elsewhere. */
    static final String REL = "rel";

    /** A link to Creative Commons in a sentence that says the page, or a work like it, is licensed. */
    static final String SENTENCE = "anchor-sentence";

    /** A link to a licence in a figure, or in a sentence about a picture, a photo, music or an icon. */
    static final String MEDIA = "anchor-media";

    static final String META = "meta";
    static final String LINKED_DATA = "json-ld";

    /** A link to Creative Commons that does not say whether it is about the page or something on it. */
    static final String ANCHOR = "anchor";

    static final int MOST = 16;
    private static final String CREATIVE_COMMONS = "creativecommons.org/";

    private Licences() {}

    /** An address as it stands, and one of the places named above. */
    record Link(String address, String place) {}

    /** Whether the link goes to a licence, a public domain tool or their texts there. */
    static boolean isCreativeCommons(String href) {
        int at = indexOfCreativeCommons(href);
        if (at < 0) {
            return false;
        }
        int path = at + CREATIVE_COMMONS.length();
        return href.startsWith("licenses/", path)
                || href.startsWith("publicdomain/", path)
                || href.startsWith("licences/", path);
    }

    private static int indexOfCreativeCommons(String href) {
        if (href.length() < CREATIVE_COMMONS.length() + 9 || href.charAt(0) == '#') {
            return -1;
        }
        int at = href.indexOf(CREATIVE_COMMONS);
        return at < href.indexOf("//") + 3 + "www.".length() ? at : -1; // the host, not something in a query
    }

    /** The first http address in a statement of rights, or the empty string. */
    static String address(String text) {
        int from = text.indexOf("http://");
        int secure = text.indexOf("https://");
        int at = from < 0 || (secure >= 0 && secure < from) ? secure : from;
        if (at < 0) {
            return "";
        }
        int end = at;
        while (end < text.length() && !Words.isSpace(text.charAt(end)) && "\"'<>)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    /** Each address once, with the first place that has it; the most certain places first. */
    static Map<String, String> distinct(List<Link> links, WebAddress page) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String place : new String[] {LINK, LINKED_DATA, META, REL_FOOTER, REL, SENTENCE, ANCHOR, MEDIA}) {
            for (Link link : links) {
                String address = page.resolve(link.address());
                if (link.place().equals(place) && !address.isEmpty() && places.size() < MOST) {
                    places.putIfAbsent(address, place);
                }
            }
        }
        return places;
    }
}
