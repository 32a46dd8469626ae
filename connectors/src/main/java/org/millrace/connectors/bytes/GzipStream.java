package org.millrace.connectors.bytes;

import java.io.IOException;
import java.io.InputStream;

/**
 * The contents of all gzip members of a file, one after the other. Zero bytes after the last member are padding; anything
 * else there is {@link Damage}, where the JDK's stream would end silently.
 */
final class GzipStream extends InputStream {
    private final Tape tape;
    private final GzipMember member = new GzipMember();
    private final byte[] single = new byte[1];
    private boolean inMember;

    GzipStream(InputStream in) {
        tape = new Tape(in, 0);
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!inMember) {
                if (tape.atEnd() || isPadding()) {
                    return -1;
                }
                member.open(tape);
                inMember = true;
            }
            int n = member.read(target, offset, length);
            if (n >= 0) {
                return n;
            }
            inMember = false;
        }
    }

    private boolean isPadding() throws IOException {
        while (!tape.atEnd() && tape.at(0) == 0) {
            tape.advance(1);
        }
        return tape.atEnd();
    }

    @Override
    public void close() throws IOException {
        member.close();
        tape.close();
    }
}
