package org.millrace.filters.english;

import java.util.Arrays;

/** Gives keys names from 0 upwards, in the order in which they come first. */
public final class NameTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    /** A name and one more, 0 where free. */
    private int[] names = new int[64];

    private int shift = 58;
    private int mask = 63;
    private int next;

    /** Forgets all and makes room for {@code count} keys. */
    public void clear(int count) {
        int bits = Math.max(6, Long.SIZE - Long.numberOfLeadingZeros(count) + 1);
        if (1 << bits > keys.length) {
            keys = new long[1 << bits];
            names = new int[1 << bits];
        } else {
            Arrays.fill(names, 0, 1 << bits, 0);
        }
        shift = Long.SIZE - bits;
        mask = (1 << bits) - 1;
        next = 0;
    }

    /** The key's name. A key that is new gets the number of keys so far. */
    public int name(long key) {
        int slot = (int) ((key * SPREAD) >>> shift);
        while (names[slot] != 0) {
            if (keys[slot] == key) {
                return names[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        names[slot] = ++next;
        return next - 1;
    }
}
