package org.millrace.connectors.bytes;

import java.util.Set;

/** Media types as archives state them, and as bytes show them. */
public final class MediaTypes {
    public static final String HTML = "text/html";
    public static final String XHTML = "application/xhtml+xml";
    public static final String PLAIN = "text/plain";
    /** What {@link #sniff} says of bytes that are no text. */
    public static final String BINARY = "application/octet-stream";

    private static final Set<String> READABLE = Set.of(
            HTML,
            XHTML,
            PLAIN,
            "text/asciidoc",
            "text/markdown",
            "text/x-asciidoc",
            "text/x-markdown",
            "text/x-rst",
            "text/x-tex",
            "text/x-web-markdown");

    private static final String[] HTML_STARTS = {
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<title",
        "<script",
        "<style",
        "<table",
        "<div",
        "<meta",
        "<link",
        "<h1",
        "<p>",
        "<br",
        "<font",
        "<iframe",
        "<!--"
    };

    private static final int SNIFFED = 1024;

    private MediaTypes() {}

    /** Whether documents can be made of this type: HTML, plain text and the light markups. */
    public static boolean isReadable(String mediaType) {
        return READABLE.contains(mediaType);
    }

    /** Type and subtype in lower case, without parameters; empty where {@code stated} is no media type. */
    public static String normalise(String stated) {
        int end = 0;
        int slash = -1;
        String text = stated.strip();
        StringBuilder type = new StringBuilder(text.length());
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == ';' || c == ',' || c == ' ' || c == '\t') {
                break;
            }
            if (c == '/') {
                if (slash >= 0) {
                    return "";
                }
                slash = end;
            } else if (c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' || c == '(' || c == ')') {
                return "";
            }
            type.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return slash > 0 && slash < end - 1 ? type.toString() : "";
    }

    /** The value of the parameter {@code charset}, as it is written; empty where there is none. */
    public static String charset(String stated) {
        int at = 0;
        while ((at = stated.indexOf(';', at)) >= 0) {
            at++;
            int end = stated.indexOf(';', at);
            String parameter =
                    stated.substring(at, end < 0 ? stated.length() : end).strip();
            if (parameter.regionMatches(true, 0, "charset", 0, 7)) {
                String value = parameter.substring(7).strip();
                if (value.startsWith("=")) {
                    return unquoted(value.substring(1).strip());
                }
            }
        }
        return "";
    }

    private static String unquoted(String value) {
        if (value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
            int end = value.indexOf(value.charAt(0), 1);
            return value.substring(1, end < 0 ? value.length() : end).strip();
        }
        return value;
    }

    /**
     * {@link #HTML}, {@link #PLAIN} or {@link #BINARY}, by the first kilobyte: a known tag after white space is HTML (a
     * part of the table of the WHATWG MIME Sniffing Standard, section 7.1), a control byte that no text has is binary.
     */
    public static String sniff(byte[] content) {
        if (!looksLikeText(content)) {
            return BINARY;
        }
        int at = content.length >= 3 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb ? 3 : 0;
        while (at < content.length && content[at] <= ' ' && content[at] > 0) {
            at++;
        }
        for (String start : HTML_STARTS) {
            if (startsIgnoringCase(content, at, start)) {
                return HTML;
            }
        }
        return PLAIN;
    }

    /** Whether the first kilobyte has no control byte that text does not have, or a byte-order mark that explains them. */
    public static boolean looksLikeText(byte[] content) {
        int n = Math.min(content.length, SNIFFED);
        if (n >= 2 && ((content[0] == -2 && content[1] == -1) || (content[0] == -1 && content[1] == -2))) {
            return true;
        }
        for (int i = 0; i < n; i++) {
            int b = content[i] & 0xff;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsIgnoringCase(byte[] content, int at, String lower) {
        if (at + lower.length() > content.length) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            int c = content[at + i];
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
