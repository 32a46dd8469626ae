package org.millrace.filters.quality;

import org.millrace.filters.english.CharClass;

/** Counts the characters that NeMo Curator's heuristics ask for, as code points. */
final class NemoCharacters {
    private static final String IN_URL = "$-_@.&+!*\\(),";

    private int nonAlphaNumeric;
    private int digits;
    private int whiteSpace;
    private int parentheses;
    private int inUrls;
    private int pornographicUrls;

    /** Those that are not ASCII letters or digits, line feeds or one of {@code ? ! , .}. */
    int nonAlphaNumeric() {
        return nonAlphaNumeric;
    }

    /** Decimal digits of any script. */
    int digits() {
        return digits;
    }

    /** Blanks, tabs, line feeds, carriage returns and backspaces. */
    int whiteSpace() {
        return whiteSpace;
    }

    int parentheses() {
        return parentheses;
    }

    int inUrls() {
        return inUrls;
    }

    /** Addresses with {@code porn} in them. */
    int pornographicUrls() {
        return pornographicUrls;
    }

    void count(char[] text, int length) {
        nonAlphaNumeric = 0;
        digits = 0;
        whiteSpace = 0;
        parentheses = 0;
        inUrls = 0;
        pornographicUrls = 0;
        int urlEnd = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            int kind = CharClass.of(c);
            if ((kind & CharClass.SURROGATE) != 0) {
                int codePoint = Character.codePointAt(text, i, length);
                kind = CharClass.ofCodePoint(codePoint);
                i += Character.charCount(codePoint) - 1;
            }
            digits += (kind & CharClass.DECIMAL) != 0 ? 1 : 0;
            nonAlphaNumeric += isAlphaNumeric(c) || c == '\n' || c == '?' || c == '!' || c == ',' || c == '.' ? 0 : 1;
            whiteSpace += c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\b' ? 1 : 0;
            switch (c) {
                case '(', ')', '[', ']', '{', '}', '⟨', '⟩' -> parentheses++;
                case 'h' -> urlEnd = i >= urlEnd ? url(text, i, length) : urlEnd;
                default -> {
                    // nothing to count
                }
            }
        }
    }

    /** Counts the address that begins there, and returns where it ends. */
    private int url(char[] text, int start, int length) {
        int i = LineMarks.starts(text, start, length, "https://")
                ? start + 8
                : LineMarks.starts(text, start, length, "http://") ? start + 7 : 0;
        int from = i;
        while (i > 0 && i < length) {
            if (isAlphaNumeric(text[i]) || IN_URL.indexOf(text[i]) >= 0) {
                i++;
            } else if (text[i] == '%' && i + 2 < length && isHex(text[i + 1]) && isHex(text[i + 2])) {
                i += 3;
            } else {
                break;
            }
        }
        if (i == from) {
            return 0;
        }
        inUrls += i - start;
        for (int at = from; at < i; at++) {
            if (LineMarks.starts(text, at, i, "porn")) {
                pornographicUrls++;
                break;
            }
        }
        return i;
    }

    private static boolean isAlphaNumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
