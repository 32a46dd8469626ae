package org.millrace.connectors.charset;

import org.millrace.connectors.bytes.ByteSearch;

/** Finds the encodings whose bytes may all look like ASCII: UTF-16 without a mark, and ISO-2022-JP. */
final class Wide {
    private static final int SEARCHED = 1 << 16;
    /** Pairs of ASCII bytes that UTF-16 may have: Japanese has up to a half. */
    private static final int ASCII_PERCENT = 75;

    private static final byte ESCAPE = 0x1b;

    private Wide() {}

    /** UTF-16 or ISO-2022-JP where the bytes are plainly that, else null. */
    static Encoding encoding(byte[] bytes) {
        int n = Math.min(bytes.length, SEARCHED) & ~1;
        int even = 0;
        int odd = 0;
        int ascii = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
            ascii += bytes[i] > 0 && bytes[i + 1] > 0 ? 1 : 0;
        }
        // ASCII with a stray zero would be ideographs
        if (even + odd > 0 && bytes.length % 2 == 0 && ascii <= n / 2 * ASCII_PERCENT / 100) {
            Encoding likely = even < odd ? Encoding.UTF_16_LE : Encoding.UTF_16_BE;
            return isText(bytes, n, likely) ? likely : null;
        }
        return isIso2022Jp(bytes) ? Encoding.ISO_2022_JP : null;
    }

    /** Whether the bytes go over to Japanese by its escape sequence, and read without an error. */
    static boolean isIso2022Jp(byte[] bytes) {
        int n = Math.min(bytes.length, SEARCHED);
        int i = ByteSearch.indexOf(bytes, ESCAPE, 0, n);
        while (i + 2 < n && !(bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@'))) {
            i = ByteSearch.indexOf(bytes, ESCAPE, i + 1, n);
        }
        if (i + 2 >= n) {
            return false;
        }
        DecoderOutput out = new DecoderOutput(n);
        Encoding.ISO_2022_JP.decoder().decode(bytes, 0, n, out);
        return out.replacements() <= (n < bytes.length ? 1 : 0);
    }

    /** Whether all characters are assigned, and none is a control character that no text has. */
    private static boolean isText(byte[] bytes, int n, Encoding encoding) {
        DecoderOutput out = new DecoderOutput(n);
        encoding.decoder().decode(bytes, 0, n, out);
        String text = out.text();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f';
            boolean cut = c == DecoderOutput.REPLACEMENT && i == text.length() && out.replacements() == 1;
            int type = Character.getType(c);
            if (control
                    || type == Character.UNASSIGNED
                    || type == Character.PRIVATE_USE
                    || (out.replacements() > 0 && c == DecoderOutput.REPLACEMENT && !cut)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
