package org.millrace.filters.dedup;

/**
 * Keeps the low bits of each component of another signer's signatures. The low ones, since a least value over many
 * sequences is small, and its high bits are 0 in every text.
 */
final class TruncatingSigner implements MinHash.Signer {
    private final MinHash.Signer whole;
    private final int mask;

    /** @param bits from 1 to 31 */
    TruncatingSigner(MinHash.Signer whole, int bits) {
        this.whole = whole;
        mask = (1 << bits) - 1;
    }

    @Override
    public boolean sign(byte[] utf8, int[] signature) {
        if (!whole.sign(utf8, signature)) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            signature[i] &= mask;
        }
        return true;
    }
}
