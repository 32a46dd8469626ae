package org.millrace.connectors.warc;

import java.io.IOException;
import java.io.InputStream;
import org.millrace.connectors.bytes.Compression;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Container;
import org.millrace.core.Failure;

/**
 * Finds the records of a plain file, or of one that is compressed as a whole. After damage it goes on at the next sound
 * header: the next line that begins one, or behind the range's end the next that follows an empty line, which is where
 * the next range begins to read.
 */
final class StreamWalk {
    /** Empty lines after a block that are counted; more are passed over all the same. */
    private static final int MOST_LINES = 2;

    private final Container container;
    private final Compression compression;
    private final Framing framing;
    private final Reading reading;
    private final Ledger ledger;
    private final Rescans rescans;
    private final long end;
    private Tape tape;

    StreamWalk(Container container, Layout layout, Reading reading, Ledger ledger) {
        this.container = container;
        this.compression = layout.compression();
        this.framing = layout.framing();
        this.reading = reading;
        this.ledger = ledger;
        rescans = new Rescans(container);
        end = compression == Compression.NONE && framing == Framing.WARC ? container.end() : Long.MAX_VALUE;
    }

    void walk() throws IOException {
        try {
            open(container.start());
            if (container.start() > 0 && !framing.seek(tape, 0, end)) {
                return;
            }
            while (!tape.atEnd()) {
                if (tape.position() >= end && Framing.followsEmptyLine(tape) && framing.head(tape) != null) {
                    return; // where the next range begins
                }
                next();
            }
            if (tape.damage() != null) {
                ledger.lost(tape.position(), -1, tape.damage().failure());
            }
        } finally {
            if (tape != null) {
                tape.close();
            }
        }
    }

    private void open(long position) throws IOException {
        if (tape != null) {
            tape.close();
        }
        long from = compression == Compression.NONE ? Math.max(0, position - Tape.HISTORY) : 0;
        tape = new Tape(compression.decode(container.openAt(from)), from);
        tape.skip(position - from);
    }

    private void next() throws IOException {
        long at = tape.position();
        Head head = framing.head(tape);
        if (head == null) {
            Failure failure = framing.mayBegin(tape)
                    ? new Failure("bad-header", "no sound header of a record")
                    : new Failure("junk", "bytes between records");
            tape.advance(1);
            lose(at, failure);
            return;
        }
        tape.advance(head.bytes());
        long block = tape.position();
        Outcome outcome = reading.read(head, ledger.at(at), tape);
        long left = head.contentLength() - (tape.position() - block);
        if (tape.skip(left) < left) {
            cutShort(head, at, block);
            return;
        }
        int lines = passEmptyLines();
        boolean ended = tape.atEnd() && tape.damage() == null;
        boolean separated = lines >= (framing == Framing.ARC ? 1 : MOST_LINES);
        if (ended || separated || framing.head(tape) != null) {
            ledger.report(outcome, tape.position() - at);
            return;
        }
        long wrongEnd = tape.position();
        backTo(block);
        lose(
                at,
                new Failure(
                        "bad-length",
                        "Content-Length " + head.contentLength()
                                + " does not lead to the end of the record, which would be" + " at " + wrongEnd));
    }

    /** The file ends inside the block: because it was cut, or because the length is wrong and the block swallowed others. */
    private void cutShort(Head head, long at, long block) throws IOException {
        Failure failure = tape.damage() != null
                ? tape.damage().failure()
                : new Failure(
                        "truncated",
                        "the file ends " + (tape.position() - block) + " bytes into a block of "
                                + head.contentLength());
        backTo(block);
        lose(at, failure);
    }

    /** Goes back to look for records in what a block has swallowed, as far as that is affordable. */
    private void backTo(long block) throws IOException {
        long now = tape.position();
        if (tape.rewind(block)) {
            if (!rescans.allow(now - block)) {
                tape.advance((int) (now - block));
            }
        } else if (rescans.allow(compression == Compression.NONE ? now - block : now)) {
            open(block);
        }
    }

    /** Reports what lies between {@code at} and the next sound header, or the end, as one stretch. */
    private void lose(long at, Failure failure) throws IOException {
        boolean found = framing.seek(tape, end, Long.MAX_VALUE);
        boolean broken = !found && tape.damage() != null;
        if (found && failure.cause().equals("truncated")) {
            ledger.lost(
                    at, tape.position() - at, new Failure("bad-length", "a record's length goes past the next one"));
        } else {
            ledger.lost(
                    at,
                    broken ? -1 : tape.position() - at,
                    broken ? tape.damage().failure() : failure);
        }
        if (broken) {
            tape.close();
            tape = new Tape(InputStream.nullInputStream(), tape.position());
        }
    }

    /** Passes over line ends; says how many, counting no further than {@value #MOST_LINES}. */
    private int passEmptyLines() throws IOException {
        int lines = 0;
        while (!tape.atEnd()) {
            byte b = tape.at(0);
            if (b == '\n') {
                lines = Math.min(MOST_LINES, lines + 1);
            } else if (b != '\r') {
                break;
            }
            tape.advance(1);
        }
        return lines;
    }
}
