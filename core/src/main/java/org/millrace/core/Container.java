package org.millrace.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/**
 * One input file, or a fixed range of its bytes. A connector reads every record that <em>begins</em> in the range
 * {@code [start, end)}; such a record may run past the end.
 */
public interface Container {
    /** The file's name in ledger and manifest: relative to its source's base folder, {@code /} between the parts. */
    String name();

    /** Bytes of the whole file. */
    long size();

    /** First byte of the range; 0 for a whole file. */
    long start();

    /** First byte after the range; the size for a whole file. */
    long end();

    /** The file's bytes from {@code offset} (of the file, not the range) to the file's end. The caller closes it. */
    InputStream openAt(long offset) throws IOException;

    /** Random access to the whole file, for formats that keep their index at the end. The caller closes it. */
    SeekableByteChannel channel() throws IOException;
}
