package org.millrace.connectors.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.millrace.connectors.bytes.Tape;

/**
 * Reads the line before an ARC record's content (Internet Archive, ARC File Format, versions 1 and 2): URL, IP address,
 * 14 digits of a date, media type, and at the end the length.
 *
 * <p>Lenient: spaces in the URL and in the media type, dates of 8 to 17 digits. The fields are found from the date, the
 * last word that is a date after an address and before a length.
 */
final class ArcHeader {
    private static final int MOST_BYTES = 1 << 14;

    private ArcHeader() {}

    /** Whether the bytes begin like a URL: a letter, more of a scheme, and a colon within sight. */
    static boolean mayBegin(byte[] bytes, int from, int count) {
        for (int i = 0; i < count; i++) {
            int c = bytes[from + i];
            if (c == ':') {
                return i > 1;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return false;
    }

    static Head read(Tape tape) throws IOException {
        if (!Framing.ARC.mayBegin(tape)) {
            return null;
        }
        int end = lineEnd(tape);
        if (end < 0) {
            return null;
        }
        int to = end > 0 && tape.at(end - 1) == '\r' ? end - 1 : end;
        // the fields are ASCII but for URLs that were never escaped
        String line = new String(tape.window(), tape.offset(), to, StandardCharsets.UTF_8);
        String[] words = line.split(" ", -1);
        int last = words.length - 1;
        long length = last < 4 ? -1 : WarcHeader.length(words[last]);
        if (length < 0) {
            return null;
        }
        // version 2 first: its offset can look like a date, behind a location that is not stated
        if (isDateAt(words, last - 7)) {
            return head(words, last - 7, end + 1, length);
        }
        for (int i = last - 2; i >= 2; i--) {
            if (isDateAt(words, i)) {
                return head(words, i, end + 1, length);
            }
        }
        return null;
    }

    private static Head head(String[] words, int date, int bytes, long length) {
        int last = words.length - 1;
        StringBuilder uri = new StringBuilder(words[0]);
        for (int i = 1; i < date - 1; i++) {
            uri.append(' ').append(words[i]);
        }
        StringBuilder mediaType = new StringBuilder(words[date + 1]);
        // version 1 has the length behind the type, version 2 five more fields
        for (int i = date + 2; i < last && last - date != 7; i++) {
            mediaType.append(' ').append(words[i]);
        }
        String url = uri.toString();
        String type = url.startsWith("filedesc:") ? "filedesc" : "response";
        return new Head(
                bytes,
                length,
                "arc",
                type,
                "",
                url,
                words[date].substring(0, Math.min(14, words[date].length())),
                mediaType.toString(),
                "",
                "",
                "");
    }

    private static int lineEnd(Tape tape) throws IOException {
        int i = 0;
        while (i < MOST_BYTES) {
            int available = Math.min(tape.ensure(i + 256), MOST_BYTES);
            if (available <= i) {
                return -1;
            }
            for (; i < available; i++) {
                if (tape.at(i) == '\n') {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isDateAt(String[] words, int at) {
        return at >= 2 && isDate(words[at]) && isAddress(words[at - 1]);
    }

    private static boolean isDate(String word) {
        if (word.length() < 8 || word.length() > 17) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** An address of version 4 or 6, or the nothing that some writers put there. */
    private static boolean isAddress(String word) {
        if (word.equals("-")) {
            return true;
        }
        int marks = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (c == '.' || c == ':') {
                marks++;
            } else if (!hex) {
                return false;
            }
        }
        return marks >= 2;
    }
}
