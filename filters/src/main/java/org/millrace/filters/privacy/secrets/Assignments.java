package org.millrace.filters.privacy.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Letters;
import org.millrace.filters.privacy.scan.Span;

/**
 * Values that are assigned to names with "secret", "token", "password" and the like in them.
 *
 * <p>A key: 10 to 150 characters without spaces, of at least 3.5 bits each, with a digit, in which letters do not follow one
 * another as in words; no UUID, path, address, or value of a name that speaks of a hash. A password: a quoted text of 4 to
 * 100 characters without spaces after a name that ends in "password", "passwd" or "pwd", or what stands behind such a name
 * in capitals at the start of a line. Samples and variables are left.
 */
final class Assignments {
    static final List<String> WORDS = List.of("api", "secret", "token", "passw", "pwd", "cred", "auth", "key");

    private static final Kind KEY = new Kind("SECRET.generic", "KEY", "assigned-key-v1");
    private static final Kind PASSWORD = new Kind("PASSWORD", "PASSWORD", "assigned-password-v1");
    private static final double LEAST_ENTROPY = 3.5;
    private static final int SHORTEST_BARE = 16; // without quotes
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 150;
    private static final Set<String> PASSWORD_ENDS =
            Set.of("password", "passwd", "pwd", "passwort", "passphrase", "passw");
    private static final List<String> HASH_NAMES =
            List.of("sha", "md5", "hash", "digest", "checksum", "integrity", "public", "_id", "csrf", "nonce", "keyid");

    private Assignments() {}

    /** Looks at what follows one of {@link #WORDS} that ends at {@code end}. */
    static void find(String text, int start, int end, boolean keys, boolean passwords, List<Span> found) {
        int nameEnd = end;
        while (nameEnd < text.length() && nameEnd - end < LONGEST_NAME && isName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int operatorEnd = operatorEnd(text, nameEnd);
        if (operatorEnd < 0) {
            return;
        }
        int nameStart = start;
        while (nameStart > 0 && start - nameStart < LONGEST_NAME && isName(text.charAt(nameStart - 1))) {
            nameStart--;
        }
        String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        int from = operatorEnd;
        char quote = from < text.length() ? text.charAt(from) : ' ';
        boolean quoted = quote == '"' || quote == '\'' || quote == '`';
        from += quoted ? 1 : 0;
        int to = valueEnd(text, from, quoted ? quote : 0);
        if (to < 0) {
            return;
        }
        String value = text.substring(from, to);
        boolean ofPassword = endsInPassword(name);
        boolean line =
                nameStart == 0 || text.charAt(nameStart - 1) == '\n' || text.startsWith("export ", nameStart - 7);
        boolean inFile = line && isCapitals(text, nameStart, nameEnd) && text.charAt(operatorEnd - 1) == '=';
        if (ofPassword && passwords && (quoted || inFile) && isPassword(value)) {
            found.add(new Span(PASSWORD, from, to, 70));
        } else if (keys && isKey(name, value, quoted || inFile || value.length() >= SHORTEST_BARE)) {
            found.add(new Span(KEY, from, to, 65));
        }
    }

    private static boolean isPassword(String value) {
        return value.length() >= 4 && value.length() <= 100 && !Samples.isSample(value) && !isPhrase(value);
    }

    /** A name or a word of an interface rather than a password: {@code "passwordField"}, {@code "user.password"}. */
    private static boolean isPhrase(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("passw") || lower.contains("()") || lower.contains("://") || value.endsWith(":");
    }

    private static boolean isKey(String name, String value, boolean tight) {
        if (value.length() < 10 || !tight || Samples.isSample(value) || isUuid(value)) {
            return false;
        }
        for (String hash : HASH_NAMES) {
            if (name.contains(hash)) {
                return false;
            }
        }
        boolean digit = false;
        boolean letter = false;
        int dots = 0;
        int slashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digit |= Letters.isDigit(c);
            letter |= Letters.isAsciiLetter(c);
            dots += c == '.' ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            if (!TokenPattern.isOf('p', c) && !TokenPattern.isOf('b', c) && c != '~') {
                return false;
            }
        }
        boolean path = slashes > 1 && value.length() < slashes * 14;
        boolean member = dots > 0 && value.length() < dots * 12;
        return digit
                && letter
                && !path
                && !member
                && Randomness.entropy(value) >= LEAST_ENTROPY
                && !Randomness.isWordy(value);
    }

    private static boolean isUuid(String value) {
        return value.length() == 36
                && value.charAt(8) == '-'
                && value.charAt(13) == '-'
                && value.charAt(18) == '-'
                && value.charAt(23) == '-';
    }

    private static boolean endsInPassword(String name) {
        for (String end : PASSWORD_ENDS) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Behind {@code =}, {@code :}, {@code :=}, {@code =>} or {@code ,} after a quoted name, and spaces; or -1. */
    private static int operatorEnd(String text, int nameEnd) {
        int i = nameEnd;
        boolean closed = i < text.length() && (text.charAt(i) == '"' || text.charAt(i) == '\'');
        i += closed ? 1 : 0;
        i = skipSpaces(text, i, 3);
        int operator = i;
        while (i < text.length() && i - operator < 3 && "=:>".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i == operator && closed && i < text.length() && text.charAt(i) == ',') {
            i++;
        }
        if (i == operator
                || (i - operator == 2 && text.startsWith("==", operator))
                || text.startsWith("://", operator)) {
            return -1;
        }
        return skipSpaces(text, i, 3);
    }

    private static int skipSpaces(String text, int from, int most) {
        int i = from;
        while (i < text.length() && i - from < most && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Where the value ends: at its quote on the same line, or before what no key has in it; -1 where it is too long. */
    private static int valueEnd(String text, int from, int quote) {
        int i = from;
        while (i < text.length() && i - from <= LONGEST_VALUE) {
            char c = text.charAt(i);
            if (quote != 0 && c == quote) {
                return i;
            }
            boolean stops = c <= ' ' || (quote == 0 && ",;)]}\"'`&|".indexOf(c) >= 0);
            if (stops) {
                return quote == 0 ? sentenceEnd(text, from, i) : -1;
            }
            i++;
        }
        return i == text.length() && quote == 0 ? sentenceEnd(text, from, i) : -1;
    }

    /** Without the marks that end a sentence. */
    private static int sentenceEnd(String text, int from, int to) {
        int end = to;
        while (end > from && ".!?:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isName(char c) {
        return Letters.isAlnum(c) || c == '_' || c == '-' || c == '.';
    }
}
