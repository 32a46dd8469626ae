package org.millrace.filters.models;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a model, plain or gzip, in UTF-8, with faults that name file and line. */
public final class ModelLines {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[256];
    private int position;
    private int limit;
    private long number;
    private boolean isInLongLine;
    private boolean isBroken;

    /**
     * Starts reading.
     *
     * @param name names the file in faults
     * @param longest the bytes that a line may have; a longer one is a fault
     */
    public ModelLines(String name, InputStream in, int longest) throws IOException {
        this.name = name;
        this.longest = longest;
        BufferedInputStream peeked = new BufferedInputStream(in, BUFFER);
        peeked.mark(2);
        boolean isGzip = peeked.read() == 0x1F && peeked.read() == 0x8B;
        peeked.reset();
        try {
            this.in = isGzip ? new GZIPInputStream(peeked, BUFFER) : peeked;
        } catch (ZipException | EOFException e) {
            throw new IllegalArgumentException(name + ": expected gzip, found a fault: " + e.getMessage(), e);
        }
    }

    /**
     * The next line without its end (LF or CRLF), or null behind the last. May be called again after a fault: behind a line
     * that is too long comes the next one, behind damage of gzip nothing.
     *
     * @throws IllegalArgumentException where the line is too long, or gzip is damaged
     */
    public String next() throws IOException {
        if (isBroken || (isInLongLine && !passOver())) {
            return null;
        }
        int length = 0;
        number++;
        while (true) {
            if (position == limit && !fill()) {
                return length == 0 ? null : text(length);
            }
            byte b = buffer[position++];
            if (b == '\n') {
                return text(length);
            }
            if (length == longest) {
                isInLongLine = true;
                throw fault("at most " + longest + " bytes", "more");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = b;
        }
    }

    /** Passes over the rest of a line and says whether it has an end. */
    private boolean passOver() throws IOException {
        while (position < limit || fill()) {
            if (buffer[position++] == '\n') {
                isInLongLine = false;
                return true;
            }
        }
        return false;
    }

    /** Whether gzip is damaged: nothing behind the line that was read last can be read. */
    public boolean isBroken() {
        return isBroken;
    }

    /** The number of the line that was read last, from 1. */
    public long number() {
        return number;
    }

    /** What to throw where the last line is not what it should be. */
    public IllegalArgumentException fault(String expected, String found) {
        return new IllegalArgumentException(name + ", line " + number + ": expected " + expected + ", found " + found);
    }

    private String text(int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }

    private boolean fill() throws IOException {
        try {
            limit = in.read(buffer);
        } catch (ZipException | EOFException e) {
            isBroken = true;
            throw new IllegalArgumentException(
                    name + ", line " + number + ": expected gzip, found a fault: " + e.getMessage(), e);
        }
        position = 0;
        limit = Math.max(limit, 0);
        return limit > 0;
    }
}
