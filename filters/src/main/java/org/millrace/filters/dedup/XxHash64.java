package org.millrace.filters.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** xxHash64 with seed 0 over part of an array, after the specification by Yann Collet (xxhash_spec.md, version 0.2). */
final class XxHash64 {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private XxHash64() {}

    static long hash(byte[] bytes, int from, int length) {
        int end = from + length;
        int i = from;
        long hash = PRIME_5;
        if (length >= 32) {
            long a = 0x60EA27EEADC0B5D6L; // the first prime and the second
            long b = PRIME_2;
            long c = 0;
            long d = -PRIME_1;
            for (; i <= end - 32; i += 32) {
                a = round(a, longAt(bytes, i));
                b = round(b, longAt(bytes, i + 8));
                c = round(c, longAt(bytes, i + 16));
                d = round(d, longAt(bytes, i + 24));
            }
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merge(merge(merge(merge(hash, a), b), c), d);
        }
        hash += length;
        for (; i <= end - 8; i += 8) {
            hash = Long.rotateLeft(hash ^ round(0, longAt(bytes, i)), 27) * PRIME_1 + PRIME_4;
        }
        if (i <= end - 4) {
            long lane = Integer.toUnsignedLong((int) INTS.get(bytes, i));
            hash = Long.rotateLeft(hash ^ (lane * PRIME_1), 23) * PRIME_2 + PRIME_3;
            i += 4;
        }
        for (; i < end; i++) {
            hash = Long.rotateLeft(hash ^ ((bytes[i] & 0xFF) * PRIME_5), 11) * PRIME_1;
        }
        hash = (hash ^ hash >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }

    private static long longAt(byte[] bytes, int i) {
        return (long) LONGS.get(bytes, i);
    }

    private static long round(long accumulator, long lane) {
        return Long.rotateLeft(accumulator + lane * PRIME_2, 31) * PRIME_1;
    }

    private static long merge(long hash, long accumulator) {
        return (hash ^ round(0, accumulator)) * PRIME_1 + PRIME_4;
    }
}
