package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Limits;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Intake;
import org.millrace.core.Parameter;

/**
 * Reads WARC and ARC files, told by their content: every record is reported once, and after damage reading goes on at
 * the next sound record, every lost stretch being one failure.
 *
 * <p>Plain files, files with one gzip member for each record, and files compressed as a whole (gzip, zstd, bzip2, xz,
 * lz4) are read. Offset and length are of the bytes as they are stored; of a file compressed as a whole, of the
 * uncompressed stream. Origins are of kind {@code warc}, located by the record's id where it has one, or {@code arc},
 * located by {@code container@offset}.
 *
 * <p>Found are {@code response} records with HTTP status 200, {@code response} records of other protocols and
 * {@code resource} records, if they hold HTML or plain text: by {@code WARC-Identified-Payload-Type}, else by
 * {@code Content-Type}, else by the bytes. HTTP's chunks and content codings are undone. A record that the crawler cut
 * ({@code WARC-Truncated}) is found like any other, as a text that ends early is a text.
 *
 * <ul>
 *   <li>left out, the first that holds: {@code record-type} (evidence the type), {@code http-status} (value the status,
 *       limit 200), {@code media-type} (evidence the type), {@code too-large} (bytes of the body, as stored or decoded)
 *   <li>failed records: {@code bad-http}, {@code bad-chunks}, {@code bad-coding}
 *   <li>failed stretches: {@code truncated}, {@code bad-gzip} (and {@code bad-zstd}, …), {@code bad-header},
 *       {@code bad-length}, {@code junk}; {@code empty-file}. Where a file that is compressed as a whole breaks off, the
 *       stretch's length is unknown (-1)
 * </ul>
 *
 * <p>WARC files that are plain or compressed by record split. A range begins at the first header after an empty line, or
 * at the first gzip member that inflates to a header. A record that holds a whole WARC file in its own block could
 * mislead a range that begins within it; reading a file as one range never goes into blocks of sound records.
 *
 * <p>Memory is one record; time is linear in the file, with at most five readings of damaged parts.
 *
 * @param maxRecordBytes bytes of the longest body that is held, before and after decoding
 */
public record WarcConnector(@Parameter("33554432") long maxRecordBytes) implements Connector {
    public WarcConnector {
        Limits.requireHeldBytes("max-record-bytes", maxRecordBytes);
    }

    @Override
    public boolean splits(Container container) throws IOException {
        return WarcFile.splits(container);
    }

    @Override
    public void read(String source, Container container, Intake intake) throws IOException {
        WarcFile.read("warc", source, container, new PageReading((int) maxRecordBytes), intake);
    }
}
