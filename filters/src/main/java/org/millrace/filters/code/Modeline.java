package org.millrace.filters.code;

import java.util.Locale;

/**
 * The mode that a file asks an editor for, in its first or last {@value #LINES} lines: {@code -*- mode: ruby -*-} for
 * Emacs, {@code vim: set ft=ruby:} for vim.
 */
final class Modeline {
    private static final int LINES = 5;
    private static final int LONGEST = 500;

    private Modeline() {}

    /** The mode's name as the file writes it, or the empty string. */
    static String of(String text) {
        int start = 0;
        for (int i = 0; i < LINES && start < text.length(); i++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String mode = mode(text, start, end);
            if (!mode.isEmpty()) {
                return mode;
            }
            start = end + 1;
        }
        int end = text.length();
        for (int i = 0; i <= LINES && end > start; i++) { // one more, for the line feed at the end
            int begin = text.lastIndexOf('\n', end - 1) + 1;
            String mode = mode(text, begin, end);
            if (!mode.isEmpty()) {
                return mode;
            }
            end = begin - 1;
        }
        return "";
    }

    private static String mode(String text, int start, int end) {
        if (end - start > LONGEST) {
            return "";
        }
        String line = text.substring(start, end);
        String emacs = emacs(line);
        return emacs.isEmpty() ? vim(line) : emacs;
    }

    private static String emacs(String line) {
        int open = line.indexOf("-*-");
        int close = open < 0 ? -1 : line.indexOf("-*-", open + 3);
        if (close < 0) {
            return "";
        }
        String inside = line.substring(open + 3, close).strip();
        if (inside.indexOf(':') < 0) {
            return isName(inside) ? inside : "";
        }
        int start = 0;
        while (start <= inside.length()) {
            int end = inside.indexOf(';', start);
            end = end < 0 ? inside.length() : end;
            int colon = inside.indexOf(':', start);
            if (colon > 0
                    && colon < end
                    && inside.substring(start, colon)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals("mode")) {
                String mode = inside.substring(colon + 1, end).strip();
                return isName(mode) ? mode : "";
            }
            start = end + 1;
        }
        return "";
    }

    private static String vim(String line) {
        int mark = mark(line);
        if (mark < 0) {
            return "";
        }
        int at = mark;
        while (at < line.length()) {
            int equals = line.indexOf('=', at);
            if (equals < 0) {
                return "";
            }
            int key = equals;
            while (key > mark && Character.isLetter(line.charAt(key - 1))) {
                key--;
            }
            String name = line.substring(key, equals);
            boolean own = key == mark || isGap(line, key - 1);
            if (own && (name.equals("ft") || name.equals("filetype") || name.equals("syntax"))) {
                int end = equals + 1;
                while (end < line.length() && isNameChar(line.charAt(end))) {
                    end++;
                }
                return line.substring(equals + 1, end);
            }
            at = equals + 1;
        }
        return "";
    }

    /** Whether settings are parted there: white space or a colon that no backslash makes part of a value. */
    private static boolean isGap(String line, int at) {
        char c = line.charAt(at);
        int slashes = 0;
        while (slashes < at && line.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return (c == ' ' || c == '\t' || c == ':') && slashes % 2 == 0;
    }

    /** Where the settings of a vim modeline begin, or -1: after {@code vim:}, {@code vi:} or {@code ex:} as a word. */
    private static int mark(String line) {
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
            int start = colon;
            while (start > 0 && isVersion(line.charAt(start - 1))) {
                start--;
            }
            int end = start;
            while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
                start--;
            }
            String word = line.substring(start, end);
            boolean own = start == 0 || line.charAt(start - 1) == ' ' || line.charAt(start - 1) == '\t';
            if ((own && (word.equals("vim") || word.equals("vi") || word.equals("Vim")))
                    || (start > 0 && own && word.equals("ex"))) {
                return colon + 1;
            }
        }
        return -1;
    }

    private static boolean isVersion(char c) {
        return (c >= '0' && c <= '9') || c == '<' || c == '>' || c == '=';
    }

    private static boolean isName(String mode) {
        return !mode.isEmpty() && mode.chars().allMatch(c -> isNameChar((char) c));
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '#' || c == '_';
    }
}
