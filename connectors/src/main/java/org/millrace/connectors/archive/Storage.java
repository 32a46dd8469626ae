package org.millrace.connectors.archive;

import java.io.IOException;

/** Knows whether the storage failed, when a decoder complains. */
interface Storage {
    /** Throws what the storage threw, if it did. */
    void check() throws IOException;
}
