package org.millrace.connectors.documents.text;

import org.millrace.connectors.bytes.Limits;

/**
 * What one file may cost that a child process parses.
 *
 * @param pages pages of the longest PDF that is read
 * @param steps operators and glyphs of the largest PDF that is read; a dense page has some ten thousand. Of other formats
 *     the words, groups, runs and paragraphs
 * @param characters UTF-16 units of the longest text
 * @param heapBytes heap of the process that parses
 * @param seconds processor time of that process for one file; the last resort against what no count sees
 */
public record ParserLimits(int pages, long steps, int characters, long heapBytes, int seconds) {
    private static final long SMALLEST_HEAP = 32L << 20;

    public ParserLimits {
        Limits.requirePositive("max-pages", pages);
        Limits.requirePositive("steps", steps);
        Limits.requirePositive("characters", characters);
        Limits.requirePositive("seconds", seconds);
        if (heapBytes < SMALLEST_HEAP) {
            throw new IllegalArgumentException(
                    "need " + SMALLEST_HEAP + " <= max-parser-bytes, got max-parser-bytes=" + heapBytes);
        }
    }
}
