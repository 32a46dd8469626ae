package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;

/**
 * Whether a line is a counter of a social network: a number, perhaps with {@code K}, {@code M} or {@code B}, white space, what
 * is counted, and nothing else but punctuation and white space at either end; in any case.
 *
 * <p>Source: DCLM, {@code counter_line_modifier}.
 */
final class CounterLine {
    private static final char[][] COUNTED = {
        "likes".toCharArray(),
        "shares".toCharArray(),
        "comments".toCharArray(),
        "retweets".toCharArray(),
        "reposts".toCharArray(),
        "quotes".toCharArray(),
        "bookmarks".toCharArray(),
        "upvotes".toCharArray(),
        "downvotes".toCharArray(),
        "downloads".toCharArray(),
        "views".toCharArray(),
        "followers".toCharArray()
    };

    private CounterLine() {}

    static boolean matches(char[] text, int start, int end) {
        int i = skipNoWord(text, start, end);
        if (i == end || !isDigit(Character.codePointAt(text, i, end))) {
            return false;
        }
        while (i < end && (text[i] == ',' || text[i] == '.' || isDigit(Character.codePointAt(text, i, end)))) {
            i += Character.charCount(Character.codePointAt(text, i, end));
        }
        if (i < end && "kmb".indexOf(LowerCase.of(text[i])) >= 0) {
            i++;
        }
        int spaces = i;
        while (i < end && (CharClass.of(text[i]) & CharClass.SPACE) != 0) {
            i++;
        }
        if (i == spaces) {
            return false;
        }
        for (char[] counted : COUNTED) {
            if (LowerCase.startsWith(text, i, end, counted)) {
                return skipNoWord(text, i + counted.length, end) == end;
            }
        }
        return false;
    }

    private static int skipNoWord(char[] text, int start, int end) {
        int i = start;
        while (i < end) {
            int c = Character.codePointAt(text, i, end);
            if (c == '_' || (CharClass.ofCodePoint(c) & CharClass.ALPHANUMERIC) != 0) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isDigit(int c) {
        return (CharClass.ofCodePoint(c) & CharClass.DECIMAL) != 0;
    }
}
