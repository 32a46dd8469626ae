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
 * Requests by kind and value, exactly, in little memory: the bytes of id and value, 24 bytes for the rest and 7 to 14 bytes
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

    /** Of each place's key 8 bits of its hash: most keys that are not there are told so without looking at others. */
    private byte[] tags = new byte[2048];

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
        long hash = hash(key);
        int slot = slot(slots, tags, key, hash);
        next[row] = slots[slot];
        keys += slots[slot] == NONE ? 1 : 0;
        slots[slot] = row;
        tags[slot] = tag(hash);
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
        int row = slots[slot(slots, tags, key, hash(key))];
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
        byte[] largerTags = new byte[larger.length];
        for (int row : slots) {
            if (row != NONE) {
                long at = Integer.toUnsignedLong(starts[row]);
                byte[] key = bytes.copy(at + 2, readLength(at));
                long hash = hash(key);
                int slot = slot(larger, largerTags, key, hash);
                larger[slot] = row;
                largerTags[slot] = tag(hash);
            }
        }
        slots = larger;
        tags = largerTags;
    }

    private int slot(int[] table, byte[] tagsOf, byte[] key, long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != NONE && !(tagsOf[slot] == tag(hash) && isKey(table[slot], key))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int row, byte[] key) {
        long at = Integer.toUnsignedLong(starts[row]);
        return readLength(at) == key.length && bytes.matches(at + 2, key);
    }

    private static byte tag(long hash) {
        return (byte) (hash >>> 56);
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
        return ((bytes.get(at) & 0xFF) << 8) | (bytes.get(at + 1) & 0xFF);
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
