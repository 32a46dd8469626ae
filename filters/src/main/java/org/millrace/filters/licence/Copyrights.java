package org.millrace.filters.licence;

import java.util.Locale;

/** Lines that say who holds the rights: no part of a licence, but what its holder wants to see named. */
final class Copyrights {
    private static final int LONGEST = 200;

    private Copyrights() {}

    /** Whether a line, behind its comment marks, says no more than whose the copyright is, or that rights are reserved. */
    static boolean isLine(String text, int from, int to) {
        int at = from;
        while (at < to && !Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '\u00a9') {
            if (isSign(text, at, to)) {
                return hasHolder(text, at + 3, to);
            }
            at++;
        }
        if (at >= to) {
            return false;
        }
        if (text.charAt(at) == '\u00a9') {
            return true;
        }
        if (starts(text, at, to, "all rights reserved")) {
            return to - at < 40;
        }
        if (starts(text, at, to, "spdx-filecopyrighttext")) {
            return true;
        }
        if (starts(text, at, to, "portions copyright") || starts(text, at, to, "parts copyright")) {
            return true;
        }
        return starts(text, at, to, "copyright") && hasHolder(text, at + "copyright".length(), to);
    }

    /** The first line of copyright in the first {@code within} characters, without comment marks; empty where there is none. */
    static String first(String text, int within) {
        int end = Math.min(text.length(), within);
        int line = 0;
        while (line < end) {
            int stop = text.indexOf('\n', line);
            stop = stop < 0 || stop > end ? end : stop;
            if (isLine(text, line, stop)) {
                String found = clean(text.substring(line, Math.min(stop, line + LONGEST)));
                if (!found.toLowerCase(Locale.ROOT).startsWith("all rights") && !found.isEmpty()) {
                    return found;
                }
            }
            line = stop + 1;
        }
        return "";
    }

    private static String clean(String line) {
        int from = 0;
        while (from < line.length()
                && !Character.isLetterOrDigit(line.charAt(from))
                && line.charAt(from) != '\u00a9'
                && line.charAt(from) != '(') {
            from++;
        }
        String found = line.substring(from).strip();
        while (found.endsWith("*/") || found.endsWith("-->") || found.endsWith("#")) {
            found = found.substring(0, found.length() - (found.endsWith("-->") ? 3 : found.endsWith("#") ? 1 : 2))
                    .strip();
        }
        return found;
    }

    private static boolean isSign(String text, int at, int to) {
        return at + 2 < to
                && text.charAt(at) == '('
                && (text.charAt(at + 1) == 'c' || text.charAt(at + 1) == 'C')
                && text.charAt(at + 2) == ')';
    }

    /** A year, a sign, a placeholder or a name follows; a sentence that begins with "copyright" is none of them. */
    private static boolean hasHolder(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == ':')) {
            at++;
        }
        if (at >= to) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isDigit(c)
                || c == '\u00a9'
                || c == '<'
                || c == '['
                || c == '{'
                || c == '$'
                || isSign(text, at, to)
                || starts(text, at, to, "by ")
                || starts(text, at, to, "year")
                || starts(text, at, to, "yyyy")
                || (Character.isUpperCase(c)
                        && at + 1 < to
                        && Character.isLowerCase(text.charAt(at + 1))
                        && !starts(text, at, to, "license")
                        && !starts(text, at, to, "notice"));
    }

    private static boolean starts(String text, int at, int to, String word) {
        return at + word.length() <= to && text.regionMatches(true, at, word, 0, word.length());
    }
}
