package org.millrace.filters.dedup.substring;

import com.ibm.icu.lang.UCharacter;

/**
 * Turns ranges of units into what is cut out of a text. Begins and ends between whole characters, combining marks and all:
 * where a range does not, the cut is smaller. For tokens, one of the two stretches of white space around a cut goes with it, and
 * that stays which has more line feeds, so that neither words nor paragraphs are joined; at the ends of a text none stays.
 *
 * <p>Linear in the text, for any ranges. For one thread at a time.
 */
public final class SpanCutter {
    private final Units units;
    private final boolean bytes;
    private byte[] text = {};

    SpanCutter(SubstringUnit unit) {
        units = Units.of(unit);
        bytes = unit == SubstringUnit.BYTES;
    }

    /** Takes cuts in order; they are not empty and do not touch. */
    public interface Sink {
        /**
         * One cut.
         *
         * @param start first code point to go
         * @param end code point behind the last
         */
        void cut(int start, int end);
    }

    /**
     * Hands on what is to be cut.
     *
     * @param newText in UTF-8
     * @param ranges first unit and unit behind the last, of each range in turn, ascending, with units between any two
     * @throws IllegalArgumentException where the text has fewer units, or ranges are not like that
     */
    public void cut(byte[] newText, int[] ranges, Sink sink) {
        text = newText;
        units.read(newText);
        int unit = -1;
        int counted = 0; // bytes, and the code points before them
        int points = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= unit + (i == 0 ? 0 : 1) || ranges[i + 1] <= ranges[i]) {
                throw new IllegalArgumentException(
                        "ranges overlap, touch or are empty: " + ranges[i] + " to " + ranges[i + 1]);
            }
            unit = goTo(ranges[i], unit);
            int start = units.start();
            unit = goTo(ranges[i + 1] - 1, unit);
            int end = units.end();
            int from = bordersFrom(start, end);
            int to = bordersTo(from, end);
            if (from == to) {
                continue;
            }
            if (!bytes) {
                int left = spaceBefore(from);
                int right = spaceBehind(to);
                boolean atAnEnd = left == 0 || right == text.length;
                boolean leftStays = !atAnEnd && leftStays(left, from, to, right);
                boolean rightStays = !atAnEnd && !leftStays;
                from = leftStays ? from : bordersFrom(left, from);
                to = rightStays ? to : bordersTo(to, right);
            }
            int first = points + points(counted, from);
            points = first + points(from, to);
            counted = to;
            sink.cut(first, points);
        }
        text = new byte[0];
    }

    private int goTo(int wanted, int at) {
        int unit = at;
        while (unit < wanted) {
            if (!units.next()) {
                throw new IllegalArgumentException("the text has " + (unit + 1) + " units, asked for " + wanted);
            }
            unit++;
        }
        return unit;
    }

    /** The first border from {@code start} on; {@code end} where there is none before. */
    private int bordersFrom(int start, int end) {
        int at = start;
        while (at < end && !isBorder(at)) {
            at++;
        }
        return at;
    }

    /** The last border up to {@code end}; {@code start} where there is none behind it. */
    private int bordersTo(int start, int end) {
        int at = end;
        while (at > start && !isBorder(at)) {
            at--;
        }
        return at;
    }

    private boolean isBorder(int at) {
        if (at == 0 || at == text.length) {
            return true;
        }
        return !Utf8.isInside(text, at)
                && CharacterBorders.mayPart(Utf8.codePoint(text, Utf8.before(text, at)), Utf8.codePoint(text, at));
    }

    private int spaceBefore(int start) {
        int at = start;
        while (at > 0) {
            int before = Utf8.before(text, at);
            if (!UCharacter.isUWhiteSpace(Utf8.codePoint(text, before))) {
                break;
            }
            at = before;
        }
        return at;
    }

    private int spaceBehind(int end) {
        int at = end;
        while (at < text.length && UCharacter.isUWhiteSpace(Utf8.codePoint(text, at))) {
            at += Utf8.length(text, at);
        }
        return at;
    }

    /** The one with more line feeds; of equal ones that before, unless only the other is there. */
    private boolean leftStays(int left, int from, int to, int right) {
        int feedsLeft = lineFeeds(left, from);
        int feedsRight = lineFeeds(to, right);
        return feedsLeft != feedsRight ? feedsLeft > feedsRight : left < from || to == right;
    }

    private int lineFeeds(int from, int to) {
        int feeds = 0;
        for (int i = from; i < to; i++) {
            feeds += text[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    private int points(int from, int to) {
        int points = 0;
        for (int i = from; i < to; i++) {
            points += Utf8.isInside(text, i) ? 0 : 1;
        }
        return points;
    }
}
