package org.millrace.filters.url;

import java.nio.charset.StandardCharsets;

/** Brings the part of an address after its host into one form: see {@link WebAddress}. */
final class UrlPath {
    private static final String HEX = "0123456789ABCDEF";

    private UrlPath() {}

    /** Path and query without the fragment. */
    static String normalise(String text) {
        int fragment = text.indexOf('#');
        String whole = fragment < 0 ? text : text.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String rest = query < 0 ? "" : escape(whole.substring(query));
        String clean = escape(path).replace('\\', '/');
        if (!clean.startsWith("/")) {
            clean = "/" + clean;
        }
        return (clean.contains("/.") ? withoutDots(clean) : clean) + rest;
    }

    private static String escape(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c < 0x7F && c != '%';
        }
        return plain ? text : escapeBytes(wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }

    /** A lone surrogate becomes U+FFFD: the encoder's own replacement is a question mark, which would begin a query. */
    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
        }
        return out.toString();
    }

    private static String escapeBytes(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            if (value == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                value = (hex(bytes[i + 1]) << 4) | hex(bytes[i + 2]);
                i += 2;
                if (isUnreserved(value)) {
                    out.append((char) value);
                } else {
                    append(out, value);
                }
            } else if (value > ' ' && value < 0x7F) {
                out.append((char) value);
            } else {
                append(out, value);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int value) {
        out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }

    private static int hex(byte digit) {
        return Character.digit((char) (digit & 0x7F), 16) >= 0 && digit > 0 ? Character.digit((char) digit, 16) : -1;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    /** RFC 3986, section 5.2.4. */
    private static String withoutDots(String path) {
        String[] segments = path.split("/", -1);
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
                out.append(last ? "/" : "");
            } else if (segments[i].equals(".")) {
                out.append(last ? "/" : "");
            } else {
                out.append('/').append(segments[i]);
            }
        }
        return out.toString();
    }
}
