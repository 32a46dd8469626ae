package org.millrace.filters.dedup.substring;

/**
 * Reads single code points out of UTF-8. What is no UTF-8 is taken byte by byte, each for U+FFFD, so that nothing is left
 * out or read twice; stored texts are always UTF-8.
 */
final class Utf8 {
    private static final int REPLACEMENT = 0xFFFD;

    private Utf8() {}

    /** How many bytes the code point that begins there has: 1 to 4, never more than there are. */
    static int length(byte[] text, int at) {
        int lead = text[at] & 0xFF;
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        if (at + length > text.length) {
            return 1;
        }
        for (int i = 1; i < length; i++) {
            if (!isInside(text, at + i)) {
                return 1;
            }
        }
        return length;
    }

    /** The code point that begins there and has that length. */
    static int codePoint(byte[] text, int at, int length) {
        return switch (length) {
            case 1 -> text[at] >= 0 ? text[at] : REPLACEMENT;
            case 2 -> (text[at] & 0x1F) << 6 | (text[at + 1] & 0x3F);
            case 3 -> (text[at] & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | (text[at + 2] & 0x3F);
            default ->
                (text[at] & 0x07) << 18
                        | (text[at + 1] & 0x3F) << 12
                        | (text[at + 2] & 0x3F) << 6
                        | (text[at + 3] & 0x3F);
        };
    }

    static int codePoint(byte[] text, int at) {
        return codePoint(text, at, length(text, at));
    }

    /** Whether that byte goes on with a code point. */
    static boolean isInside(byte[] text, int at) {
        return (text[at] & 0xC0) == 0x80;
    }

    /** Where the code point begins that ends at {@code end}, which must be above 0. */
    static int before(byte[] text, int end) {
        int at = end - 1;
        while (at > 0 && end - at < 4 && isInside(text, at)) {
            at--;
        }
        return at + length(text, at) == end ? at : end - 1;
    }
}
