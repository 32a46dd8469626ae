package org.millrace.filters.code;

/**
 * Counts of a text's characters and lines, all in code points; a lone surrogate is one. Lines are Python's: what
 * {@code splitlines} makes of the text, without the ends of lines, and without a last empty one.
 *
 * @param alphanumeric letters and numbers of any script, as Python's {@code isalnum}
 * @param alphabetic letters of any script, as Python's {@code isalpha}
 * @param digits decimal digits of any script
 * @param lineFeeds {@code U+000A} alone
 * @param longestLine of the longest line, 0 where there is none
 * @param inLines of all lines together, so without their ends
 */
record CodeShape(
        int chars,
        int alphanumeric,
        int alphabetic,
        int digits,
        int lineFeeds,
        int lines,
        int longestLine,
        int inLines) {

    static CodeShape of(String text) {
        int chars = 0;
        int numbers = 0;
        int letters = 0;
        int digits = 0;
        int feeds = 0;
        int lines = 0;
        int longest = 0;
        int inLines = 0;
        int line = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            chars++;
            feeds += c == '\n' ? 1 : 0;
            if (endsLine(c)) {
                if (c == '\n' && i > 0 && text.charAt(i - 1) == '\r') {
                    continue; // the second half of one end
                }
                lines++;
                inLines += line;
                longest = Math.max(longest, line);
                line = 0;
                continue;
            }
            line++;
            if (c < 128) {
                boolean digit = c >= '0' && c <= '9';
                digits += digit ? 1 : 0;
                numbers += digit ? 1 : 0;
                letters += (c | 32) >= 'a' && (c | 32) <= 'z' ? 1 : 0;
            } else {
                int type = Character.getType(c);
                digits += type == Character.DECIMAL_DIGIT_NUMBER ? 1 : 0;
                numbers += type == Character.DECIMAL_DIGIT_NUMBER
                                || type == Character.LETTER_NUMBER
                                || type == Character.OTHER_NUMBER
                        ? 1
                        : 0;
                letters += Character.isLetter(c) ? 1 : 0;
            }
        }
        if (line > 0) {
            lines++;
            inLines += line;
            longest = Math.max(longest, line);
        }
        return new CodeShape(chars, letters + numbers, letters, digits, feeds, lines, longest, inLines);
    }

    private static boolean endsLine(int c) {
        return (c >= '\n' && c <= '\r') || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
