package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * Hashes every sequence of {@code ngram} consecutive words of a text to 32 bits, in one pass and without creating a
 * string. Equal sequences have equal hashes whatever lies between their words; see {@link Words} for what a word is.
 *
 * <p>A word's hash is taken of its folded code points in UTF-8, eight bytes at a time: from a constant on, each eight are
 * added by exclusive or and the sum is mixed, the last one to eight filled up with zeros. A sequence's is the polynomial of
 * its words' hashes modulo 2^64, rolled forward word by word (Karp and Rabin), then mixed so that its upper half depends on
 * every bit. Not thread-safe.
 */
final class Shingler implements Shingling {
    /** Takes what was hashed, block by block; the block is reused after the call. */
    interface Sink {
        void accept(int[] hashes, int count);
    }

    private static final long WORD_START = 0x243F6A8885A308D3L;
    private static final long ROLL = 0xD1342543DE82EF95L;

    private final int ngram;
    private final Sink sink;
    private final FoldedWords folded = new FoldedWords();
    /** The hashes of the last words of the block before, as many as a sequence has, and those of this block's. */
    private final long[] words;

    private final int[] hashes = new int[FoldedWords.MOST];
    /** What a word's hash has been multiplied by when it leaves the sequence. */
    private final long leaving;

    private int missing;
    private boolean any;
    private long rolling;
    /** The hash so far of a word that the block before left open. */
    private long open;

    Shingler(int ngram, Sink sink) {
        this.ngram = ngram;
        this.sink = sink;
        words = new long[ngram + FoldedWords.MOST];
        long power = 1;
        for (int i = 0; i < ngram; i++) {
            power *= ROLL;
        }
        leaving = power;
    }

    @Override
    public boolean scan(byte[] utf8) {
        Arrays.fill(words, 0, ngram, 0);
        folded.clear();
        missing = ngram - 1;
        any = false;
        rolling = 0;
        open = WORD_START;
        int end;
        for (int from = 0; from < utf8.length; from = end) {
            end = Utf8.blockEnd(utf8, from, FoldedWords.BLOCK);
            folded.fold(utf8, from, end);
            block(end < utf8.length && folded.isOpen());
        }
        return any;
    }

    /** @param goesOn whether the block's last word may go on in the next */
    private void block(boolean goesOn) {
        int count = folded.count() - (goesOn ? 1 : 0);
        hashWords(count);
        if (goesOn) {
            int start = folded.start(count);
            int end = folded.end(count);
            long hash = count == 0 ? open : WORD_START;
            for (; end - start > Long.BYTES; start += Long.BYTES) {
                hash = mix(hash ^ folded.eight(start));
            }
            open = hash;
            folded.carry(start);
        } else {
            open = WORD_START;
            folded.clear();
        }
        roll(count);
    }

    private void hashWords(int count) {
        long hash = open; // only the first may have begun in the block before
        for (int i = 0; i < count; i++) {
            int start = folded.start(i);
            int length = folded.end(i) - start;
            for (; length > Long.BYTES; length -= Long.BYTES) {
                hash = mix(hash ^ folded.eight(start));
                start += Long.BYTES;
            }
            long last = folded.eight(start) & -1L >>> -(length << 3); // the shift is modulo 64
            words[ngram + i] = mix(hash ^ last);
            hash = WORD_START;
        }
    }

    private void roll(int count) {
        long polynomial = rolling;
        for (int i = 0; i < count; i++) {
            polynomial = polynomial * ROLL + words[ngram + i] - words[i] * leaving;
            hashes[i] = (int) (mix(polynomial) >>> 32);
        }
        rolling = polynomial;
        System.arraycopy(words, count, words, 0, ngram);
        int incomplete = Math.min(missing, count);
        missing -= incomplete;
        if (incomplete > 0) {
            System.arraycopy(hashes, incomplete, hashes, 0, count - incomplete);
        }
        if (count > incomplete) {
            any = true;
            sink.accept(hashes, count - incomplete);
        }
    }

    /** Spreads every bit over all (Stafford's variant 13 of the finaliser of MurmurHash3). */
    static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
