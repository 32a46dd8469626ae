package org.millrace.filters.perplexity;

/**
 * Numbers by hash, in flat arrays with open addressing: 18 bytes for each entry where there is one number, 24 where there
 * are two. Grows up to what the announced count needs, so that a wrong count costs no memory.
 */
final class GramTable {
    private static final int FIRST = 1 << 12;
    private static final int MOST = 1_400_000_000; // one and a half slots each fit an array

    private final long announced;
    private final boolean hasSecond;
    private long[] keys;
    private float[] first;
    private float[] second;
    private int size;

    /**
     * An empty table.
     *
     * @param announced how many entries are to come
     */
    GramTable(long announced, boolean hasSecond) {
        this.announced = announced;
        this.hasSecond = hasSecond;
        allocate((int) Math.min(FIRST, slots(announced)));
    }

    static boolean canHold(long entries) {
        return entries <= MOST;
    }

    int size() {
        return size;
    }

    /** The entry's slot, or -1. */
    int find(long key) {
        int slot = place(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return slot;
            }
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return -1;
    }

    float first(int slot) {
        return first[slot];
    }

    /** The second number, 0 where the table has none. */
    float second(int slot) {
        return second.length == 0 ? 0 : second[slot];
    }

    /** Adds an entry, and says whether it is new; one that is not stays as it was. At most as many as announced. */
    boolean add(long key, float firstNumber, float secondNumber) {
        if (find(key) >= 0) {
            return false;
        }
        if (size + (size >> 1) >= keys.length - 1) {
            grow();
        }
        put(key, firstNumber, secondNumber);
        size++;
        return true;
    }

    private void put(long key, float firstNumber, float secondNumber) {
        int slot = place(key);
        while (keys[slot] != 0) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        keys[slot] = key;
        first[slot] = firstNumber;
        if (hasSecond) {
            second[slot] = secondNumber;
        }
    }

    private int place(long key) {
        return (int) Math.multiplyHigh(key >>> 1, 2L * keys.length);
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldFirst = first;
        float[] oldSecond = second;
        allocate((int) Math.min(slots(announced), Math.max(2L * oldKeys.length, FIRST)));
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldFirst[i], hasSecond ? oldSecond[i] : 0);
            }
        }
    }

    private void allocate(int slots) {
        keys = new long[slots];
        first = new float[slots];
        second = new float[hasSecond ? slots : 0];
    }

    private static long slots(long entries) {
        return entries + (entries >> 1) + 4;
    }
}
