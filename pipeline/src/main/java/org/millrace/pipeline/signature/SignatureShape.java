package org.millrace.pipeline.signature;

/**
 * How long the rows of a run's signature files are.
 *
 * @param ranks numbers by which survivors are chosen
 * @param components of a MinHash signature
 * @param standing whether each row tells what an earlier run decided, as rows of an index do
 */
public record SignatureShape(int ranks, int components, boolean standing) {
    private static final int HEAD = 16 + 4 + 16 + 16 + 1;
    private static final int STANDING = 16 + 1;

    /** The shape of a unit's rows. */
    public SignatureShape(int ranks, int components) {
        this(ranks, components, false);
    }

    /** Bytes of a row. */
    public int bytes() {
        return HEAD + Long.BYTES * ranks + Integer.BYTES * components + (standing ? STANDING : 0);
    }
}
