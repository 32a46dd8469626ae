package org.millrace.connectors.warc;

import org.millrace.core.Container;

/**
 * Bounds the bytes that are read again to find sound records in what a damaged one had swallowed, to four times the file
 * and a mebibyte: a file that is made to be read again and again costs linear time, and loses its records instead.
 */
final class Rescans {
    private long left;

    Rescans(Container container) {
        left = 4 * container.size() + (1 << 20);
    }

    /** Takes {@code bytes} off what is left; says whether there was enough. */
    boolean allow(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }
}
