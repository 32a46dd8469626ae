package org.millrace.connectors.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks UTF-8 as the Unicode Standard defines it (table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF. */
public final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /** The first byte in {@code [from, to)} at which a malformed sequence begins, or -1 where all is well-formed. */
    public static int firstMalformed(byte[] bytes, int from, int to) {
        int i = skipAscii(bytes, from, to);
        while (i < to) {
            int length = sequence(bytes, i, to);
            if (length == 0) {
                return i;
            }
            i = skipAscii(bytes, i + length, to);
        }
        return -1;
    }

    /** The first byte in {@code [from, to)} that is not ASCII, or {@code to}. */
    public static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + 32 <= to && (longs(bytes, i) & HIGH_BITS) == 0) {
            i += 32;
        }
        while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
            i += 8;
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The bits that any of four longs has. */
    private static long longs(byte[] bytes, int i) {
        return (long) LONGS.get(bytes, i)
                | (long) LONGS.get(bytes, i + 8)
                | (long) LONGS.get(bytes, i + 16)
                | (long) LONGS.get(bytes, i + 24);
    }

    /** Bytes of the well-formed sequence of several bytes that begins at {@code i} and ends by {@code to}, or 0. */
    public static int sequence(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xff;
        int second = i + 1 < to ? bytes[i + 1] & 0xff : 0;
        if (first < 0xc2 || first > 0xf4 || (second & 0xc0) != 0x80) {
            return 0;
        }
        if (first < 0xe0) {
            return 2;
        }
        if (i + 2 >= to || (bytes[i + 2] & 0xc0) != 0x80) {
            return 0;
        }
        if (first < 0xf0) {
            boolean overlong = first == 0xe0 && second < 0xa0;
            boolean surrogate = first == 0xed && second > 0x9f;
            return overlong || surrogate ? 0 : 3;
        }
        if (i + 3 >= to || (bytes[i + 3] & 0xc0) != 0x80) {
            return 0;
        }
        boolean overlong = first == 0xf0 && second < 0x90;
        boolean tooHigh = first == 0xf4 && second > 0x8f;
        return overlong || tooHigh ? 0 : 4;
    }
}
