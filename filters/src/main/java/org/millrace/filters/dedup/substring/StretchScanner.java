package org.millrace.filters.dedup.substring;

import java.util.Arrays;

/**
 * Cuts the windows of a text into {@linkplain Stretch stretches}, in order: each window is in exactly one.
 *
 * <p>The anchor of a window is the run of units in it whose hash is smallest, the leftmost of those. Ties must be
 * settled by place alone: a rule that looks at the windows before would give equal windows different anchors, and one
 * anchor to windows that overlap themselves. So in a text of one character each window has an anchor of its own.
 *
 * <p>Linear in the text, for any text; memory is some 80 bytes for each unit of a window. For one thread at a time.
 */
public final class StretchScanner {
    private static final long GRAM_BASE = 0x9E3779B97F4A7C15L;

    private final Units units;
    private final int length;
    private final int gram;
    private final long gramPower;
    private final long power1;
    private final long power2;
    private final long[] firsts;
    private final long[] seconds;
    private final long[] windows1;
    private final long[] windows2;
    private final Minimum minimum;
    private final int mask;
    private final Current current = new Current();

    StretchScanner(Substrings scheme) {
        units = Units.of(scheme.unit());
        length = scheme.length();
        gram = scheme.gram();
        gramPower = powerOfGramBase(gram);
        power1 = Fingerprints.power(Fingerprints.POINT_1, length);
        power2 = Fingerprints.power(Fingerprints.POINT_2, length);
        int ring = Integer.highestOneBit(length) << 1;
        firsts = new long[ring];
        seconds = new long[ring];
        windows1 = new long[ring];
        windows2 = new long[ring];
        mask = ring - 1;
        minimum = new Minimum(ring);
    }

    private static long powerOfGramBase(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= GRAM_BASE;
        }
        return power;
    }

    /** Takes stretches as they are found. */
    public interface Visitor {
        void visit(Stretch stretch);
    }

    /** Visits the stretches of a text in UTF-8, without fingerprints: none where the text is shorter than a window. */
    public void anchors(byte[] text, Visitor visitor) {
        start(text);
        long hash = 0;
        int at = 0;
        for (; units.next(); at++) {
            long unit = units.first();
            hash = hash * GRAM_BASE + unit - (at < gram ? 0 : firsts[(at - gram) & mask] * gramPower);
            firsts[at & mask] = unit;
            if (at >= gram - 1) {
                minimum.add(at - gram + 1, Fingerprints.mix(hash));
            }
            int window = at - length + 1;
            if (window >= 0) {
                minimum.dropBefore(window);
                current.window(window, visitor);
            }
        }
        current.close(visitor);
    }

    /** Visits the stretches of a text in UTF-8, with the fingerprints of their windows. */
    public void stretches(byte[] text, Visitor visitor) {
        start(text);
        Arrays.fill(firsts, 0);
        Arrays.fill(seconds, 0);
        long hash = 0;
        long window1 = 0;
        long window2 = 0;
        for (int at = 0; units.next(); at++) {
            long first = units.first();
            long second = units.second();
            hash = hash * GRAM_BASE + first - (at < gram ? 0 : firsts[(at - gram) & mask] * gramPower);
            int left = (at - length) & mask; // before the first window is full, nothing has been written there
            window1 = rolled(window1, Fingerprints.POINT_1, first, firsts[left], power1);
            window2 = rolled(window2, Fingerprints.POINT_2, second, seconds[left], power2);
            firsts[at & mask] = first;
            seconds[at & mask] = second;
            if (at >= gram - 1) {
                minimum.add(at - gram + 1, Fingerprints.mix(hash));
            }
            int window = at - length + 1;
            if (window >= 0) {
                windows1[window & mask] = window1;
                windows2[window & mask] = window2;
                minimum.dropBefore(window);
                current.window(window, visitor);
            }
        }
        current.close(visitor);
    }

    private void start(byte[] text) {
        units.read(text);
        minimum.clear();
        current.clear();
    }

    private static long rolled(long window, long point, long in, long out, long power) {
        long grown = Fingerprints.add(Fingerprints.times(window, point), in);
        return Fingerprints.minus(grown, Fingerprints.times(out, power));
    }

    /** The stretch that the scan is in. */
    private final class Current implements Stretch {
        private int anchorAt;
        private long anchor;
        private int from;
        private int last;

        void clear() {
            anchorAt = -1;
        }

        void window(int window, Visitor visitor) {
            if (minimum.place() != anchorAt) {
                close(visitor);
                anchorAt = minimum.place();
                anchor = minimum.hash();
                from = window;
            }
            last = window;
        }

        void close(Visitor visitor) {
            if (anchorAt >= 0) {
                visitor.visit(this);
            }
        }

        @Override
        public long anchor() {
            return anchor;
        }

        @Override
        public int from() {
            return from;
        }

        @Override
        public int to() {
            return last + length;
        }

        @Override
        public int windows() {
            return last - from + 1;
        }

        @Override
        public long first(int index) {
            return windows1[(from + index) & mask];
        }

        @Override
        public long second(int index) {
            return windows2[(from + index) & mask];
        }
    }
}
