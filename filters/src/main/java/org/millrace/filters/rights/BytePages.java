package org.millrace.filters.rights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes one after another, up to 4 GB, that grow by a page at a time so that nothing is ever held twice. */
final class BytePages {
    private static final int BITS = 20;
    private static final int PAGE = 1 << BITS;
    private static final long MOST = 1L << 32;

    private final List<byte[]> pages = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    /**
     * Appends bytes.
     *
     * @return where they begin
     * @throws IllegalArgumentException where there would be more than 4 GB
     */
    long add(byte[] bytes) {
        if (size + bytes.length > MOST) {
            throw new IllegalArgumentException("expected a list whose ids and values take at most 4 GB");
        }
        long start = size;
        int from = 0;
        while (from < bytes.length) {
            int at = (int) (size & (PAGE - 1));
            if (at == 0) {
                pages.add(new byte[PAGE]);
            }
            int count = Math.min(bytes.length - from, PAGE - at);
            System.arraycopy(bytes, from, pages.get(pages.size() - 1), at, count);
            from += count;
            size += count;
        }
        return start;
    }

    byte get(long at) {
        return pages.get((int) (at >>> BITS))[(int) (at & (PAGE - 1))];
    }

    boolean matches(long at, byte[] bytes) {
        int from = (int) (at & (PAGE - 1));
        if (from + bytes.length <= PAGE) {
            byte[] page = pages.get((int) (at >>> BITS));
            return Arrays.equals(page, from, from + bytes.length, bytes, 0, bytes.length);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (get(at + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] copy(long at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = get(at + i);
        }
        return bytes;
    }
}
