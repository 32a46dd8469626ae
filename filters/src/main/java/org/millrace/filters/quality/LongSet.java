package org.millrace.filters.quality;

import java.util.Arrays;

/** A set of hashes. Not for hashes that an adversary sees: places are the lowest bits. */
public final class LongSet {
    private long[] slots = new long[64];
    private int mask = 63;
    private boolean hasZero;

    /** Empties the set and makes room for {@code count} hashes. */
    public void clear(int count) {
        int size = Math.max(64, Integer.highestOneBit(Math.max(1, count)) * 4);
        if (size > slots.length) {
            slots = new long[size];
        } else {
            Arrays.fill(slots, 0, size, 0);
        }
        mask = size - 1;
        hasZero = false;
    }

    public boolean contains(long hash) {
        if (hash == 0) {
            return hasZero;
        }
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slots[slot] == hash;
    }

    /** Whether the hash was new. */
    public boolean add(long hash) {
        if (hash == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = hash;
        return true;
    }
}
