package org.millrace.filters.dedup;

/** The classic sketch: for each permutation the least value over all hashes. */
final class LeastValues implements Sketch {
    private final Permutations permutations;
    private int[] signature = new int[0];

    LeastValues(int components) {
        permutations = Permutations.first(components);
    }

    @Override
    public void start(int[] into) {
        signature = into;
    }

    @Override
    public void add(int[] hashes, int count) {
        permutations.lower(signature, hashes, count);
    }

    @Override
    public void finish() {
        // every hash has lowered the signature itself
    }
}
