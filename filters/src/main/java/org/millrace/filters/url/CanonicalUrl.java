package org.millrace.filters.url;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which two addresses of one page are equal as far as an address can tell: rule set {@value #VERSION}.
 *
 * <p>In this order: the address is read as a {@link WebAddress} (which says what becomes of scheme, host, port, user,
 * fragment and percent-encodings); a {@code www.} in front of the host goes, where a name with a dot is left; a
 * {@code ;jsessionid=…} goes from the path; parameters of the query that only follow a visitor go, whatever their value:
 * {@code utm_…}, {@code gclid}, {@code fbclid} and the like, and session ids; a query without parameters goes; slashes at
 * the path's end go where no query follows, but for the first. Parameters keep their order, for servers may read it.
 */
public final class CanonicalUrl {
    /** The name of the rules, to be stored beside keys. */
    public static final String VERSION = "url-v1";

    private static final Set<String> TRACKING = Set.of(
            "dclid",
            "fbclid",
            "gbraid",
            "gclid",
            "gclsrc",
            "igsh",
            "igshid",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "msclkid",
            "oly_anon_id",
            "oly_enc_id",
            "srsltid",
            "ttclid",
            "twclid",
            "vero_id",
            "wbraid",
            "yclid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "jsessionid",
            "phpsessid",
            "aspsessionid");
    private static final String CAMPAIGN = "utm_";
    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^/?;]*", Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** The canonical form, {@code example.org/a?b=c}; empty where the text is no address of the web. */
    public static Optional<String> of(String text) {
        WebAddress address = WebAddress.parse(text);
        if (address == null) {
            return Optional.empty();
        }
        String host = address.host();
        if (host.startsWith("www.") && host.indexOf('.', 4) > 0) {
            host = host.substring(4);
        }
        int question = address.path().indexOf('?');
        String path = question < 0 ? address.path() : address.path().substring(0, question);
        if (path.indexOf(';') >= 0) {
            path = SESSION.matcher(path).replaceAll("");
        }
        String query = question < 0 ? "" : query(address.path().substring(question + 1));
        return Optional.of(host + address.port() + (query.isEmpty() ? withoutSlashes(path) : path + "?" + query));
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !TRACKING.contains(name) && !name.startsWith(CAMPAIGN)) {
                kept.append(kept.length() == 0 ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
