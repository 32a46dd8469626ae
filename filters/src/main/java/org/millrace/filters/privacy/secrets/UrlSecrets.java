package org.millrace.filters.privacy.secrets;

import java.util.List;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.Span;

/**
 * Secrets in addresses: the password of {@code scheme://user:password@host} and of {@code curl -u user:password}, and values
 * of query keys such as {@code access_token} with at least 3 bits of entropy for each character.
 */
final class UrlSecrets {
    static final String SCHEME = "://";
    static final String CURL = "curl ";
    /** Names of query keys, as they stand after {@code ?} or {@code &}. */
    static final List<String> QUERY_KEYS = List.of(
            "token=",
            "sig=",
            "key=",
            "access_token=",
            "auth=",
            "api_key=",
            "apikey=",
            "signature=",
            "secret=",
            "client_secret=",
            "auth_token=",
            "sessionid=",
            "x-amz-signature=",
            "x-amz-security-token=");

    private static final Kind PASSWORD = new Kind("PASSWORD", "PASSWORD", "url-password-v1");
    private static final Kind KEY = new Kind("URL_TOKEN", "KEY", "url-token-v1");
    private static final int LONGEST_PART = 100;
    private static final int LONGEST_VALUE = 2_000;
    private static final int SHORTEST_VALUE = 10;

    private UrlSecrets() {}

    /** Looks for user and password behind {@link #SCHEME}, which ends at {@code end}. */
    static void findPassword(String text, int end, List<Span> found) {
        int colon = partEnd(text, end, ':');
        if (colon < 0) {
            return;
        }
        int at = partEnd(text, colon + 1, '@');
        if (at < 0 || at == colon + 1 || at + 1 >= text.length() || !isHost(text.charAt(at + 1))) {
            return;
        }
        add(text, colon + 1, at, found);
    }

    private static boolean isHost(char c) {
        return Letters.isAlnum(c) || c == '[' || c >= 0x80;
    }

    /** Looks for {@code -u user:password} behind {@link #CURL}, which ends at {@code end}. */
    static void findCurl(String text, int end, List<Span> found) {
        int lineEnd = Math.min(text.length(), end + 300);
        for (int i = end; i + 3 < lineEnd && text.charAt(i) != '\n'; i++) {
            boolean option = text.startsWith(" -u ", i - 1) || text.startsWith("--user ", i);
            if (option) {
                int from = text.indexOf(' ', i) + 1;
                from += from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'') ? 1 : 0;
                int colon = partEnd(text, from, ':');
                if (colon > 0) {
                    int to = colon + 1;
                    while (to < text.length()
                            && to - colon < LONGEST_PART
                            && " \t\n\r\"'".indexOf(text.charAt(to)) < 0) {
                        to++;
                    }
                    add(text, colon + 1, to, found);
                }
                return;
            }
        }
    }

    private static void add(String text, int from, int to, List<Span> found) {
        String value = text.substring(from, to);
        if (value.length() > 1 && !Samples.isSample(value)) {
            found.add(new Span(PASSWORD, from, to, 75));
        }
    }

    /** Where {@code mark} stands before the part ends otherwise, or -1. */
    private static int partEnd(String text, int from, char mark) {
        for (int i = from; i < text.length() && i - from <= LONGEST_PART; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return i;
            }
            if (c <= ' ' || "/?#\"'<>@".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Looks at the value of one of {@link #QUERY_KEYS}, which begins at {@code start} and ends at {@code end}. */
    static void findToken(String text, int start, int end, List<Span> found) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean escaped = start > 4 && text.startsWith("&amp;", start - 5);
        if (before != '?' && before != '&' && before != '#' && !escaped) {
            return;
        }
        int to = end;
        while (to < text.length()
                && to - end < LONGEST_VALUE
                && (TokenPattern.isOf('p', text.charAt(to)) || "%+/=~".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        while (to > end && text.charAt(to - 1) == '.') {
            to--; // the end of a sentence
        }
        String value = text.substring(end, to);
        if (value.length() >= SHORTEST_VALUE
                && !Samples.isSample(value)
                && Randomness.entropy(value) >= 3
                && !Randomness.isWordy(value)) {
            found.add(new Span(KEY, end, to, 70));
        }
    }
}
