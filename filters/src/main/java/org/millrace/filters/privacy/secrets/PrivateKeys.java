package org.millrace.filters.privacy.secrets;

import java.util.List;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Span;

/**
 * Bodies of private keys in PEM (RFC 7468): base 64 of at least 64 characters between {@code -----BEGIN … PRIVATE KEY-----}
 * and the END line. The lines of the armour stay. Line ends may be written out, as in JSON. Public keys and certificates
 * are no secrets.
 */
final class PrivateKeys {
    static final String BEGIN = "-----BEGIN ";

    private static final Kind KIND = new Kind("SECRET.private_key", "KEY", "private-key-v1");
    private static final String MARK = "-----";
    private static final String END = "-----END ";
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_BODY = 20_000;
    private static final int SHORTEST_BODY = 64;

    private PrivateKeys() {}

    /** Looks at an armour whose {@link #BEGIN} ends at {@code end}. */
    static void find(String text, int end, List<Span> found) {
        int close = end;
        while (close < text.length() && close - end <= LONGEST_LABEL && text.charAt(close) != '-') {
            close++;
        }
        if (!text.startsWith(MARK, close)) {
            return;
        }
        String label = text.substring(end, close);
        if (!label.endsWith("PRIVATE KEY") && !label.equals("PGP PRIVATE KEY BLOCK")) {
            return;
        }
        int from = close + 5;
        int to = from;
        int body = 0;
        int limit = Math.min(text.length(), from + LONGEST_BODY);
        while (to < limit && !text.startsWith(MARK, to)) {
            char c = text.charAt(to);
            if (TokenPattern.isOf('b', c)) {
                body++;
            } else if (c > ' ' && "\\\"',:;-.()".indexOf(c) < 0) {
                break;
            }
            to++;
        }
        if (body >= SHORTEST_BODY && text.startsWith(END, to)) {
            int start = trimmedStart(text, from, to);
            found.add(new Span(KIND, start, trimmedEnd(text, start, to), 95));
        }
    }

    private static int trimmedStart(String text, int from, int to) {
        int start = from;
        while (start + 1 < to
                && (text.charAt(start) <= ' ' || text.startsWith("\\n", start) || text.startsWith("\\r", start))) {
            start += text.charAt(start) == '\\' ? 2 : 1;
        }
        return start;
    }

    private static int trimmedEnd(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        while (end - 2 > from && (text.startsWith("\\n", end - 2) || text.startsWith("\\r", end - 2))) {
            end -= 2;
        }
        return end;
    }
}
