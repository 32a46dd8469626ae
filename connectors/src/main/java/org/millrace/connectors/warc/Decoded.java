package org.millrace.connectors.warc;

import org.millrace.core.Failure;

/** What came of undoing a coding. */
sealed interface Decoded {
    @SuppressWarnings("ArrayRecordComponent") // a carrier between two steps
    record Content(byte[] bytes) implements Decoded {}

    /** More than allowed; {@code bytes} were seen before reading stopped. */
    record TooLarge(long bytes) implements Decoded {}

    record Broken(Failure failure) implements Decoded {}
}
