package org.millrace.filters.sentencepiece;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a text as the model wants it: its characters by the model's rules, blanks as U+2581, one in front of the text, none
 * at its end, and no two side by side; the last three if the model says so.
 */
record PieceNormaliser(CharacterMap rules, boolean addDummyPrefix, boolean removeExtraBlanks) {
    private static final byte[] BLANK = "\u2581".getBytes(StandardCharsets.UTF_8);

    String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CharacterMap.Match match = new CharacterMap.Match();
        int start = 0;
        while (removeExtraBlanks && start < bytes.length) {
            int length = blankAt(bytes, start, match);
            if (length == 0) {
                break;
            }
            start += length;
        }
        if (start == bytes.length) {
            return "";
        }
        ByteArrayOutputStream normal = new ByteArrayOutputStream(bytes.length + 16);
        if (addDummyPrefix) {
            normal.writeBytes(BLANK);
        }
        boolean isBehindBlank = removeExtraBlanks;
        while (start < bytes.length) {
            rules.find(bytes, start, bytes.length, match);
            byte[] from = match.length > 0 ? rules.bytes() : bytes;
            int length = match.length > 0 ? match.length : characterLength(bytes, start);
            int at = match.length > 0 ? match.start : start;
            int end = match.length > 0 ? match.end : start + length;
            while (isBehindBlank && at < end && from[at] == ' ') {
                at++;
            }
            for (int i = at; i < end; i++) {
                if (from[i] == ' ') {
                    normal.writeBytes(BLANK);
                } else {
                    normal.write(from[i]);
                }
            }
            isBehindBlank = removeExtraBlanks && (at < end ? from[end - 1] == ' ' : isBehindBlank);
            start += length;
        }
        String result = normal.toString(StandardCharsets.UTF_8);
        int end = result.length();
        while (removeExtraBlanks && end > 0 && result.charAt(end - 1) == '\u2581') {
            end--;
        }
        return result.substring(0, end);
    }

    /** The length of the characters that stand for exactly one blank, or 0. */
    private int blankAt(byte[] bytes, int start, CharacterMap.Match match) {
        rules.find(bytes, start, bytes.length, match);
        if (match.length > 0) {
            return match.end == match.start + 1 && rules.bytes()[match.start] == ' ' ? match.length : 0;
        }
        return bytes[start] == ' ' ? 1 : 0;
    }

    /** The bytes of a character; the text was encoded here, so it is well-formed. */
    private static int characterLength(byte[] bytes, int at) {
        int b = bytes[at] & 0xFF;
        if (b < 0x80) {
            return 1;
        }
        return Math.min(b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4, bytes.length - at);
    }
}
