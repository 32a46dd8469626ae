package org.millrace.connectors.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.millrace.connectors.bytes.Tape;

/**
 * Reads the named fields before a WARC record's block (ISO 28500:2017, section 4).
 *
 * <p>Lenient: any version, line feeds without carriage returns, folded values, fields that are missing or repeat (the
 * first counts). Strict where it tells a header from other bytes: a version line, a colon in every line, at least one
 * field of WARC's own, a length, and an empty line within {@value #MOST_BYTES} bytes.
 */
final class WarcHeader {
    static final int MOST_BYTES = 1 << 18;

    private static final int STEP = 1 << 12;

    private final Tape tape;
    private int at;
    private int lineEnd;
    private boolean own;
    private String type = "";
    private String recordId = "";
    private String uri = "";
    private String date = "";
    private String contentType = "";
    private String identifiedType = "";
    private String payloadDigest = "";
    private String truncated = "";
    private String length = "";

    private WarcHeader(Tape tape) {
        this.tape = tape;
    }

    static boolean mayBegin(byte[] bytes, int from, int count) {
        return count >= 6
                && bytes[from] == 'W'
                && bytes[from + 1] == 'A'
                && bytes[from + 2] == 'R'
                && bytes[from + 3] == 'C'
                && bytes[from + 4] == '/'
                && isDigit(bytes[from + 5]);
    }

    static Head read(Tape tape) throws IOException {
        return Framing.WARC.mayBegin(tape) ? new WarcHeader(tape).read() : null;
    }

    private Head read() throws IOException {
        if (!line() || !isVersion()) {
            return null;
        }
        at = lineEnd + 1;
        while (line()) {
            int to = contentEnd();
            if (to == at) {
                return own ? head(lineEnd + 1) : null;
            }
            if (!field(to)) {
                return null;
            }
            at = lineEnd + 1;
        }
        return null;
    }

    /** Finds the end of the line at {@code at}; false where there is none in reach. */
    private boolean line() throws IOException {
        int i = at;
        int available = tape.ensure(i + 1);
        while (true) {
            int last = Math.min(available, MOST_BYTES);
            for (; i < last; i++) {
                if (tape.at(i) == '\n') {
                    lineEnd = i;
                    return true;
                }
            }
            if (i >= MOST_BYTES) {
                return false;
            }
            available = tape.ensure(i + STEP);
            if (available <= i) {
                return false;
            }
        }
    }

    private int contentEnd() {
        return lineEnd > at && tape.at(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
    }

    /** {@code WARC/}, digits, a point, digits. */
    private boolean isVersion() {
        int to = contentEnd();
        while (to > 0 && tape.at(to - 1) == ' ') {
            to--;
        }
        int i = 5;
        while (i < to && isDigit(tape.at(i))) {
            i++;
        }
        if (i >= to || tape.at(i) != '.') {
            return false;
        }
        int minor = ++i;
        while (i < to && isDigit(tape.at(i))) {
            i++;
        }
        return i == to && i > minor;
    }

    private boolean field(int to) throws IOException {
        int colon = at;
        while (colon < to && tape.at(colon) != ':') {
            colon++;
        }
        if (colon == to || colon == at) {
            return false;
        }
        int name = at;
        int nameLength = colon - at;
        boolean warc = nameLength > 5 && is(name, 5, "warc-");
        own |= warc;
        if (warc) {
            warcField(name + 5, nameLength - 5, colon + 1, to);
        } else if (is(name, nameLength, "content-length") && length.isEmpty()) {
            length = value(colon + 1, to);
        } else if (is(name, nameLength, "content-type") && contentType.isEmpty()) {
            contentType = value(colon + 1, to);
        } else {
            passFolded();
        }
        return true;
    }

    private void warcField(int name, int n, int from, int to) throws IOException {
        if (is(name, n, "type") && type.isEmpty()) {
            type = value(from, to).toLowerCase(Locale.ROOT);
        } else if (is(name, n, "record-id") && recordId.isEmpty()) {
            recordId = unbracketed(value(from, to));
        } else if (is(name, n, "target-uri") && uri.isEmpty()) {
            uri = unbracketed(value(from, to));
        } else if (is(name, n, "date") && date.isEmpty()) {
            date = value(from, to);
        } else if (is(name, n, "identified-payload-type") && identifiedType.isEmpty()) {
            identifiedType = value(from, to);
        } else if (is(name, n, "payload-digest") && payloadDigest.isEmpty()) {
            payloadDigest = value(from, to);
        } else if (is(name, n, "truncated") && truncated.isEmpty()) {
            truncated = value(from, to);
        } else {
            passFolded();
        }
    }

    private String value(int from, int to) throws IOException {
        String first = text(from, to);
        if (!isFolded()) {
            return first;
        }
        StringBuilder value = new StringBuilder(first);
        while (isFolded()) {
            at = lineEnd + 1;
            if (!line()) {
                break;
            }
            String more = text(at, contentEnd());
            if (!more.isEmpty()) {
                value.append(value.length() == 0 ? "" : " ").append(more);
            }
        }
        return value.toString();
    }

    private void passFolded() throws IOException {
        while (isFolded()) {
            at = lineEnd + 1;
            if (!line()) {
                break;
            }
        }
    }

    /** Whether the next line goes on with this one's value. */
    private boolean isFolded() throws IOException {
        int next = lineEnd + 1;
        return next < MOST_BYTES && tape.ensure(next + 1) > next && (tape.at(next) == ' ' || tape.at(next) == '\t');
    }

    private String text(int from, int to) {
        return new String(tape.window(), tape.offset() + from, to - from, StandardCharsets.UTF_8).strip();
    }

    private static String unbracketed(String value) {
        return value.startsWith("<") && value.endsWith(">")
                ? value.substring(1, value.length() - 1).strip()
                : value;
    }

    private boolean is(int from, int count, String lower) {
        if (count != lower.length()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int c = tape.at(from + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Head head(int bytes) {
        long content = length(length);
        return content < 0
                ? null
                : new Head(
                        bytes,
                        content,
                        "warc",
                        type,
                        recordId,
                        uri,
                        date,
                        contentType,
                        identifiedType,
                        payloadDigest,
                        truncated);
    }

    /** A number of bytes, or -1. */
    static long length(String digits) {
        if (digits.isEmpty() || digits.length() > 18) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + (c - '0');
        }
        return value;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
