package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;

/**
 * Sums what RedPajama-V2 measures of each line. A line ends behind its line feed, which counts as a character of it; what
 * follows the last one is a line if there is anything.
 */
final class RedPajamaLines {
    private static final String BULLETS = "•‣▶◀◦■□▪▫–";
    private static final String TERMINALS = ".!?”";
    private static final String JAVASCRIPT = "javascript";

    private int lines;
    private int ellipsisEnds;
    private int terminated;
    private int bullets;
    private int javascript;
    private long words;
    private double numericShares;
    private double uppercaseShares;

    int lines() {
        return lines;
    }

    int ellipsisEnds() {
        return ellipsisEnds;
    }

    int terminated() {
        return terminated;
    }

    int bullets() {
        return bullets;
    }

    /** Words that are {@code javascript} without ASCII punctuation and in lower case. */
    int javascript() {
        return javascript;
    }

    /** Words that have more than ASCII punctuation. */
    long words() {
        return words;
    }

    /** The lines' shares of numeric characters, added up. */
    double numericShares() {
        return numericShares;
    }

    double uppercaseShares() {
        return uppercaseShares;
    }

    void measure(char[] text, int length) {
        lines = 0;
        ellipsisEnds = 0;
        terminated = 0;
        bullets = 0;
        javascript = 0;
        words = 0;
        numericShares = 0;
        uppercaseShares = 0;
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && text[end] != '\n') {
                end++;
            }
            int behind = Math.min(length, end + 1);
            addLine(text, start, end, behind);
            start = behind;
        }
    }

    private void addLine(char[] text, int start, int end, int behind) {
        lines++;
        int first = start;
        while (first < end && (CharClass.of(text[first]) & CharClass.SPACE) != 0) {
            first++;
        }
        int last = end;
        while (last > first && (CharClass.of(text[last - 1]) & CharClass.SPACE) != 0) {
            last--;
        }
        if (first < last) {
            boolean ellipsis = LineMarks.ends(text, first, last, "...") || text[last - 1] == '…';
            ellipsisEnds += ellipsis ? 1 : 0;
            terminated += TERMINALS.indexOf(text[last - 1]) >= 0 ? 1 : 0;
            bullets += BULLETS.indexOf(text[first]) >= 0 ? 1 : 0;
        }
        addCharacters(text, start, behind);
    }

    private void addCharacters(char[] text, int start, int behind) {
        int numeric = 0;
        int uppercase = 0;
        int codePoints = 0;
        int matched = 0; // of "javascript"; -1 where the word is another
        boolean inWord = false;
        for (int i = start; i < behind; i++) {
            char c = text[i];
            int kind = CharClass.of(c);
            if ((kind & CharClass.SURROGATE) != 0) {
                int codePoint = Character.codePointAt(text, i, behind);
                kind = CharClass.ofCodePoint(codePoint);
                i += Character.charCount(codePoint) - 1;
            }
            codePoints++;
            numeric += (kind & CharClass.NUMERIC) != 0 ? 1 : 0;
            uppercase += (kind & CharClass.UPPERCASE) != 0 ? 1 : 0;
            if ((kind & CharClass.SPACE) != 0) {
                javascript += matched == JAVASCRIPT.length() ? 1 : 0;
                matched = 0;
                inWord = false;
            } else if (!isAsciiPunctuation(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
                boolean goesOn =
                        matched >= 0 && matched < JAVASCRIPT.length() && LowerCase.of(c) == JAVASCRIPT.charAt(matched);
                matched = goesOn ? matched + 1 : -1;
            }
        }
        javascript += matched == JAVASCRIPT.length() ? 1 : 0;
        numericShares += (double) numeric / codePoints;
        uppercaseShares += (double) uppercase / codePoints;
    }

    private static boolean isAsciiPunctuation(char c) {
        return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
    }
}
