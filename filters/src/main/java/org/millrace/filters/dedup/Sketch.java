package org.millrace.filters.dedup;

/** Turns hashes of sequences into a signature, whatever their order and however often each comes. Not thread-safe. */
interface Sketch {
    /** Forgets everything; what is added from here on goes into {@code signature}, which is filled with the greatest int. */
    void start(int[] signature);

    void add(int[] hashes, int count);

    /** Completes the signature; at least one hash was added. */
    void finish();
}
