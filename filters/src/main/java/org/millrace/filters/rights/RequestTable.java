package org.millrace.filters.rights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requests by kind and value, exactly, in little memory: the bytes of id and value, 24 bytes for the rest and 5 to 11 bytes
 * of a hash index. Terms are shared. Safe for any number of threads once it is filled.
 */
final class RequestTable {
    private static final RequestKind[] KINDS = RequestKind.values();
    private static final int NONE = -1;

    private final BytePages bytes = new BytePages();
    private final Set<RequestKind> kinds = EnumSet.noneOf(RequestKind.class);
    private final List<RequestTerms> terms = new ArrayList<>();
    private final Map<RequestTerms, Integer> termNumbers = new HashMap<>();
    private int size;

    // By row: where kind and value begin, the terms' number, the next row of the same key, seconds and nanoseconds.
    private int[] starts = new int[1024];
    private int[] termsOf = new int[1024];
    private int[] next = new int[1024];
    private long[] effective = new long[1024];

    /** First row of a key by its hash; the next free place where it is taken. */
    private int[] slots = emptySlots(2048);

    private int keys;

    int size() {
        return size;
    }

    /** Whether any request is of that kind. */
    boolean has(RequestKind kind) {
        return kinds.contains(kind);
    }

    void add(OptOutRequest request) {
        byte[] key = key(request.kind(), request.value());
        if (size == starts.length) {
            int larger = size + (size >> 1);
            starts = Arrays.copyOf(starts, larger);
            termsOf = Arrays.copyOf(termsOf, larger);
            next = Arrays.copyOf(next, larger);
            effective = Arrays.copyOf(effective, larger);
        }
        int row = size++;
        byte[] id = request.id().getBytes(StandardCharsets.UTF_8);
        starts[row] = (int) bytes.add(length(key.length)); // an unsigned number
        bytes.add(key);
        bytes.add(length(id.length));
        bytes.add(id);
        termsOf[row] = termNumbers.computeIfAbsent(request.terms(), added -> {
            terms.add(added);
            return terms.size() - 1;
        });
        effective[row] = request.effective().toEpochMilli();
        kinds.add(request.kind());
        int slot = slot(slots, key);
        next[row] = slots[slot];
        keys += slots[slot] == NONE ? 1 : 0;
        slots[slot] = row;
        if (keys > slots.length / 4 * 3) {
            grow();
        }
    }

    /** The requests of exactly that kind and value, in no order that counts; mostly none. */
    List<OptOutRequest> find(RequestKind kind, String value) {
        if (!kinds.contains(kind)) {
            return List.of();
        }
        byte[] key = key(kind, value);
        int row = slots[slot(slots, key)];
        if (row == NONE) {
            return List.of();
        }
        List<OptOutRequest> found = new ArrayList<>(1);
        for (; row != NONE; row = next[row]) {
            found.add(request(row, value));
        }
        return found;
    }

    private OptOutRequest request(int row, String value) {
        long at = Integer.toUnsignedLong(starts[row]);
        RequestKind kind = KINDS[bytes.get(at + 2)];
        at += 2 + readLength(at);
        String id = new String(bytes.copy(at + 2, readLength(at)), StandardCharsets.UTF_8);
        return new OptOutRequest(id, kind, value, Instant.ofEpochMilli(effective[row]), terms.get(termsOf[row]));
    }

    private void grow() {
        int[] larger = emptySlots(slots.length * 2);
        for (int row : slots) {
            if (row != NONE) {
                long at = Integer.toUnsignedLong(starts[row]);
                larger[slot(larger, bytes.copy(at + 2, readLength(at)))] = row;
            }
        }
        slots = larger;
    }

    private int slot(int[] table, byte[] key) {
        int mask = table.length - 1;
        int slot = (int) hash(key) & mask;
        while (table[slot] != NONE) {
            long at = Integer.toUnsignedLong(starts[table[slot]]);
            if (readLength(at) == key.length && bytes.matches(at + 2, key)) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a, mixed as MurmurHash3 ends. */
    private static long hash(byte[] key) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : key) {
            hash = (hash ^ b) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return hash ^ (hash >>> 33);
    }

    private static byte[] key(RequestKind kind, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[text.length + 1];
        key[0] = (byte) Arrays.binarySearch(KINDS, kind);
        System.arraycopy(text, 0, key, 1, text.length);
        return key;
    }

    /** Two bytes: no line of a list is longer than they can tell. */
    private static byte[] length(int length) {
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("expected an id or value of at most 65,535 bytes, found " + length);
        }
        return new byte[] {(byte) (length >> 8), (byte) length};
    }

    private int readLength(long at) {
        return (bytes.get(at) & 0xFF) << 8 | bytes.get(at + 1) & 0xFF;
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
