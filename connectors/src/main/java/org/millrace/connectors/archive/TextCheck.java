package org.millrace.connectors.archive;

import org.millrace.connectors.bytes.Utf8;

/**
 * Tells text from other bytes: no NUL among the first 8,000 bytes (git's rule) unless a byte-order mark says UTF-16, and
 * then either UTF-8 throughout or, as text in an older charset has it, at most one control byte in a hundred.
 */
final class TextCheck {
    private static final int LOOKED_AT = 8000;

    private TextCheck() {}

    static boolean isText(byte[] bytes) {
        int n = Math.min(bytes.length, LOOKED_AT);
        if (n >= 2 && isUtf16Mark(bytes[0], bytes[1])) {
            return true;
        }
        int controls = 0;
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            if (b == 0) {
                return false;
            }
            boolean blank = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1a || b == 0x1b;
            if (b > 0 && b < ' ' && !blank) {
                controls++;
            }
        }
        if (n >= 5 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F' && bytes[4] == '-') {
            return false;
        }
        return Utf8.firstMalformed(bytes, 0, bytes.length) < 0 || 100 * controls <= n;
    }

    private static boolean isUtf16Mark(byte first, byte second) {
        return (first == (byte) 0xfe && second == (byte) 0xff) || (first == (byte) 0xff && second == (byte) 0xfe);
    }
}
