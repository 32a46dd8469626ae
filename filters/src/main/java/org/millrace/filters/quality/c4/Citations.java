package org.millrace.filters.quality.c4;

import com.ibm.icu.lang.UCharacter;

/** Finds a wiki's marks: {@code [edit]}, {@code [citation needed]}, and decimal digits or nothing between brackets. */
final class Citations {
    private static final char[] EDIT = "[edit]".toCharArray();
    private static final char[] NEEDED = "[citation needed]".toCharArray();

    private Citations() {}

    /** Where the mark ends that begins at {@code start}; {@code start} itself if none does. */
    static int end(char[] text, int start, int limit) {
        if (start >= limit || text[start] != '[') {
            return start;
        }
        int i = start + 1;
        while (i < limit) {
            int c = Character.codePointAt(text, i, limit);
            if (!UCharacter.isDigit(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        if (i < limit && text[i] == ']') {
            return i + 1;
        }
        if (startsWith(text, start, limit, EDIT)) {
            return start + EDIT.length;
        }
        return startsWith(text, start, limit, NEEDED) ? start + NEEDED.length : start;
    }

    private static boolean startsWith(char[] text, int start, int limit, char[] mark) {
        if (limit - start < mark.length) {
            return false;
        }
        int i = 0;
        while (i < mark.length && text[start + i] == mark[i]) {
            i++;
        }
        return i == mark.length;
    }
}
