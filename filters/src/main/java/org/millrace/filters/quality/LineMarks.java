package org.millrace.filters.quality;

/** How stretches of a text begin and end. */
public final class LineMarks {
    private LineMarks() {}

    /** Whether the stretch begins with one of the characters. */
    public static boolean begins(char[] text, int start, int end, String marks) {
        return start < end && marks.indexOf(text[start]) >= 0;
    }

    /** Whether the stretch begins with {@code mark}. */
    public static boolean starts(char[] text, int start, int end, String mark) {
        if (end - start < mark.length()) {
            return false;
        }
        int i = 0;
        while (i < mark.length() && text[start + i] == mark.charAt(i)) {
            i++;
        }
        return i == mark.length();
    }

    /** Whether the stretch ends in {@code mark}. */
    public static boolean ends(char[] text, int start, int end, String mark) {
        int length = mark.length();
        if (end - start < length) {
            return false;
        }
        int i = 0;
        while (i < length && text[end - length + i] == mark.charAt(i)) {
            i++;
        }
        return i == length;
    }

    /** Whether the stretch ends in one of the marks, which are in lower case, whatever its case. */
    public static boolean endsInAnyCase(char[] text, int start, int end, char[][] marks) {
        for (char[] mark : marks) {
            if (end - mark.length >= start && LowerCase.startsWith(text, end - mark.length, end, mark)) {
                return true;
            }
        }
        return false;
    }
}
