package org.millrace.pipeline.signature;

/**
 * How long the rows of a run's signature files are.
 *
 * @param ranks numbers by which survivors are chosen
 * @param components of a MinHash signature
 * @param bits of a component that are stored: 32, 16 or 8
 * @param standing whether each row tells what an earlier run decided, as rows of an index do
 */
public record SignatureShape(int ranks, int components, int bits, boolean standing) {
    private static final int HEAD = 16 + 4 + 16 + 16 + 1;
    private static final int STANDING = 16 + 1;

    public SignatureShape {
        if (bits != 32 && bits != 16 && bits != 8) {
            throw new IllegalArgumentException("need bits of 32, 16 or 8, got bits=" + bits);
        }
    }

    /** The shape of a unit's rows. */
    public SignatureShape(int ranks, int components, int bits) {
        this(ranks, components, bits, false);
    }

    /** The same with what an earlier run decided in each row. */
    public SignatureShape withStanding() {
        return new SignatureShape(ranks, components, bits, true);
    }

    /** Bytes of a row. */
    public int bytes() {
        return HEAD + Long.BYTES * ranks + bits / Byte.SIZE * components + (standing ? STANDING : 0);
    }
}
