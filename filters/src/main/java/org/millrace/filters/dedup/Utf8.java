package org.millrace.filters.dedup;

import java.nio.charset.StandardCharsets;

/**
 * Code points in UTF-8 as {@link String#getBytes} writes it: what comes in is trusted to be well-formed. A surrogate without
 * its partner is a question mark there.
 */
final class Utf8 {
    private Utf8() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many bytes the code point has whose first byte this is. */
    static int length(byte first) {
        return first >= 0 ? 1 : first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
    }

    /** The code point of which {@code bytes[at]} is the first byte. */
    static int codePoint(byte[] bytes, int at) {
        int first = bytes[at];
        return switch (length(bytes[at])) {
            case 1 -> first;
            case 2 -> (first & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
            case 3 -> (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
            default ->
                (first & 0x07) << 18
                        | (bytes[at + 1] & 0x3F) << 12
                        | (bytes[at + 2] & 0x3F) << 6
                        | (bytes[at + 3] & 0x3F);
        };
    }

    /** Writes a code point, and returns where it ends. */
    static int write(int codePoint, byte[] bytes, int start) {
        int at = start;
        if (codePoint < 0x80) {
            bytes[at++] = (byte) codePoint;
            return at;
        }
        if (codePoint < 0x800) {
            bytes[at++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                bytes[at++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                bytes[at++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[at++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            }
            bytes[at++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        bytes[at++] = (byte) (0x80 | (codePoint & 0x3F));
        return at;
    }

    /** Where a block of at most {@code most} bytes, four or more, from {@code from} on ends, cutting no code point in two. */
    static int blockEnd(byte[] text, int from, int most) {
        int end = from + most;
        if (end >= text.length) {
            return text.length;
        }
        while ((text[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
