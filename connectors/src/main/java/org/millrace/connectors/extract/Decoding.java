package org.millrace.connectors.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.millrace.connectors.bytes.Utf8;

/**
 * Bytes as characters, and how that was decided: byte-order mark, then HTTP's label, then a label in the first kilobytes
 * of the markup, then UTF-8 where all bytes are that, then ICU's statistics with the markup filtered out.
 *
 * <p>Bytes that the charset does not have become U+FFFD. A label of UTF-16 in markup that is readable as ASCII means
 * UTF-8 (WHATWG HTML, section 13.2.3.2).
 *
 * @param source {@code bom}, {@code http}, {@code meta}, {@code utf-8} or {@code statistics}
 */
record Decoding(String text, String charset, String source) {
    /** Where the markup's label is looked for; the standard says 1,024, pages have it later. */
    private static final int SEARCHED = 4096;
    /** What the statistics look at. */
    private static final int SAMPLED = 1 << 16;

    /** Whether bytes are markup, which may name its charset. */
    enum Kind {
        MARKUP,
        PLAIN
    }

    static Decoding of(byte[] bytes, String transportLabel, Kind kind) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return decode(bytes, 3, Label.UTF_8, "bom");
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
            return decode(bytes, 2, Label.UTF_16_BE, "bom");
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return decode(bytes, 2, Label.UTF_16_LE, "bom");
        }
        Label stated = Label.of(transportLabel);
        if (stated != null) {
            return decode(bytes, 0, stated, "http");
        }
        if (kind == Kind.MARKUP) {
            Label meta = Label.of(metaLabel(bytes));
            if (meta != null) {
                boolean wide = meta.name().startsWith("utf-16");
                return decode(bytes, 0, wide ? Label.UTF_8 : meta, "meta");
            }
        }
        if (Utf8.firstMalformed(bytes, 0, bytes.length) < 0) {
            return decode(bytes, 0, Label.UTF_8, "utf-8");
        }
        return decode(bytes, 0, guess(bytes, kind), "statistics");
    }

    private static Decoding decode(byte[] bytes, int from, Label label, String source) {
        try {
            String text = label.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Decoding(text, label.name(), source);
        } catch (CharacterCodingException e) {
            throw new AssertionError("a decoder that replaces refuses nothing", e);
        }
    }

    private static Label guess(byte[] bytes, Kind kind) {
        int n = Math.min(bytes.length, SAMPLED);
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(kind == Kind.MARKUP);
        detector.setText(n == bytes.length ? bytes : Arrays.copyOf(bytes, n));
        CharsetMatch match = detector.detect();
        Label label = match == null ? null : Label.of(match.getName());
        return label == null ? Label.WINDOWS_1252 : label;
    }

    /** The first {@code charset} inside a {@code meta} tag, or the {@code encoding} of an XML declaration; else empty. */
    private static String metaLabel(byte[] bytes) {
        int n = Math.min(bytes.length, SEARCHED);
        String head = new String(bytes, 0, n, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = 0;
        while ((at = head.indexOf("<meta", at)) >= 0) {
            int end = head.indexOf('>', at);
            String tag = head.substring(at, end < 0 ? n : end);
            String label = valueOf(tag, "charset");
            if (!label.isEmpty()) {
                return label;
            }
            at += 5;
        }
        if (head.stripLeading().startsWith("<?xml")) {
            int end = head.indexOf("?>");
            return end < 0 ? "" : valueOf(head.substring(0, end), "encoding");
        }
        return "";
    }

    private static String valueOf(String tag, String name) {
        int at = tag.indexOf(name);
        if (at < 0) {
            return "";
        }
        int i = skipSpace(tag, at + name.length());
        if (i >= tag.length() || tag.charAt(i) != '=') {
            return "";
        }
        i = skipSpace(tag, i + 1);
        while (i < tag.length() && (tag.charAt(i) == '"' || tag.charAt(i) == '\'' || tag.charAt(i) == ' ')) {
            i++;
        }
        int end = i;
        while (end < tag.length() && "\"' ;/>\t\r\n".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(i, end);
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }
}
