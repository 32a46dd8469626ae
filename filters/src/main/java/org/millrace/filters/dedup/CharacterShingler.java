package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * Hashes every sequence of {@code ngram} consecutive code points of a text to 32 bits, in one pass and without creating a
 * string. The text is taken as it is.
 *
 * <p>A sequence's hash is the polynomial of its mixed code points modulo 2^64, rolled forward (Karp and Rabin), then mixed.
 * Not thread-safe.
 */
final class CharacterShingler implements Shingling {
    private static final int HASHES = 512;
    private static final long START = 0x243F6A8885A308D3L;
    private static final long ROLL = 0xD1342543DE82EF95L;

    private final Shingler.Sink sink;
    private final int[] hashes = new int[HASHES];
    /** The hashes of the last code points, a ring. */
    private final long[] ring;
    /** What a code point's hash has been multiplied by when it leaves the sequence. */
    private final long leaving;

    CharacterShingler(int ngram, Shingler.Sink sink) {
        this.sink = sink;
        ring = new long[ngram];
        long power = 1;
        for (int i = 0; i < ngram; i++) {
            power *= ROLL;
        }
        leaving = power;
    }

    @Override
    public boolean scan(byte[] utf8) {
        Arrays.fill(ring, 0);
        int slot = 0;
        int missing = ring.length;
        int filled = 0;
        long rolling = 0;
        for (int at = 0; at < utf8.length; at += Utf8.length(utf8[at])) {
            long hash = Shingler.mix(START ^ Utf8.codePoint(utf8, at));
            rolling = rolling * ROLL + hash - ring[slot] * leaving;
            ring[slot] = hash;
            slot = slot + 1 == ring.length ? 0 : slot + 1;
            if (missing > 1) {
                missing--;
                continue;
            }
            missing = 0;
            hashes[filled++] = (int) (Shingler.mix(rolling) >>> 32);
            if (filled == HASHES) {
                sink.accept(hashes, filled);
                filled = 0;
            }
        }
        if (filled > 0) {
            sink.accept(hashes, filled);
        }
        return missing == 0;
    }
}
