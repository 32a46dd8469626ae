package org.millrace.connectors.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes with a known position and a window to look ahead in.
 *
 * <p>{@link Damage} ends the tape like the end of the stream does and is kept for {@link #damage()}; any other exception
 * is the storage's and is thrown. The last {@value #HISTORY} bytes before the position stay readable. Memory is the
 * window, which grows to what is asked of {@link #ensure} and no further.
 */
public final class Tape implements Closeable {
    /** Bytes before the position that {@link #before} can still give. */
    public static final int HISTORY = 4;

    private static final int WINDOW = 1 << 16;

    private InputStream in;
    private byte[] buffer = new byte[WINDOW];
    private int from;
    private int to;
    private long position;
    private boolean ended;
    private Damage damage;

    /** A tape whose first byte has the given position. */
    public Tape(InputStream in, long position) {
        this.in = in;
        this.position = position;
    }

    /** Starts anew on another stream, keeping the window's memory. Does not close the stream before. */
    public void restart(InputStream next, long newPosition) {
        in = next;
        position = newPosition;
        from = 0;
        to = 0;
        ended = false;
        damage = null;
    }

    /** Position of the next byte. */
    public long position() {
        return position;
    }

    /** Why the tape ended before its stream did, or null. Only known once the end was met. */
    public Damage damage() {
        return damage;
    }

    /**
     * Tries to have {@code count} bytes in the window.
     *
     * @return how many there are: fewer than {@code count} only at the end, and more where more were at hand
     */
    public int ensure(int count) throws IOException {
        while (to - from < count && !ended) {
            fill(count);
        }
        return to - from;
    }

    private void fill(int count) throws IOException {
        int kept = Math.min(from, HISTORY);
        if (from + count > buffer.length || to == buffer.length) {
            int start = from - kept;
            byte[] target = kept + count > buffer.length ? new byte[Math.max(kept + count, 2 * buffer.length)] : buffer;
            System.arraycopy(buffer, start, target, 0, to - start);
            buffer = target;
            to -= start;
            from = kept;
        }
        try {
            int n = in.read(buffer, to, buffer.length - to);
            if (n < 0) {
                ended = true;
            } else {
                to += n;
            }
        } catch (Damage e) {
            damage = e;
            ended = true;
        }
    }

    /** Whether no byte is left. */
    public boolean atEnd() throws IOException {
        return to == from && ensure(1) == 0;
    }

    /** The byte {@code ahead} of the position, which must lie in the window. */
    public byte at(int ahead) {
        return buffer[from + ahead];
    }

    /** The byte {@code back} bytes before the position (1 is the last one read), or -1 where none is known. */
    public int before(int back) {
        return from - back >= 0 ? buffer[from - back] & 0xff : -1;
    }

    /** The window's array; {@link #offset()} is the next byte. Valid until the next call that reads. */
    public byte[] window() {
        return buffer;
    }

    /** Where the next byte lies in {@link #window()}. */
    public int offset() {
        return from;
    }

    /** Passes over bytes that lie in the window. */
    public void advance(int count) {
        from += count;
        position += count;
    }

    /**
     * Passes over {@code count} bytes.
     *
     * @return how many there were: fewer only at the end
     */
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && !atEnd()) {
            int step = (int) Math.min(left, to - from);
            advance(step);
            left -= step;
        }
        return count - left;
    }

    /**
     * Reads {@code count} bytes into an array of their own, shorter where the tape ends before. The array grows as bytes
     * come in, so that a false length does not take memory.
     */
    public byte[] take(int count) throws IOException {
        byte[] taken = new byte[Math.min(count, Math.max(WINDOW, to - from))];
        int n = 0;
        while (n < count && !atEnd()) {
            int step = Math.min(count - n, to - from);
            if (n + step > taken.length) {
                taken = Arrays.copyOf(taken, (int) Math.min(count, Math.max(n + step, 2L * taken.length)));
            }
            System.arraycopy(buffer, from, taken, n, step);
            advance(step);
            n += step;
        }
        return n == taken.length ? taken : Arrays.copyOf(taken, n);
    }

    /** Goes back to {@code earlier} where the window still holds it; says whether it did. */
    public boolean rewind(long earlier) {
        long back = position - earlier;
        if (back < 0 || back > from) {
            return false;
        }
        from -= (int) back;
        position = earlier;
        return true;
    }

    /**
     * Goes on to the next place where {@code first} and {@code second} stand side by side.
     *
     * @param until position at which to give up, or a window's length later
     * @return whether there is one; where there is none the tape stands at its end or behind {@code until}
     */
    public boolean seek(byte first, byte second, long until) throws IOException {
        while (position < until && ensure(2) >= 2) {
            int last = to - 1;
            for (int i = from; i < last; i++) {
                if (buffer[i] == first && buffer[i + 1] == second) {
                    advance(i - from);
                    return true;
                }
            }
            advance(last - from);
        }
        if (ended) {
            advance(to - from);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
