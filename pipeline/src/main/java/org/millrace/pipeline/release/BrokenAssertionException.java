package org.millrace.pipeline.release;

/** The release is not what its recipe asserts; it is left without checksums, and so is no release. */
public final class BrokenAssertionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenAssertionException(String message) {
        super(message);
    }
}
