package org.millrace.filters.english;

/**
 * Whether a word has the shape of a URL or e-mail address for spaCy, which keeps such words whole.
 *
 * <p>Source: spaCy 3 {@code lang/tokenizer_exceptions.py}, {@code URL_PATTERN}, by hand: an optional scheme, an optional
 * user part, a host of labels and a last label of lower-case letters or a public IPv4 address, an optional port, and
 * anything after {@code /}, {@code ?} or {@code #}.
 */
final class UrlShape {
    private static final int LONGEST_LABEL = 64;

    private UrlShape() {}

    static boolean matches(char[] text, int start, int end) {
        int scheme = schemeEnd(text, start, end);
        return matchesFrom(text, start, end) || (scheme > 0 && matchesFrom(text, scheme, end));
    }

    private static boolean matchesFrom(char[] text, int start, int end) {
        if (isHostAndRest(text, start, end)) {
            return true;
        }
        for (int i = start + 1; i < end; i++) {
            if (text[i] == '@' && isHostAndRest(text, i + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private static int schemeEnd(char[] text, int start, int end) {
        int i = start;
        while (i < end && isSchemeCharacter(text[i])) {
            i++;
        }
        boolean scheme = i - start >= 2 && i + 2 < end && text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/';
        return scheme ? i + 3 : -1;
    }

    private static boolean isSchemeCharacter(char c) {
        return c == '+'
                || c == '-'
                || c == '.'
                || c == '_'
                || (CharClass.of(c) & (CharClass.LETTER | CharClass.DIGIT)) != 0;
    }

    private static boolean isHostAndRest(char[] text, int start, int end) {
        int hostEnd = start;
        while (hostEnd < end && ":/?#@".indexOf(text[hostEnd]) < 0) {
            hostEnd++;
        }
        if (hostEnd < end && text[hostEnd] == '@') {
            return false; // what is before the next one; so that each character is looked at once
        }
        if (!isName(text, start, hostEnd) && !isAddress(text, start, hostEnd)) {
            return false;
        }
        int i = hostEnd;
        if (i < end && text[i] == ':') {
            int digits = i + 1;
            while (digits < end && isDigit(text[digits])) {
                digits++;
            }
            if (digits - i < 3 || digits - i > 6) {
                return false;
            }
            i = digits;
        }
        return i == end || "/?#".indexOf(text[i]) >= 0;
    }

    private static boolean isName(char[] text, int start, int end) {
        int label = start;
        int labels = 0;
        for (int i = start; i <= end; i++) {
            if (i == end || text[i] == '.') {
                boolean last = i == end;
                if (last ? !isTopLevel(text, label, i) || labels == 0 : !isLabel(text, label, i)) {
                    return false;
                }
                labels++;
                label = i + 1;
            }
        }
        return true;
    }

    private static boolean isTopLevel(char[] text, int start, int end) {
        if (end - start < 2 || end - start > 63) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if ((CharClass.of(text[i]) & CharClass.LOWER) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(char[] text, int start, int end) {
        if (end == start
                || end - start > LONGEST_LABEL
                || !isHostCharacter(text[start])
                || !isHostCharacter(text[end - 1])) {
            return false;
        }
        for (int i = start + 1; i < end - 1; i++) {
            if (!isHostCharacter(text[i]) && text[i] != '-' && text[i] != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostCharacter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
        }
        return c > 0xA0 && !Character.isSurrogate(c);
    }

    /** A dotted address that is not private, loopback, link-local, multicast, or a network's first or last. */
    private static boolean isAddress(char[] text, int start, int end) {
        int[] parts = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == '.') {
                if (digits == 0 || ++part > 3) {
                    return false;
                }
                digits = 0;
            } else if (!isDigit(text[i]) || ++digits > 3) {
                return false;
            } else {
                parts[part] = parts[part] * 10 + text[i] - '0';
            }
        }
        return part == 3 && digits > 0 && isPublic(parts);
    }

    private static boolean isPublic(int[] p) {
        boolean inRange = p[0] >= 1 && p[0] <= 223 && p[1] <= 255 && p[2] <= 255 && p[3] >= 1 && p[3] <= 254;
        boolean local = p[0] == 10
                || p[0] == 127
                || (p[0] == 169 && p[1] == 254)
                || (p[0] == 192 && p[1] == 168)
                || (p[0] == 172 && p[1] >= 16 && p[1] <= 31);
        return inRange && !local;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
