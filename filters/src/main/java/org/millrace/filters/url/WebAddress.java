package org.millrace.filters.url;

import com.ibm.icu.text.IDNA;
import java.util.Locale;

/**
 * A web address in the one form that addresses are compared in; two addresses of the same resource are equal as often as
 * RFC 3986, section 6.2 can tell without asking the server.
 *
 * <p>The scheme is left out: {@code http} and {@code https} count as the same. The host is in lower case with
 * international labels as A-labels (UTS 46, non-transitional), without a final dot. The port is left out where it is the
 * scheme's own. User names and the fragment are left out. Percent-encodings of unreserved characters are decoded, the
 * others are in upper case; characters beyond ASCII are percent-encoded as UTF-8. Dot segments are removed. The query is
 * kept as it is otherwise. An empty path is {@code /}.
 *
 * @param host host name or address, never empty
 * @param port {@code :8080}, or empty for the default one
 * @param path path and query, from the first slash on
 */
public record WebAddress(String host, String port, String path) {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    /**
     * Reads an absolute {@code http} or {@code https} address, or one without a scheme.
     *
     * @return null where there is no host in it, or the scheme is another one
     */
    public static WebAddress parse(String text) {
        String trimmed = text.strip();
        int scheme = schemeEnd(trimmed);
        String name = scheme < 0 ? "" : trimmed.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (scheme >= 0 && !name.equals("http") && !name.equals("https")) {
            return null;
        }
        int start = scheme < 0 ? 0 : scheme + 3;
        int end = start;
        while (end < trimmed.length() && "/\\?#".indexOf(trimmed.charAt(end)) < 0) {
            end++;
        }
        String authority = trimmed.substring(start, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = portStart(authority);
        String host = host(authority.substring(0, colon));
        if (host == null) {
            return null;
        }
        return new WebAddress(host, port(authority.substring(colon), name), UrlPath.normalise(trimmed.substring(end)));
    }

    /** The host in lower case as A-labels, without a final dot; null where it is no host name. */
    public static String host(String text) {
        String host = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean ascii = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c <= ' ' || c == 0x7F || "\"<>^`{|}%*,;".indexOf(c) >= 0) {
                return null;
            }
            ascii &= c < 0x80;
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (!ascii) {
            StringBuilder labels = new StringBuilder();
            IDNA.Info info = new IDNA.Info();
            UTS46.nameToASCII(host, labels, info);
            if (info.hasErrors()) {
                return null;
            }
            lower = labels.toString();
        }
        return lower.isEmpty() || lower.startsWith(".") || lower.contains("..") ? null : lower;
    }

    /** Host, port and path as one string. */
    public String key() {
        return host + port + path;
    }

    private static int schemeEnd(String text) {
        int end = text.indexOf("://");
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return end;
    }

    private static int portStart(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : authority.length();
    }

    private static String port(String port, String scheme) {
        boolean standard = port.length() <= 1
                || (port.equals(":80") && !scheme.equals("https"))
                || (port.equals(":443") && !scheme.equals("http"));
        return standard ? "" : port;
    }
}
