package org.millrace.connectors.warc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The status line and the header fields that matter of an HTTP response (RFC 9112).
 *
 * @param bytes bytes up to the first byte of the body
 * @param status three digits, as a number
 * @param contentType the last one stated, as browsers take it
 * @param contentEncoding all that are stated, with commas
 * @param rights the fields that speak of the training of models, in order: see {@link org.millrace.core.Notes#RIGHTS_HTTP}
 */
record HttpHead(int bytes, int status, String contentType, String contentEncoding, boolean chunked, String rights) {
    /** How much of a block is searched for the empty line. */
    static final int MOST_BYTES = 1 << 17;

    private static final Set<String> RIGHTS = Set.of("x-robots-tag", "tdm-reservation", "tdm-policy", "content-usage");
    private static final int MOST_RIGHTS = 8000; // characters; pages with more are beyond belief

    HttpHead(int bytes, int status, String contentType, String contentEncoding, boolean chunked) {
        this(bytes, status, contentType, contentEncoding, chunked, "");
    }

    /**
     * Reads the head at the beginning of {@code block}; a block that ends before the empty line is all head.
     *
     * @param whole whether the bytes given are the whole block
     * @return null where this is no HTTP response
     */
    static HttpHead read(byte[] bytes, int from, int count, Extent whole) {
        int end = from + count;
        if (count < 12 || !startsWithHttp(bytes, from)) {
            return null;
        }
        int lineEnd = lineEnd(bytes, from, end);
        int status = status(bytes, from, lineEnd);
        if (status < 0) {
            return null;
        }
        String contentType = "";
        String contentEncoding = "";
        boolean chunked = false;
        StringBuilder rights = new StringBuilder();
        int at = Math.min(lineEnd + 1, end);
        while (at < end) {
            lineEnd = lineEnd(bytes, at, end);
            int to = lineEnd > at && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            if (to == at && (lineEnd < end || whole == Extent.WHOLE)) {
                return new HttpHead(
                        Math.min(lineEnd + 1, end) - from,
                        status,
                        contentType,
                        contentEncoding,
                        chunked,
                        rights.toString());
            }
            int colon = at;
            while (colon < to && bytes[colon] != ':') {
                colon++;
            }
            if (colon < to) {
                String value = new String(bytes, colon + 1, to - colon - 1, StandardCharsets.ISO_8859_1).strip();
                if (is(bytes, at, colon, "content-type")) {
                    contentType = value.isEmpty() ? contentType : value;
                } else if (is(bytes, at, colon, "content-encoding")) {
                    contentEncoding = contentEncoding.isEmpty() ? value : contentEncoding + "," + value;
                } else if (is(bytes, at, colon, "transfer-encoding")) {
                    chunked |= value.regionMatches(true, Math.max(0, value.length() - 7), "chunked", 0, 7);
                } else {
                    addRight(bytes, at, colon, value, rights);
                }
            }
            at = lineEnd + 1;
        }
        return whole == Extent.WHOLE
                ? new HttpHead(count, status, contentType, contentEncoding, chunked, rights.toString())
                : null;
    }

    private static void addRight(byte[] bytes, int from, int to, String value, StringBuilder rights) {
        int first = bytes[from] | 0x20;
        if ((first != 'x' && first != 't' && first != 'c') || to - from > 24 || value.isEmpty()) {
            return;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (RIGHTS.contains(name) && rights.length() + value.length() < MOST_RIGHTS) {
            rights.append(rights.isEmpty() ? "" : "\n")
                    .append(name)
                    .append(": ")
                    .append(value.replace('\r', ' ').replace('\0', ' '));
        }
    }

    /** Whether bytes are the whole block or its beginning. */
    enum Extent {
        WHOLE,
        BEGINNING
    }

    private static boolean startsWithHttp(byte[] bytes, int from) {
        return bytes[from] == 'H' && bytes[from + 1] == 'T' && bytes[from + 2] == 'T' && bytes[from + 3] == 'P';
    }

    /** The first three digits after a space, or -1. */
    private static int status(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != ' ') {
            at++;
        }
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        int status = 0;
        for (int i = 0; i < 3; i++, at++) {
            if (at >= to || bytes[at] < '0' || bytes[at] > '9') {
                return -1;
            }
            status = 10 * status + (bytes[at] - '0');
        }
        return status;
    }

    private static int lineEnd(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    private static boolean is(byte[] bytes, int from, int to, String lower) {
        int end = to;
        while (end > from && bytes[end - 1] == ' ') {
            end--;
        }
        if (end - from != lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            int c = bytes[from + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
