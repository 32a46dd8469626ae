package org.millrace.connectors.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one gzip member (RFC 1952), ending where the member does, with its CRC-32 and length checked.
 *
 * <p>Throws {@link Damage} with cause {@code truncated} where the file ends inside the member and {@code bad-gzip} where
 * the bytes are no deflate stream or do not match the checks. One object serves many members, one after the other.
 */
public final class GzipMember extends InputStream {
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int RESERVED = 0xe0;
    /** Longest name or comment that is passed over; RFC 1952 names no limit. */
    private static final int LONGEST_NAME = 1 << 16;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] single = new byte[1];
    private Tape tape;
    private int fed;
    private boolean ended;

    /** Whether the two magic bytes, deflate and sound flags stand at the tape's position. */
    public static boolean isAt(Tape tape) throws IOException {
        return tape.ensure(4) >= 4
                && tape.at(0) == 0x1f
                && tape.at(1) == (byte) 0x8b
                && tape.at(2) == 8
                && (tape.at(3) & RESERVED) == 0;
    }

    /**
     * Reads a member's header from the tape, after which this stream gives the member's content.
     *
     * @throws Damage where no sound header stands there
     */
    public void open(Tape source) throws IOException {
        tape = source;
        fed = 0;
        ended = true;
        if (source.ensure(10) < 10) {
            throw sourceEnded("in a gzip header");
        }
        if (!isAt(source)) {
            throw new Damage("bad-gzip", "no gzip header (1f 8b 08) where a member should begin");
        }
        int flags = source.at(3);
        source.advance(10);
        if ((flags & FEXTRA) != 0) {
            if (source.ensure(2) < 2) {
                throw sourceEnded("in a gzip header");
            }
            int length = (source.at(0) & 0xff) | (source.at(1) & 0xff) << 8;
            pass(length + 2);
        }
        if ((flags & FNAME) != 0) {
            passText();
        }
        if ((flags & FCOMMENT) != 0) {
            passText();
        }
        if ((flags & FHCRC) != 0) {
            pass(2);
        }
        inflater.reset();
        crc.reset();
        ended = false;
    }

    private void pass(int count) throws IOException {
        if (tape.skip(count) < count) {
            throw sourceEnded("in a gzip header");
        }
    }

    private void passText() throws IOException {
        for (int i = 0; i < LONGEST_NAME; i++) {
            if (tape.atEnd()) {
                throw sourceEnded("in a gzip header");
            }
            byte b = tape.at(0);
            tape.advance(1);
            if (b == 0) {
                return;
            }
        }
        throw new Damage("bad-gzip", "name in a gzip header is longer than " + LONGEST_NAME + " bytes");
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        try {
            while (true) {
                int n = inflater.inflate(target, offset, length);
                if (n > 0) {
                    crc.update(target, offset, n);
                    return n;
                }
                if (inflater.finished()) {
                    finish();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw bad("asks for a preset dictionary");
                }
                feed();
            }
        } catch (DataFormatException e) {
            throw bad(e.getMessage() == null ? "not a deflate stream" : e.getMessage());
        }
    }

    private void feed() throws IOException {
        tape.advance(fed);
        fed = 0;
        int available = tape.ensure(1);
        if (available == 0) {
            ended = true;
            throw sourceEnded("in a gzip member");
        }
        inflater.setInput(tape.window(), tape.offset(), available);
        fed = available;
    }

    private void finish() throws IOException {
        ended = true;
        tape.advance(fed - inflater.getRemaining());
        fed = 0;
        if (tape.ensure(8) < 8) {
            long rest = tape.ensure(1);
            tape.advance((int) rest);
            throw sourceEnded("in a gzip member's check sums");
        }
        long statedCrc = littleEndian(0);
        long statedLength = littleEndian(4);
        tape.advance(8);
        if (statedCrc != crc.getValue()) {
            throw new Damage(
                    "bad-gzip",
                    "CRC-32 of a member is " + Long.toHexString(crc.getValue()) + ", it states "
                            + Long.toHexString(statedCrc));
        }
        long length = inflater.getBytesWritten() & 0xffff_ffffL;
        if (statedLength != length) {
            throw new Damage("bad-gzip", "a member has " + length + " bytes (modulo 2^32), it states " + statedLength);
        }
    }

    private long littleEndian(int at) {
        return (tape.at(at) & 0xffL)
                | (tape.at(at + 1) & 0xffL) << 8
                | (tape.at(at + 2) & 0xffL) << 16
                | (tape.at(at + 3) & 0xffL) << 24;
    }

    private Damage bad(String what) {
        ended = true;
        tape.advance(fed - inflater.getRemaining());
        fed = 0;
        return new Damage("bad-gzip", "deflate stream of a member is corrupt: " + what);
    }

    private Damage sourceEnded(String where) {
        return tape.damage() != null ? tape.damage() : new Damage("truncated", "the file ends " + where);
    }

    /** Frees the inflater's memory outside the heap. Does not close the tape. */
    @Override
    public void close() {
        ended = true;
        inflater.end();
    }
}
