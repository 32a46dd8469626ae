package org.millrace.connectors.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte that is rare, looking at eight at a time. */
public final class ByteSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** The first place of {@code value} in {@code [from, to)}, or {@code to}. */
    public static int indexOf(byte[] bytes, byte value, int from, int to) {
        long wanted = (value & 0xff) * ONES;
        int i = from;
        while (i + 8 <= to) {
            long zeroes = (long) LONGS.get(bytes, i) ^ wanted;
            if (((zeroes - ONES) & ~zeroes & HIGH_BITS) != 0) { // one of them is zero
                break;
            }
            i += 8;
        }
        while (i < to && bytes[i] != value) {
            i++;
        }
        return i;
    }
}
