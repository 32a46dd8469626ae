package org.millrace.connectors.charset;

import org.millrace.connectors.bytes.Utf8;

/** UTF-8 with one U+FFFD for each maximal part of a malformed sequence (Unicode Standard, section 3.9). */
record Utf8Decoder() implements Decoder {
    @Override
    public void decode(byte[] bytes, int from, int to, DecoderOutput out) {
        int i = from;
        while (i < to) {
            int b = bytes[i];
            if (b >= 0) {
                i = out.addAscii(bytes, i, to);
                continue;
            }
            int length = Utf8.sequence(bytes, i, to);
            if (length == 0) {
                out.replace();
                i += malformed(bytes, i, to);
                continue;
            }
            int c = b & (0x7f >> length);
            for (int k = 1; k < length; k++) {
                c = (c << 6) | (bytes[i + k] & 0x3f);
            }
            out.addCodePoint(c);
            i += length;
        }
    }

    /** Bytes of the longest beginning of a well-formed sequence that stands at {@code at}, at least 1. */
    private static int malformed(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int second = at + 1 < to ? bytes[at + 1] & 0xff : 0;
        if (first < 0xe0 || first > 0xf4 || (second & 0xc0) != 0x80) {
            return 1;
        }
        boolean begins =
                switch (first) {
                    case 0xe0 -> second >= 0xa0;
                    case 0xed -> second <= 0x9f;
                    case 0xf0 -> second >= 0x90;
                    case 0xf4 -> second <= 0x8f;
                    default -> true;
                };
        if (!begins) {
            return 1;
        }
        return first >= 0xf0 && at + 2 < to && (bytes[at + 2] & 0xc0) == 0x80 ? 3 : 2;
    }
}
