package org.millrace.filters.quality;

import java.util.Arrays;
import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Hashing;

/**
 * Counts the second and later copies of lines and of paragraphs. Lines are what line feeds separate, where a run of them
 * counts as one; paragraphs are what two or more line feeds separate, in the text without white space at its ends.
 */
public final class LineRepeats {
    private final LongSet seen = new LongSet();
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private long[] hashes = new long[256];
    private int segments;

    private int lines;
    private int copiedLines;
    private int copiedLineChars;
    private int copiedInkedChars;
    private int lineFeeds;
    private int paragraphs;
    private int copiedParagraphs;
    private int copiedParagraphChars;

    public int lines() {
        return lines;
    }

    public int copiedLines() {
        return copiedLines;
    }

    /** Code points in copies of lines. */
    public int copiedLineChars() {
        return copiedLineChars;
    }

    /** Code points in copies of lines that are not all white space. */
    public int copiedInkedChars() {
        return copiedInkedChars;
    }

    public int lineFeeds() {
        return lineFeeds;
    }

    /** How many lines have a character. */
    public int filledLines() {
        return segments;
    }

    /** Where the line begins that is number {@code line} of those that have a character. */
    public int start(int line) {
        return starts[line];
    }

    /** Where it ends: at its line feed or the text's end. */
    public int end(int line) {
        return ends[line];
    }

    public int paragraphs() {
        return paragraphs;
    }

    public int copiedParagraphs() {
        return copiedParagraphs;
    }

    /** Code points in copies of paragraphs, line feeds inside them included. */
    public int copiedParagraphChars() {
        return copiedParagraphChars;
    }

    public void measure(char[] text, int length) {
        split(text, length);
        measureLines(text, length);
        measureParagraphs(text, length);
    }

    private void split(char[] text, int length) {
        segments = 0;
        lineFeeds = 0;
        int i = 0;
        while (i < length) {
            if (text[i] == '\n') {
                lineFeeds++;
                i++;
                continue;
            }
            int start = i;
            while (i < length && text[i] != '\n') {
                i++;
            }
            if (segments == starts.length) {
                starts = Arrays.copyOf(starts, segments * 2);
                ends = Arrays.copyOf(ends, segments * 2);
                hashes = Arrays.copyOf(hashes, segments * 2);
            }
            starts[segments] = start;
            ends[segments] = i;
            hashes[segments++] = Hashing.of(text, start, i);
        }
    }

    private void measureLines(char[] text, int length) {
        // splitting leaves an empty line before a first and after a last line feed
        int empty = length == 0 ? 1 : (text[0] == '\n' ? 1 : 0) + (text[length - 1] == '\n' ? 1 : 0);
        lines = segments + empty;
        copiedLines = Math.max(0, empty - 1);
        copiedLineChars = 0;
        copiedInkedChars = 0;
        seen.clear(segments);
        for (int i = 0; i < segments; i++) {
            if (!seen.add(hashes[i])) {
                copiedLines++;
                int chars = Character.codePointCount(text, starts[i], ends[i] - starts[i]);
                copiedLineChars += chars;
                copiedInkedChars += isBlank(text, starts[i], ends[i]) ? 0 : chars;
            }
        }
    }

    private void measureParagraphs(char[] text, int length) {
        int from = 0;
        int to = length;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (from < to && isSpace(text[to - 1])) {
            to--;
        }
        paragraphs = 0;
        copiedParagraphs = 0;
        copiedParagraphChars = 0;
        seen.clear(segments);
        int start = -1;
        int end = from;
        long hash = 0;
        for (int i = 0; i < segments; i++) {
            if (ends[i] <= from || starts[i] >= to) {
                continue;
            }
            boolean clipped = starts[i] < from || ends[i] > to;
            int first = Math.max(starts[i], from);
            int last = Math.min(ends[i], to);
            if (start >= 0 && first - end > 1) {
                addParagraph(text, start, end, hash);
                start = -1;
            }
            if (start < 0) {
                start = first;
                hash = 0;
            }
            hash = Hashing.join(hash, clipped ? Hashing.of(text, first, last) : hashes[i]);
            end = last;
        }
        addParagraph(text, Math.max(start, from), end, hash);
    }

    private void addParagraph(char[] text, int start, int end, long hash) {
        paragraphs++;
        if (!seen.add(hash)) {
            copiedParagraphs++;
            copiedParagraphChars += Character.codePointCount(text, start, end - start);
        }
    }

    public static boolean isBlank(char[] text, int start, int end) {
        int i = start;
        while (i < end && isSpace(text[i])) {
            i++;
        }
        return i == end;
    }

    private static boolean isSpace(char c) {
        return (CharClass.of(c) & CharClass.SPACE) != 0;
    }
}
