package org.millrace.connectors.warc;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.millrace.connectors.bytes.GzipMember;
import org.millrace.connectors.bytes.Tape;

/**
 * Tells whether a gzip member that begins with a record stands at a place, by inflating its first bytes. Never moves the
 * tape; costs the same for every place.
 */
final class Glance implements AutoCloseable {
    /** Compressed bytes that are looked at, the gzip header among them. */
    private static final int WINDOW = 1 << 10;

    private final Framing framing;
    private final Inflater inflater = new Inflater(true);
    private final byte[] begin = new byte[Framing.GLANCE];

    Glance(Framing framing) {
        this.framing = framing;
    }

    boolean isMember(Tape tape) throws IOException {
        if (!GzipMember.isAt(tape)) {
            return false;
        }
        int available = Math.min(tape.ensure(WINDOW), WINDOW);
        int at = contentStart(tape, available);
        if (at >= available) {
            return false;
        }
        inflater.reset();
        inflater.setInput(tape.window(), tape.offset() + at, available - at);
        try {
            int n = 0;
            while (n < begin.length) {
                int step = inflater.inflate(begin, n, begin.length - n);
                if (step <= 0) {
                    break;
                }
                n += step;
            }
            return framing.mayBegin(begin, 0, n);
        } catch (DataFormatException e) {
            return false;
        }
    }

    /** Where the deflate stream begins behind a gzip header. */
    private static int contentStart(Tape tape, int available) {
        int flags = tape.at(3);
        int at = 10;
        if ((flags & 4) != 0) {
            if (at + 2 > available) {
                return available;
            }
            at += 2 + ((tape.at(at) & 0xff) | (tape.at(at + 1) & 0xff) << 8);
        }
        for (int text = flags & 24; text != 0; text &= text - 1) { // a name, a comment
            while (at < available && tape.at(at) != 0) {
                at++;
            }
            at++;
        }
        return (flags & 2) != 0 ? at + 2 : at;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
