package org.millrace.filters.dedup;

import java.util.Arrays;

/** Signs by keeping, for each permutation, the least value over the hashes of a text's word sequences. */
final class MinHashSigner implements MinHash.Signer {
    private final MinHash minHash;
    private final Shingler shingler;
    private int[] signature = new int[0];

    MinHashSigner(MinHash minHash) {
        this.minHash = minHash;
        Permutations permutations = Permutations.first(minHash.components());
        shingler = new Shingler(minHash.ngram(), (hashes, count) -> permutations.lower(signature, hashes, count));
    }

    @Override
    public boolean sign(String text, int[] into) {
        minHash.checkLength(into);
        Arrays.fill(into, Integer.MAX_VALUE);
        signature = into;
        return shingler.scan(text);
    }
}
