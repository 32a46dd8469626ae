package org.millrace.pipeline.release;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes texts as JSON strings, byte for byte as Jackson does: a quotation mark, a backslash and what lies below U+0020 are
 * escaped, the latter by a letter where JSON has one; all else stands as it is. Eight bytes are looked at together, since
 * few texts have many to escape. Not thread-safe.
 */
final class JsonEscaper {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private static final int CAPACITY = 1 << 15;
    private static final byte[][] ESCAPES = new byte[0x80][];

    static {
        for (int c = 0; c < 0x20; c++) {
            ESCAPES[c] = String.format(Locale.ROOT, "\\u%04X", c).getBytes(StandardCharsets.US_ASCII);
        }
        String letters = "\bb\tt\nn\ff\rr\"\"\\\\";
        for (int i = 0; i < letters.length(); i += 2) {
            ESCAPES[letters.charAt(i)] = new byte[] {'\\', (byte) letters.charAt(i + 1)};
        }
    }

    private final byte[] buffer = new byte[CAPACITY];
    private int filled;

    /** Writes a text in UTF-8 with its quotation marks. */
    void write(byte[] utf8, OutputStream out) throws IOException {
        filled = 0;
        buffer[filled++] = '"';
        int from = 0;
        int at;
        while ((at = firstEscaped(utf8, from)) < utf8.length) {
            append(utf8, from, at, out);
            byte[] escape = ESCAPES[utf8[at]];
            append(escape, 0, escape.length, out);
            from = at + 1;
        }
        append(utf8, from, utf8.length, out);
        append(ESCAPES['"'], 1, 2, out);
        out.write(buffer, 0, filled);
    }

    private void append(byte[] bytes, int from, int to, OutputStream out) throws IOException {
        int start = from;
        while (to - start > CAPACITY - filled) {
            int fits = CAPACITY - filled;
            System.arraycopy(bytes, start, buffer, filled, fits);
            out.write(buffer, 0, CAPACITY);
            filled = 0;
            start += fits;
        }
        System.arraycopy(bytes, start, buffer, filled, to - start);
        filled += to - start;
    }

    private static int firstEscaped(byte[] bytes, int from) {
        int at = from;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            long escaped = escaped((long) LONG.get(bytes, at));
            if (escaped != 0) {
                return at + (Long.numberOfTrailingZeros(escaped) >>> 3);
            }
        }
        while (at < bytes.length && (bytes[at] < 0 || ESCAPES[bytes[at]] == null)) {
            at++;
        }
        return at;
    }

    /** The highest bit of each byte that is ASCII and to be escaped. No sum carries: its bytes are without that bit. */
    private static long escaped(long eight) {
        long low = eight & ~HIGH;
        long below = ~(low + EACH * (0x80 - 0x20));
        long mark = HIGH - (low ^ EACH * '"');
        long backslash = HIGH - (low ^ EACH * '\\');
        return (below | mark | backslash) & ~eight & HIGH;
    }
}
