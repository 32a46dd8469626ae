package org.millrace.filters.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a text in one long, the first lowest, so that what most bytes of most texts need is done for eight of them
 * at a time and without a branch. A set of bytes is a long with the highest bit of each byte that is in it.
 *
 * <p>Except for {@link #present}, bytes must be ASCII: then no sum or difference below carries from one to the next.
 */
final class EightBytes {
    /** The set of all eight. */
    static final long ALL = 0x8080_8080_8080_8080L;

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightBytes() {}

    /** The bytes from {@code at} on. */
    static long get(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    static void set(byte[] bytes, int at, long eight) {
        LONG.set(bytes, at, eight);
    }

    /** The bytes that are no ASCII. */
    static long beyondAscii(long eight) {
        return eight & ALL;
    }

    /** The index of the first byte of a set that is not empty. */
    static int first(long set) {
        return Long.numberOfTrailingZeros(set) >>> 3;
    }

    /** Letters in lower case and digits as they are; every other byte becomes 0. */
    static long words(long eight) {
        long lower = eight | EACH * 0x20; // digits have that bit, and what becomes a letter is one
        return lower & mask(within(lower, 'a', 'z') | within(eight, '0', '9'));
    }

    /** The white space: U+0009 to U+000D and U+0020. */
    static long spaces(long eight) {
        return within(eight, '\t', '\r') | within(eight, ' ', ' ');
    }

    /** Letters in lower case, the bytes in {@code spaces} as U+0020. */
    static long folded(long eight, long spaces) {
        long lower = eight | (within(eight, 'A', 'Z') >>> 2);
        long blank = mask(spaces);
        return (lower & ~blank) | (EACH * ' ' & blank);
    }

    /** One bit for each byte that is not 0, whatever its value, the first byte's lowest. */
    static long present(long eight) {
        long set = (((eight & ~ALL) + ~ALL) | eight) & ALL;
        return ((set >>> 7) * 0x0102_0408_1020_4080L) >>> 56;
    }

    private static long within(long eight, char first, char last) {
        return (eight + EACH * (0x80 - first)) & ~(eight + EACH * (0x7F - last)) & ALL;
    }

    private static long mask(long set) {
        return set | (set - (set >>> 7));
    }
}
