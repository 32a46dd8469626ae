package org.millrace.filters.dedup;

/**
 * Signatures in one pass: a hash falls into one of as many bins as there are components, and a bin keeps the least value
 * that fell into it (Li, Owen and Zhang, "One Permutation Hashing", 2012). Bins that stay empty are filled from those that
 * did not: in round after round each of these throws its value at one bin, by a function of round and bin alone, and an
 * empty bin keeps the first that hits it (Mai and others, "On densification for minwise hashing", 2020). Where Shrivastava
 * (2017) lets the empty bin search, that takes the square of the components for a text of one sequence; throwing takes
 * c log c for any. That still costs a text of less than some 200 sequences more than independent functions would.
 *
 * <p>The share of equal components estimates the Jaccard similarity without bias. Measured for 112 components over sets of
 * 10 to 5,000 hashes, the standard error is 0.87 to 1.06 times that of independent functions. Tried instead: searching, with
 * up to 1.24 times the error for sets of 10, and Ertl's SuperMinHash (2017), with 0.7 times the error for sets smaller than
 * the signature, but slower than the classic kind up to some 4,000 hashes. Unlike the classic kind's, a component depends
 * on how many there are.
 */
final class OnePermutation implements Sketch {
    private static final long SEED = 0x452821E638D01377L;
    private static final int EMPTY = Integer.MAX_VALUE;
    private static final int KNOWN_ROUNDS = 16;

    private final int components;
    private final int[] filled;
    /** Where each bin throws its value in the first rounds, one round after the other: most texts need no more. */
    private final short[] throwsOf;

    private int[] signature = new int[0];

    OnePermutation(int components) {
        this.components = components;
        filled = new int[components];
        throwsOf = new short[KNOWN_ROUNDS * components];
        for (int i = 0; i < throwsOf.length; i++) {
            throwsOf[i] = (short) thrown(1 + i / components, i % components);
        }
    }

    @Override
    public void start(int[] into) {
        signature = into;
    }

    @Override
    public void add(int[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            long bits = Shingler.mix(hashes[i] ^ SEED);
            int bin = bin(bits);
            // the greatest value would leave its bin empty
            int value = Math.min((int) (bits >>> 33), EMPTY - 1);
            signature[bin] = Math.min(signature[bin], value);
        }
    }

    private int thrown(long round, int bin) {
        return bin(Shingler.mix(round << 32 | bin));
    }

    private int bin(long bits) {
        return (int) (((bits & 0xFFFF_FFFFL) * components) >>> 32);
    }

    @Override
    public void finish() {
        int count = 0;
        for (int i = 0; i < components; i++) {
            if (signature[i] != EMPTY) {
                filled[count++] = i;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("no hash was added");
        }
        int empty = components - count;
        for (long round = 1; empty > 0; round++) {
            for (int i = 0; i < count && empty > 0; i++) {
                int hit = round <= KNOWN_ROUNDS
                        ? throwsOf[(int) (round - 1) * components + filled[i]]
                        : thrown(round, filled[i]);
                if (signature[hit] == EMPTY) {
                    signature[hit] = signature[filled[i]];
                    empty--;
                }
            }
        }
    }
}
