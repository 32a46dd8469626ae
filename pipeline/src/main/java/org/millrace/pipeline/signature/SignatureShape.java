package org.millrace.pipeline.signature;

/**
 * How long the rows of a run's signature files are.
 *
 * @param ranks numbers by which survivors are chosen
 * @param components of a MinHash signature
 */
public record SignatureShape(int ranks, int components) {
    private static final int HEAD = 16 + 4 + 16 + 16 + 1;

    /** Bytes of a row. */
    int bytes() {
        return HEAD + Long.BYTES * ranks + Integer.BYTES * components;
    }
}
