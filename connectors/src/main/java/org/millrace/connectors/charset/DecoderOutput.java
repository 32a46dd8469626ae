package org.millrace.connectors.charset;

import java.nio.charset.StandardCharsets;
import org.millrace.connectors.bytes.Utf8;

/** Where a decoder writes: room for one char per byte, which no decoder here exceeds, and a count of errors. */
final class DecoderOutput {
    static final char REPLACEMENT = '\ufffd';

    private static final int LONG_RUN = 64;

    private final char[] chars;
    private int length;
    private int replacements;

    DecoderOutput(int bytes) {
        chars = new char[bytes];
    }

    void add(int c) {
        chars[length++] = (char) c;
    }

    /** Adds the ASCII bytes that begin at {@code from}; gives the first byte that is none, or {@code to}. */
    int addAscii(byte[] bytes, int from, int to) {
        int end = Utf8.skipAscii(bytes, from, to);
        if (end - from < LONG_RUN) {
            for (int i = from; i < end; i++) {
                chars[length++] = (char) bytes[i];
            }
        } else { // markup: the platform widens long runs with vector instructions
            new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).getChars(0, end - from, chars, length);
            length += end - from;
        }
        return end;
    }

    void addCodePoint(int c) {
        if (c < 0x10000) {
            chars[length++] = (char) c;
        } else {
            chars[length++] = Character.highSurrogate(c);
            chars[length++] = Character.lowSurrogate(c);
        }
    }

    /** Stands for bytes that the encoding does not have. */
    void replace() {
        chars[length++] = REPLACEMENT;
        replacements++;
    }

    int length() {
        return length;
    }

    char charAt(int i) {
        return chars[i];
    }

    int replacements() {
        return replacements;
    }

    String text() {
        return new String(chars, 0, length);
    }
}
