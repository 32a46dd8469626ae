package org.millrace.filters.decontamination;

import org.millrace.filters.segmentation.UnspacedScripts;

/**
 * Hashes each word of a text, normalised by {@link WordTable}, and each run of words: {@code roll-v1}.
 *
 * <p>A word's hash is w = mix(h), where h begins as 0x243F6A8885A308D3 and becomes (h xor u) · 0x9E3779B97F4A7C15 for each
 * UTF-16 unit u. A run's is mix of the sum of its words' hashes, each times 0xD1342543DE82EF95 to the power of how many
 * words follow it. All modulo 2^64; mix is variant 13 of Stafford's finalisers. Not to be shared between threads.
 */
final class WordHashes {
    /** The longest run that can be asked for. */
    static final int LONGEST = 64;

    private static final long START = 0x243F6A8885A308D3L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long ROLL = 0xD1342543DE82EF95L;
    private static final int RING = 2 * LONGEST - 1; // as a mask

    private static final long[] POWERS = powers();

    /** Takes the words one by one. */
    interface Sink {
        /** A word has ended: runs that end with it can be asked for. */
        void word(WordHashes hashes);
    }

    private final Sink sink;
    /** The sum after each of the last words, without mix. */
    private final long[] sums = new long[RING + 1];

    private long words;
    private long word;

    WordHashes(Sink sink) {
        this.sink = sink;
    }

    /** Goes through a text, and returns the number of its words. */
    long scan(String text) {
        words = 0;
        word = START;
        sums[0] = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = WordTable.of(c);
            if (folded > WordTable.SEVERAL) {
                take(folded);
            } else if (folded == WordTable.PARTS && !Character.isHighSurrogate(c)) {
                end();
            } else if (folded != WordTable.VANISHES) {
                int codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                takeParts(WordTable.parts(codePoint));
            }
        }
        end();
        return words;
    }

    /** How many words there are up to now. */
    long words() {
        return words;
    }

    /** The hash of the last {@code length} words; there must be as many. */
    long run(int length) {
        long before = sums[(int) (words - length) & RING];
        return mix(sums[(int) words & RING] - before * POWERS[length]);
    }

    private void takeParts(String parts) {
        for (int i = 0; i < parts.length(); ) {
            int codePoint = parts.codePointAt(i);
            i += Character.charCount(codePoint);
            int folded = WordTable.folded(codePoint);
            if (folded == WordTable.PARTS) {
                end();
            } else if (folded > 0xFFFF) {
                takeSupplementary(folded);
            } else if (folded != WordTable.VANISHES) {
                take((char) folded);
            }
        }
    }

    private void take(char folded) {
        if (WordTable.isAlone(folded)) {
            end();
            word = (START ^ folded) * FACTOR;
            end();
        } else {
            word = (word ^ folded) * FACTOR;
        }
    }

    private void takeSupplementary(int folded) {
        boolean isAlone = UnspacedScripts.have(folded);
        if (isAlone) {
            end();
        }
        word = (word ^ Character.highSurrogate(folded)) * FACTOR;
        word = (word ^ Character.lowSurrogate(folded)) * FACTOR;
        if (isAlone) {
            end();
        }
    }

    private void end() {
        if (word != START) {
            long before = sums[(int) words & RING];
            words++;
            sums[(int) words & RING] = before * ROLL + mix(word);
            word = START;
            sink.word(this);
        }
    }

    private static long[] powers() {
        long[] powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * ROLL;
        }
        return powers;
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
