package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Origin;

/** Makes an outcome of one record. */
interface Reading {
    /**
     * Reads the record's block as far as it matters.
     *
     * @param origin where the record lies; its length is filled in later
     * @param block the tape at the block's first byte; may be left anywhere inside the block
     */
    Outcome read(Head head, Origin origin, Tape block) throws IOException;
}
