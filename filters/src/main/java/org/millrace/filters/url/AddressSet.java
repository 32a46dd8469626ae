package org.millrace.filters.url;

/**
 * A set of strings that keeps 8 bytes of each, so that lists of millions fit: two different strings are taken for the same
 * with a probability of about the set's size divided by 2^64.
 */
final class AddressSet {
    private long[] slots = new long[1 << 10];
    private int size;

    void add(String text) {
        if (size * 2 >= slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            for (long hash : old) {
                if (hash != 0) {
                    slots[slot(hash)] = hash;
                }
            }
        }
        int slot = slot(hash(text));
        size += slots[slot] == 0 ? 1 : 0;
        slots[slot] = hash(text);
    }

    boolean contains(String text) {
        return slots[slot(hash(text))] != 0;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a over the UTF-16 units, mixed as MurmurHash3 ends; never 0. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
