package org.millrace.connectors.warc;

import java.io.IOException;
import org.millrace.connectors.bytes.Tape;

/** Knows the record headers of one format. Both kinds stand at the beginning of a line. */
enum Framing {
    WARC {
        @Override
        boolean mayBegin(byte[] bytes, int from, int count) {
            return WarcHeader.mayBegin(bytes, from, count);
        }

        @Override
        Head head(Tape tape) throws IOException {
            return WarcHeader.read(tape);
        }
    },
    ARC {
        @Override
        boolean mayBegin(byte[] bytes, int from, int count) {
            return ArcHeader.mayBegin(bytes, from, count);
        }

        @Override
        Head head(Tape tape) throws IOException {
            return ArcHeader.read(tape);
        }
    };

    /** Bytes that {@link #mayBegin} looks at. */
    static final int GLANCE = 16;

    /** Whether these bytes, the first {@value #GLANCE} or what there is, can begin a header: cheap, and seldom wrong. */
    abstract boolean mayBegin(byte[] bytes, int from, int count);

    /** The header at the tape's position, which stays, or null where there is no sound one. */
    abstract Head head(Tape tape) throws IOException;

    final boolean mayBegin(Tape tape) throws IOException {
        int count = Math.min(GLANCE, tape.ensure(GLANCE));
        return mayBegin(tape.window(), tape.offset(), count);
    }

    /**
     * Goes on to the next sound header at or after the position, or to the end.
     *
     * @param loose position from which a header must follow an empty line; before it, a line's beginning will do. At the
     *     tape's first byte anything will
     * @param until position from which headers are no matter, and not looked for
     * @return whether there is one
     */
    boolean seek(Tape tape, long loose, long until) throws IOException {
        while (tape.position() < until) {
            if (isPlace(tape, loose) && mayBegin(tape) && head(tape) != null) {
                return true;
            }
            if (!nextLine(tape, until)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a header that begins here is told from text that merely quotes one. */
    static boolean isPlace(Tape tape, long loose) {
        return tape.position() < loose ? tape.before(1) == '\n' || tape.before(1) < 0 : followsEmptyLine(tape);
    }

    /** Whether an empty line, or the file's beginning, comes before. */
    static boolean followsEmptyLine(Tape tape) {
        if (tape.position() == 0) {
            return true;
        }
        if (tape.before(1) != '\n') {
            return false;
        }
        return tape.before(2) == '\n' || (tape.before(2) == '\r' && tape.before(3) == '\n');
    }

    /** Goes on behind the next line feed, to the end, or to {@code until} or a little further; says whether there was one. */
    static boolean nextLine(Tape tape, long until) throws IOException {
        while (tape.position() < until) {
            int available = tape.ensure(1);
            if (available == 0) {
                return false;
            }
            byte[] bytes = tape.window();
            int from = tape.offset();
            for (int i = from; i < from + available; i++) {
                if (bytes[i] == '\n') {
                    tape.advance(i + 1 - from);
                    return true;
                }
            }
            tape.advance(available);
        }
        return false;
    }
}
