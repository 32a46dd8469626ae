package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;
import org.millrace.filters.english.Tokens;

/**
 * Counts what NeMo Curator's heuristics ask of a text's words and lines. Words are what white space separates; lines are
 * what line feeds separate and are not blank, without white space at their ends.
 *
 * <p>Source: NeMo Curator, {@code stages/text/filters/heuristic/string.py} and {@code utils/constants.py}.
 */
public final class NemoCounts {
    private static final String BULLETS = "•‣⁃⁌⁍∙○●◘◦⦾⦿";
    private static final String END_MARKS = ".?!\"'";
    private static final char[][] ELLIPSES = {
        "...".toCharArray(),
        "[...]".toCharArray(),
        "…".toCharArray(),
        "(...)".toCharArray(),
        "[…]".toCharArray(),
        "-»".toCharArray(),
        "read more..".toCharArray(),
        "read more".toCharArray()
    };
    private static final int LONGEST_ELLIPSIS_WORD = 5;

    public int symbolWords;
    public int alphabeticWords;
    /** Code points of the longest word. */
    public int longestWord;

    public int lines;
    public int bulletLines;
    public int ellipsisLines;
    /** Lines without an end mark. */
    public int unmarkedLines;

    public void countWords(char[] text, Tokens words) {
        symbolWords = 0;
        alphabeticWords = 0;
        longestWord = 0;
        for (int i = 0; i < words.size; i++) {
            longestWord = Math.max(longestWord, words.lengths[i]);
            boolean letter = (words.kinds[i] & Tokens.ALPHABETIC) != 0;
            alphabeticWords += letter || hasAlphabetic(text, words.starts[i], words.ends[i]) ? 1 : 0;
            boolean symbol = (words.kinds[i] & Tokens.NUMBER_SIGN) != 0
                    ? isMostlyNumberSigns(text, words.starts[i], words.ends[i], words.lengths[i])
                    : !letter && isEllipsis(text, words.starts[i], words.ends[i]);
            symbolWords += symbol ? 1 : 0;
        }
    }

    public void countLines(char[] text, Segments segments) {
        lines = 0;
        bulletLines = 0;
        ellipsisLines = 0;
        unmarkedLines = 0;
        for (int i = 0; i < segments.size; i++) {
            if (!segments.isBlank(i)) {
                int start = segments.from[i];
                int end = segments.to[i];
                lines++;
                bulletLines += LineMarks.begins(text, start, end, BULLETS) ? 1 : 0;
                ellipsisLines += LineMarks.endsInAnyCase(text, start, end, ELLIPSES) ? 1 : 0;
                unmarkedLines += END_MARKS.indexOf(text[end - 1]) < 0 ? 1 : 0;
            }
        }
    }

    /** Whether there is more than one run of {@code #} for every two characters. */
    private static boolean isMostlyNumberSigns(char[] text, int start, int end, int length) {
        int runs = 0;
        for (int i = start; i < end; i++) {
            runs += text[i] == '#' && (i == start || text[i - 1] != '#') ? 1 : 0;
        }
        return 2 * runs > length;
    }

    private static boolean isEllipsis(char[] text, int start, int end) {
        if (end - start > LONGEST_ELLIPSIS_WORD) {
            return false;
        }
        for (char[] mark : ELLIPSES) {
            if (mark.length == end - start && LowerCase.startsWith(text, start, end, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAlphabetic(char[] text, int start, int end) {
        for (int i = start; i < end; ) {
            int c = Character.codePointAt(text, i, end);
            if ((CharClass.ofCodePoint(c) & CharClass.ALPHABETIC) != 0) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }
}
