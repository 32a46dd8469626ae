package org.millrace.pipeline.substrings;

import java.io.IOException;
import org.millrace.core.DocumentId;

/** The documents of units. */
public interface Texts {
    /** Goes through the documents of a unit that break no limit, in the order of their keys. */
    void each(int unit, Visitor visitor) throws IOException;

    /** Takes documents. */
    interface Visitor {
        /** Whether the record of that ordinal in its unit is to be visited. */
        boolean wants(int index);

        /** Takes one document. */
        void visit(Text text) throws IOException;
    }

    /**
     * One document.
     *
     * @param key its place in the release, unsigned
     * @param index ordinal of the record in its unit
     * @param utf8 the text as the steps left it
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Text(long key, DocumentId id, int index, byte[] utf8) {}
}
