package org.millrace.filters.code;

/**
 * Finds data that is written out in a text: base64 of at least 64 characters, eight or more bytes as {@code 0x12, 0x34},
 * as {@code \x12\x34} or as {@code \u1234\u5678}, and hexadecimal of at least 64 digits. Counts UTF-16 units, which in such
 * runs are code points. Cost: linear.
 *
 * <p>A run of letters and digits is base64 only with a small letter, a capital and a digit in it, and hexadecimal only
 * with a letter and a digit: long words, paths and rulers are neither. Base64 goes on in the next line after a line of at
 * least 32 characters.
 */
final class EncodedRuns {
    private static final int LEAST_CHARS = 64;
    private static final int LEAST_GROUPS = 8;
    private static final int FULL_LINE = 32;
    private static final int WIDEST_SPACE = 64;

    private final String text;
    private int total;
    private int longest;

    private EncodedRuns(String text) {
        this.text = text;
    }

    static EncodedRuns of(String text) {
        EncodedRuns runs = new EncodedRuns(text);
        runs.scan();
        return runs;
    }

    /** Characters in all runs. */
    int total() {
        return total;
    }

    /** Characters of the longest run. */
    int longest() {
        return longest;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i = found(i, escapes(i), i + 1);
            } else if (isBase64(c)) {
                int bytes = c == '0' ? bytes(i) : -1;
                i = bytes > 0 ? found(i, bytes, bytes) : letters(i);
            } else {
                i++;
            }
        }
    }

    private int found(int start, int end, int otherwise) {
        if (end < 0) {
            return otherwise;
        }
        total += end - start;
        longest = Math.max(longest, end - start);
        return end;
    }

    /** End of a run of eight or more escapes of one sort, or -1. */
    private int escapes(int start) {
        int digits = text.startsWith("\\x", start) ? 2 : text.startsWith("\\u", start) ? 4 : 0;
        char sort = digits == 2 ? 'x' : 'u';
        int groups = 0;
        int i = start;
        while (digits > 0
                && i + 1 + digits < text.length()
                && text.charAt(i) == '\\'
                && text.charAt(i + 1) == sort
                && hexDigits(i + 2, digits) == digits) {
            i += 2 + digits;
            groups++;
        }
        return groups >= LEAST_GROUPS ? i : -1;
    }

    /** End of a run of eight or more numbers such as {@code 0x12}, with commas or white space between them, or -1. */
    private int bytes(int start) {
        int groups = 0;
        int end = start;
        int i = start;
        while (i + 2 < text.length() && text.charAt(i) == '0' && (text.charAt(i + 1) | 32) == 'x') {
            int digits = hexDigits(i + 2, 8);
            if (digits == 0) {
                break;
            }
            end = i + 2 + digits;
            groups++;
            i = end;
            int most = Math.min(text.length(), end + WIDEST_SPACE);
            while (i < most && (text.charAt(i) <= ' ' || text.charAt(i) == ',')) {
                i++;
            }
            if (i == end) {
                break;
            }
        }
        return groups >= LEAST_GROUPS ? end : -1;
    }

    private int hexDigits(int start, int most) {
        int i = start;
        while (i < text.length() && i < start + most && Character.digit(text.charAt(i), 16) >= 0) {
            i++;
        }
        return i - start;
    }

    /** Takes the run of base64's characters that starts there, and returns where it ends. */
    private int letters(int start) {
        boolean small = false;
        boolean capital = false;
        boolean digit = false;
        boolean hex = true;
        int lineStart = start;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isBase64(c)) {
                small |= c >= 'a' && c <= 'z';
                capital |= c >= 'A' && c <= 'Z';
                digit |= c >= '0' && c <= '9';
                hex &= Character.digit(c, 16) >= 0;
            } else if (c == '\n'
                    && i - lineStart >= FULL_LINE
                    && i + 1 < text.length()
                    && isBase64(text.charAt(i + 1))) {
                lineStart = i + 1;
            } else {
                break;
            }
            i++;
        }
        while (i < text.length() && text.charAt(i) == '=' && i > start) {
            i++;
        }
        boolean data = digit && (hex ? small || capital : small && capital);
        return data && i - start >= LEAST_CHARS ? found(start, i, i) : i;
    }

    private static boolean isBase64(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
