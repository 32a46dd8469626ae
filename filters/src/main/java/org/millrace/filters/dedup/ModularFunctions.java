package org.millrace.filters.dedup;

/**
 * The functions of datasketch's descent: h goes to {@code (a h + b) mod (2^61 - 1)}, where {@code a h + b} is what is left
 * of it in 64 bits, as in the Python sources, so that they are no permutations.
 */
final class ModularFunctions {
    private static final long PRIME = (1L << 61) - 1;

    private final long[] factors;
    private final long[] offsets;
    private final long mask;

    private ModularFunctions(int count, long mask) {
        factors = new long[count];
        offsets = new long[count];
        this.mask = mask;
    }

    /** datatrove's for seed 1 and hashes of 64 bits: all factors are drawn, then all offsets. */
    static ModularFunctions ofDatatrove(int count) {
        ModularFunctions functions = new ModularFunctions(count, -1);
        NumpyRandom random = new NumpyRandom(1);
        for (int i = 0; i < count; i++) {
            functions.factors[i] = random.next(1, PRIME);
        }
        for (int i = 0; i < count; i++) {
            functions.offsets[i] = random.next(0, PRIME);
        }
        return functions;
    }

    /** BigCode's for seed 42: factor and offset are drawn by turns; of the value only the lower 32 bits count. */
    static ModularFunctions ofBigCode(int count) {
        ModularFunctions functions = new ModularFunctions(count, 0xFFFF_FFFFL);
        NumpyRandom random = new NumpyRandom(42);
        for (int i = 0; i < count; i++) {
            functions.factors[i] = random.next(1, PRIME);
            functions.offsets[i] = random.next(0, PRIME);
        }
        return functions;
    }

    long factor(int function) {
        return factors[function];
    }

    long offset(int function) {
        return offsets[function];
    }

    /** Lowers {@code least[i]} to the value of function i at {@code hash}, an unsigned number of 64 bits. */
    void lower(long[] least, long hash) {
        for (int i = 0; i < least.length; i++) {
            long product = factors[i] * hash + offsets[i];
            long folded = (product & PRIME) + (product >>> 61);
            folded = folded >= PRIME ? folded - PRIME : folded;
            least[i] = Math.min(least[i], folded & mask);
        }
    }
}
