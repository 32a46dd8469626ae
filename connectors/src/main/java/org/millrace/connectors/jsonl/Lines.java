package org.millrace.connectors.jsonl;

import java.io.IOException;
import org.millrace.connectors.bytes.ByteSearch;
import org.millrace.connectors.bytes.Tape;
import org.millrace.core.Failure;

/** Cuts a tape into lines. Holds one line, and of one that is too long only what fits the tape's window. */
final class Lines {
    private static final int STEP = 1 << 16;

    private final Tape tape;
    private final int longest;
    private final Reading reading;

    Lines(Tape tape, int longest, Reading reading) {
        this.tape = tape;
        this.longest = longest;
        this.reading = reading;
    }

    /** Takes the lines. */
    interface Reading {
        /** A line that is not blank: {@code length} bytes at {@code from}, without a byte-order mark; valid in the call. */
        void line(long offset, byte[] bytes, int from, int length);

        void tooLong(long offset, long length);

        /** The stream broke off in or before the line that begins at {@code offset}. */
        void broken(long offset, Failure failure);
    }

    /** Reads the lines that begin in {@code [start, end)}; the tape stands at {@code start}, or one byte before. */
    void read(long start, long end) throws IOException {
        if (tape.position() < start && !pass(end)) {
            return;
        }
        while (tape.position() < end) {
            if (!next()) {
                return;
            }
        }
    }

    /** Passes over the rest of a line and its line feed; says whether there was one in a line that reaches to {@code until}. */
    private boolean pass(long until) throws IOException {
        while (tape.position() < until) {
            int available = tape.ensure(1);
            if (available == 0) {
                return false;
            }
            int feed = lineFeed(0, available);
            if (feed >= 0) {
                tape.advance(feed + 1);
                return true;
            }
            tape.advance(available);
        }
        return false;
    }

    /** Reads one line; says whether there may be another. */
    private boolean next() throws IOException {
        long offset = tape.position();
        int available = tape.ensure(1);
        int searched = 0;
        while (true) {
            int feed = lineFeed(searched, available);
            if (feed >= 0) {
                hand(offset, feed);
                tape.advance(feed + 1);
                return true;
            }
            if (available > longest) {
                return passTooLong(offset);
            }
            searched = available;
            int more = tape.ensure((int) Math.min(available + (long) STEP, longest + 1L));
            if (more == available) { // the end
                if (tape.damage() != null) {
                    reading.broken(offset, tape.damage().failure());
                } else if (available > 0) {
                    hand(offset, available);
                }
                return false;
            }
            available = more;
        }
    }

    private boolean passTooLong(long offset) throws IOException {
        boolean fed = pass(Long.MAX_VALUE);
        if (!fed && tape.damage() != null) {
            reading.broken(offset, tape.damage().failure());
            return false;
        }
        reading.tooLong(offset, tape.position() - offset - (fed ? 1 : 0));
        return fed;
    }

    private void hand(long offset, int length) {
        int mark = offset == 0 && length >= 3 && isByteOrderMark() ? 3 : 0;
        if (length > longest) {
            reading.tooLong(offset, length);
        } else if (!isBlank(mark, length)) {
            reading.line(offset, tape.window(), tape.offset() + mark, length - mark);
        }
    }

    private boolean isByteOrderMark() {
        return tape.at(0) == (byte) 0xef && tape.at(1) == (byte) 0xbb && tape.at(2) == (byte) 0xbf;
    }

    private int lineFeed(int from, int to) {
        int base = tape.offset();
        int feed = ByteSearch.indexOf(tape.window(), (byte) '\n', base + from, base + to);
        return feed == base + to ? -1 : feed - base;
    }

    private boolean isBlank(int from, int length) {
        for (int i = from; i < length; i++) {
            byte b = tape.at(i);
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
