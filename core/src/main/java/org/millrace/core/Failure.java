package org.millrace.core;

import java.util.Objects;

/**
 * Bytes that could not be read as what they should be.
 *
 * @param cause one of few fixed words, such as {@code truncated} or {@code bad-gzip}: the ledger counts by it
 * @param message what was found and expected, for a person; the same in every run, so no paths of a machine and no
 *     addresses of objects
 */
public record Failure(String cause, String message) {
    public Failure {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(message, "message");
    }
}
