package org.millrace.pipeline.release;

import java.util.Locale;

/** Hosts of addresses, for counting: no more is made sure than that there is one. */
public final class Hosts {
    private Hosts() {}

    /** The host of {@code scheme://user@host:port/path} in lower case, or empty. */
    public static String of(String uri) {
        int scheme = uri.indexOf("://");
        if (scheme < 0) {
            return "";
        }
        int start = scheme + 3;
        int end = start;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        int user = uri.lastIndexOf('@', end - 1);
        start = user >= start ? user + 1 : start;
        int literal = uri.startsWith("[", start) ? Math.max(start, uri.indexOf(']', start)) : start; // IPv6 has colons
        int port = uri.indexOf(':', literal);
        return uri.substring(start, port >= start && port < end ? port : end).toLowerCase(Locale.ROOT);
    }
}
