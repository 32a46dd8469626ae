package org.millrace.connectors.jsonl;

import java.io.IOException;
import org.millrace.connectors.bytes.Compression;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Connector;
import org.millrace.core.Container;
import org.millrace.core.Failure;
import org.millrace.core.Intake;
import org.millrace.core.Origin;
import org.millrace.core.Parameter;

/**
 * Reads JSON Lines, plain or compressed (gzip, zstd, bzip2, xz, lz4; told by content): each line that is not blank is
 * reported once, and a bad line costs only itself.
 *
 * <p>A path names a key, with dots for keys in objects: {@code metadata.url}. What lies at the optional paths is taken
 * where it is a string, a number or a truth value, and is otherwise unknown.
 *
 * <p>Offsets and lengths count bytes of the <em>uncompressed</em> stream, a line without its line feed; the locator is
 * {@code container@offset}. A plain file splits: a line belongs to the range in which it begins.
 *
 * <ul>
 *   <li>left out: {@code too-large} (bytes of the line), {@code no-text-field} (evidence {@code missing} or {@code null})
 *   <li>failed: {@code bad-utf-8}, {@code bad-json} (also a line that is no object), {@code not-a-string} (the text);
 *       {@code empty-file}; and where a compressed stream breaks off, one stretch of unknown length (-1) from the line
 *       that was being read: {@code truncated}, {@code bad-gzip}, {@code bad-zstd}, …
 * </ul>
 *
 * @param text path of the text
 * @param uri path of the address that the text was taken from, or empty
 * @param title path of a title, or empty
 * @param date path of the date of fetching, or empty; read as {@link org.millrace.connectors.bytes.Dates} does
 * @param repo path of the repository's name as {@code host/owner/name}, or empty
 * @param path path of a file path, or empty
 * @param licence path of a licence, an SPDX expression or a name, as a forge or a data set states it, or empty
 * @param maxLineBytes bytes of the longest line that is read; memory grows to three times this
 */
public record JsonlConnector(
        @Parameter("text") String text,
        @Parameter("url") String uri,
        @Parameter("") String title,
        @Parameter("") String date,
        @Parameter("") String repo,
        @Parameter("") String path,
        @Parameter("") String licence,
        @Parameter("33554432") long maxLineBytes)
        implements Connector {
    public JsonlConnector {
        Limits.requireHeldBytes("max-line-bytes", maxLineBytes);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("need the path of a field as text, got text=''");
        }
    }

    @Override
    public boolean splits(Container container) throws IOException {
        try (Tape tape = new Tape(container.openAt(0), 0)) {
            return Compression.of(tape) == Compression.NONE;
        }
    }

    @Override
    public void read(String source, Container container, Intake intake) throws IOException {
        if (container.size() == 0) {
            intake.failed(
                    Origin.at(source, "jsonl", container.name(), 0, 0),
                    new Failure("empty-file", "the file has no bytes"));
            return;
        }
        Compression compression;
        try (Tape head = new Tape(container.openAt(0), 0)) {
            compression = Compression.of(head);
        }
        boolean plain = compression == Compression.NONE;
        long start = plain ? container.start() : 0;
        if (!plain && container.start() > 0) {
            return; // does not split: the range that begins the file has it all
        }
        long end = plain ? container.end() : Long.MAX_VALUE;
        // one byte earlier, to see whether a line begins just here
        long from = Math.max(0, start - 1);
        LineReading reading = new LineReading(this, source, container.name(), intake);
        try (Tape tape = new Tape(compression.decode(container.openAt(from)), from)) {
            new Lines(tape, (int) maxLineBytes, reading).read(start, end);
        }
    }
}
