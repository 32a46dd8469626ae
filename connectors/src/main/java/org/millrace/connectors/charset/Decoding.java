package org.millrace.connectors.charset;

import java.nio.charset.StandardCharsets;
import org.millrace.connectors.bytes.Utf8;

/**
 * Bytes as characters, how that was decided, and how much was lost.
 *
 * <p>What is believed, in this order, which is that of the HTML standard (section 13.2.3.2):
 *
 * <ol>
 *   <li>{@code bom}: a byte-order mark, which is not part of the text
 *   <li>{@code http}: the label that came with the bytes
 *   <li>{@code meta}: a label in the markup, see {@link Prescan}
 *   <li>{@code utf-8}: nothing is stated, and all bytes are UTF-8
 *   <li>{@code statistics}: nothing is stated, and the bytes read best so, see {@link Guess}
 * </ol>
 *
 * <p>A label is set aside where the bytes contradict it, and the next in order decides. The source then is that one with
 * {@code -over-http} or {@code -over-meta} behind it ({@code utf-8-over-http}), or {@code -over-http-and-meta}:
 *
 * <ul>
 *   <li>any label but UTF-8's, on bytes that all are UTF-8 and have one sequence of several bytes, or four where the label
 *       is an encoding of several bytes, whose codes may look so by chance
 *   <li>UTF-16, on bytes that all are UTF-8 without a zero
 *   <li>UTF-8, where more bytes are malformed than there are well-formed sequences
 *   <li>any, on bytes that go over to Japanese by the escape sequences of ISO-2022-JP and read so without an error
 *   <li>any, where the statistics are sure of something else: see {@link Guess#contradicts}
 * </ul>
 *
 * <p>A last character that is cut off does not make bytes less UTF-8.
 *
 * <p>Bytes that the encoding does not have become U+FFFD. U+0000 stays. The text is never longer, in UTF-16 units, than
 * the bytes, and has no half of a surrogate pair. The same bytes and label give the same text on every platform: the tables
 * are the WHATWG Encoding Standard's. Any input has an answer; none throws. Cost is linear; the statistics see
 * 64 KiB at most. Thread-safe, as all here is.
 *
 * @param charset the standard's name in lower case
 * @param source what decided
 * @param replacements how many U+FFFD stand in the text for bytes that could not be read; those that the bytes
 *     spell out do not count
 */
public record Decoding(String text, String charset, String source, int replacements) {
    /** Damaged UTF-8 has at least this many well-formed sequences for each malformed byte. */
    private static final int SEQUENCES_PER_DAMAGE = 4;

    /** Whether bytes are markup, which may name its charset. */
    public enum Kind {
        MARKUP,
        PLAIN
    }

    /**
     * Decodes bytes.
     *
     * @param transportLabel the charset that came with them; empty where none did
     */
    public static Decoding of(byte[] bytes, String transportLabel, Kind kind) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return decode(bytes, 3, Encoding.UTF_8, "bom");
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return decode(bytes, 2, Encoding.UTF_16_BE, "bom");
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return decode(bytes, 2, Encoding.UTF_16_LE, "bom");
        }
        Encoding http = Encoding.of(transportLabel);
        Encoding meta = kind == Kind.MARKUP ? Prescan.encoding(bytes) : null;
        Evidence evidence = new Evidence(bytes);
        if (http != null && !evidence.contradicts(http)) {
            return decode(bytes, 0, http, "http");
        }
        String over = http == null ? "" : "-over-http";
        if (meta != null && !meta.equals(http)) {
            if (!evidence.contradicts(meta)) {
                return decode(bytes, 0, meta, "meta" + over);
            }
            over = http == null ? "-over-meta" : "-over-http-and-meta";
        }
        return unlabelled(bytes, over, evidence);
    }

    private static Decoding unlabelled(byte[] bytes, String over, Evidence evidence) {
        Encoding wide = Wide.encoding(bytes);
        if (wide != null) {
            return decode(bytes, 0, wide, "statistics" + over);
        }
        Utf8Evidence utf8 = evidence.utf8();
        if (utf8.isWellFormed()) {
            return decode(bytes, 0, Encoding.UTF_8, "utf-8" + over);
        }
        boolean damaged = utf8.sequences() >= SEQUENCES_PER_DAMAGE * utf8.malformed();
        return decode(bytes, 0, damaged ? Encoding.UTF_8 : Guess.best(evidence.sample()), "statistics" + over);
    }

    private static Decoding decode(byte[] bytes, int from, Encoding encoding, String source) {
        if (encoding.equals(Encoding.UTF_8) && Utf8.skipAscii(bytes, from, bytes.length) == bytes.length) {
            String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1); // copied as it is
            return new Decoding(text, encoding.name(), source, 0);
        }
        DecoderOutput out = new DecoderOutput(bytes.length - from);
        encoding.decoder().decode(bytes, from, bytes.length, out);
        return new Decoding(out.text(), encoding.name(), source, out.replacements());
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
