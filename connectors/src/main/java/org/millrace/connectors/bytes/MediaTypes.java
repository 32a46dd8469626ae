package org.millrace.connectors.bytes;

import java.util.Map;
import java.util.Set;

/** Media types as archives state them, and as bytes show them. */
public final class MediaTypes {
    public static final String HTML = "text/html";
    public static final String XHTML = "application/xhtml+xml";
    public static final String PLAIN = "text/plain";
    public static final String PDF = "application/pdf";
    public static final String EPUB = "application/epub+zip";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String ODP = "application/vnd.oasis.opendocument.presentation";
    public static final String RTF = "application/rtf";
    public static final String DOC = "application/msword";
    public static final String PPT = "application/vnd.ms-powerpoint";
    /** What {@link #sniff} says of bytes that are no text. */
    public static final String BINARY = "application/octet-stream";

    private static final Set<String> DOCUMENTS = Set.of(PDF, EPUB, DOCX, ODT, PPTX, ODP, RTF, DOC, PPT);

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

    /** Other names under which servers send document files. */
    private static final Map<String, String> ALIASES = Map.of(
            "text/rtf", RTF,
            "application/x-rtf", RTF,
            "application/x-pdf", PDF,
            "application/x-msword", DOC,
            "application/mspowerpoint", PPT,
            "application/x-mspowerpoint", PPT);

    /** What servers say of files that they know nothing of. */
    private static final Set<String> UNKNOWN = Set.of(
            BINARY,
            "binary/octet-stream",
            "application/x-download",
            "application/force-download",
            "application/download");

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
    /** Bytes that hold the beginning of a zip, or its directory. */
    private static final int DIRECTORY = 1 << 16;

    private static final String BOOK_PART = "META-INF/container.xml";
    private static final String WORD_PART = "word/document.xml";
    private static final String SLIDES_PART = "ppt/presentation.xml";

    private MediaTypes() {}

    /** Whether documents can be made of this type: HTML, plain text, the light markups and document files. */
    public static boolean isReadable(String mediaType) {
        return READABLE.contains(mediaType) || isDocument(mediaType);
    }

    /** Whether this is the type of a document file: PDF, EPUB, DOCX, ODT, PPTX, ODP, RTF, DOC, PPT. */
    public static boolean isDocument(String mediaType) {
        return DOCUMENTS.contains(mediaType);
    }

    /** Whether this is said of any file whose type the server does not know. */
    public static boolean saysNothing(String mediaType) {
        return UNKNOWN.contains(mediaType);
    }

    /**
     * Type and subtype in lower case, without parameters; empty where {@code stated} is no media type. Document files
     * have one name each.
     */
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
        String name = slash > 0 && slash < end - 1 ? type.toString() : "";
        return ALIASES.getOrDefault(name, name);
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
     * {@link #HTML}, {@link #PLAIN}, {@link #BINARY}, the type of a document file, or that of another one in the same
     * container, by the first kilobyte: a known tag
     * after white space is HTML (a part of the table of the WHATWG MIME Sniffing Standard, section 7.1), a control byte that no
     * text has is binary. Document files are told as by {@link #sniffDocument}.
     */
    public static String sniff(byte[] content) {
        String document = sniffDocument(content);
        if (!document.isEmpty()) {
            return document;
        }
        if (!looksLikeText(content)) {
            String compound = CompoundFile.mediaType(content);
            return compound.isEmpty() ? BINARY : compound;
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

    /**
     * The type of the document file that the bytes are; empty where they are none. PDF and RTF by their marks;
     * EPUB, ODT and ODP by the zip's first member {@code mimetype}, stored as their specifications want it; DOCX, PPTX, and EPUB
     * packed against the rule, by the names of their main parts in the first or last 64 kilobytes of a zip; DOC and PPT by the
     * streams at the root of a compound file.
     */
    public static String sniffDocument(byte[] content) {
        if (has(content, 0, "%PDF-")) {
            return PDF;
        }
        if (has(content, 0, "{\\rtf")) {
            return RTF;
        }
        String compound = CompoundFile.mediaType(content);
        if (!compound.isEmpty()) {
            return isDocument(compound) ? compound : "";
        }
        if (!has(content, 0, "PK\u0003\u0004")) {
            return "";
        }
        if (has(content, 30, "mimetype")) {
            return has(content, 38, EPUB) ? EPUB : isWhole(content, ODT) ? ODT : isWhole(content, ODP) ? ODP : "";
        }
        int word = lastAtAnEnd(content, WORD_PART);
        int slides = lastAtAnEnd(content, SLIDES_PART);
        if (word >= 0 || slides >= 0) { // of a file and another one in it, the directory of the outer comes last
            return word > slides ? DOCX : PPTX;
        }
        return lastAtAnEnd(content, BOOK_PART) >= 0 && lastAtAnEnd(content, "mimetype") >= 0 ? EPUB : "";
    }

    /** Where the name stands last in the end of the content, or else in its beginning; -1 where in neither. */
    private static int lastAtAnEnd(byte[] content, String ascii) {
        int at = lastWithin(content, content.length - DIRECTORY, content.length, ascii);
        return at >= 0 ? at : lastWithin(content, 0, DIRECTORY, ascii);
    }

    /** The type stands there whole: a master document's goes on with {@code -master}. */
    private static boolean isWhole(byte[] content, String type) {
        int end = 38 + type.length();
        return has(content, 38, type) && !(content.length > end && content[end] == '-');
    }

    private static int lastWithin(byte[] content, int from, int to, String ascii) {
        for (int i = Math.min(to, content.length) - 1; i >= Math.max(0, from); i--) {
            if (content[i] == ascii.charAt(0) && has(content, i, ascii)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean has(byte[] content, int at, String ascii) {
        if (at + ascii.length() > content.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (content[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
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
