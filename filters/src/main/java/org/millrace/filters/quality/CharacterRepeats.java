package org.millrace.filters.quality;

import java.util.Arrays;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.NameTable;

/** Finds how much of a text the commonest runs of characters take, as ROOTS counts it. */
final class CharacterRepeats {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int KEPT = 1 << 22;

    private NameTable names = new NameTable();
    private int[] counts = new int[1024];

    /**
     * The share that the commonest runs of {@code n} code points have of all: of as many of them as the root of the number of
     * different ones, rounded down, but only of those that stand twice. 0 where there are under {@code n} code points.
     */
    double share(char[] text, int length, int codePoints, int n) {
        int total = codePoints - n + 1;
        if (total < 1) {
            return 0;
        }
        int different = count(text, length, total, n);
        int repeated = 0;
        for (int name = 0; name < different; name++) {
            if (counts[name] > 1) {
                counts[repeated++] = counts[name];
            }
        }
        Arrays.sort(counts, 0, repeated);
        int taken = Math.min((int) Math.sqrt(different), repeated);
        long sum = 0;
        for (int i = 0; i < taken; i++) {
            sum += counts[repeated - 1 - i];
        }
        return (double) sum / total;
    }

    /** Counts the copies of each run, and returns how many different ones there are. */
    private int count(char[] text, int length, int total, int n) {
        if (counts.length > KEPT) {
            counts = new int[1024];
            names = new NameTable();
        }
        if (counts.length < total) {
            counts = new int[total + (total >> 2)];
        }
        names.clear(total);
        long leading = 1; // the factor of the character that leaves the run
        for (int i = 0; i < n; i++) {
            leading *= FACTOR;
        }
        int different = 0;
        long hash = 0;
        int behind = 0;
        int inside = 0;
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(text, i, length);
            i += Character.charCount(c);
            hash = (hash + c + 1) * FACTOR;
            if (++inside > n) {
                int left = Character.codePointAt(text, behind, length);
                behind += Character.charCount(left);
                hash -= (left + 1) * leading * FACTOR;
            }
            if (inside >= n) {
                int name = names.name(Hashing.finish(hash));
                if (name == different) {
                    counts[different++] = 0;
                }
                counts[name]++;
            }
        }
        return different;
    }
}
