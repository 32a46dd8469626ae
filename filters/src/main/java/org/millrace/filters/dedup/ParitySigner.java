package org.millrace.filters.dedup;

import java.util.Arrays;

/**
 * Signs with the tokens, hash and functions of datatrove 0.10 (English, hashes of 64 bits by xxHash64 or SHA-1) or of
 * BigCode's {@code minhash_deduplication.py}, both with their standard seeds, so that texts share a band where they do
 * there.
 *
 * <p>datatrove's values have 61 bits: a component is 31 bits of the mixed value, so two that differ are equal with
 * probability 2^-31, and all the components of a band with a power of that. BigCode's have 32, and a component is the value.
 * Differences: a text of fewer tokens than a sequence has no signature, where BigCode gives all such texts the same; a
 * surrogate without partner is hashed as a question mark, where Python stops.
 */
final class ParitySigner implements MinHash.Signer {
    private final MinHash minHash;
    private final Shingling shingles;
    private final boolean folded;
    private final long[] least;

    ParitySigner(MinHash minHash) {
        this.minHash = minHash;
        folded = minHash.kind() != SignatureKind.BIGCODE;
        least = new long[minHash.components()];
        ModularFunctions functions = folded
                ? ModularFunctions.ofDatatrove(minHash.components())
                : ModularFunctions.ofBigCode(minHash.components());
        shingles = minHash.tokenShingles(hash -> functions.lower(least, hash));
    }

    @Override
    public boolean sign(byte[] utf8, int[] signature) {
        minHash.checkLength(signature);
        Arrays.fill(signature, Integer.MAX_VALUE);
        Arrays.fill(least, Long.MAX_VALUE);
        if (!shingles.scan(utf8)) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            signature[i] = folded ? fold(least[i]) : (int) least[i];
        }
        return true;
    }

    static int fold(long value) {
        return (int) (Shingler.mix(value) >>> 33);
    }
}
