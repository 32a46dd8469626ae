package org.millrace.filters.privacy.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a token goes on after its prefix: characters as they are, and {@code %} with a class and a count: {@code %w{22}} or
 * {@code %a{20,40}}. Every part takes as many characters as it may and never gives one back, so matching is one pass.
 *
 * <p>Classes: {@code w} letters, digits, hyphen and underscore; {@code a} letters and digits; {@code z} letters;
 * {@code s} small letters and digits; {@code u} capitals and digits; {@code h} small hexadecimal; {@code H} hexadecimal;
 * {@code d} digits; {@code t} capitals and 2 to 7 (base 32); {@code b} base 64 with {@code + / =}; {@code p} as {@code w}
 * with the dot.
 */
final class TokenPattern {
    private static final int LONGEST = 2_000;

    private record Part(char kind, int least, int most) {}

    private final List<Part> parts = new ArrayList<>();

    TokenPattern(String pattern) {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c != '%') {
                parts.add(new Part(c, 0, 0));
                i++;
                continue;
            }
            int close = pattern.indexOf('}', i);
            String[] counts = pattern.substring(i + 3, close).split(",", -1);
            int least = Integer.parseInt(counts[0]);
            int most = counts.length == 1 ? least : counts[1].isEmpty() ? LONGEST : Integer.parseInt(counts[1]);
            parts.add(new Part(pattern.charAt(i + 1), least, most));
            i = close + 1;
        }
    }

    /** Where a token whose prefix ends at {@code from} ends, or -1. */
    int end(String text, int from) {
        int i = from;
        for (Part part : parts) {
            if (part.most == 0) {
                if (i >= text.length() || text.charAt(i) != part.kind) {
                    return -1;
                }
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && i - start < part.most && isOf(part.kind, text.charAt(i))) {
                i++;
            }
            if (i - start < part.least) {
                return -1;
            }
        }
        return i;
    }

    static boolean isOf(char kind, char c) {
        boolean small = c >= 'a' && c <= 'z';
        boolean capital = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        return switch (kind) {
            case 'w' -> small || capital || digit || c == '-' || c == '_';
            case 'p' -> small || capital || digit || c == '-' || c == '_' || c == '.';
            case 'a' -> small || capital || digit;
            case 'z' -> small || capital;
            case 's' -> small || digit;
            case 'u' -> capital || digit;
            case 'h' -> digit || (c >= 'a' && c <= 'f');
            case 'H' -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            case 'd' -> digit;
            case 't' -> capital || (c >= '2' && c <= '7');
            case 'b' -> small || capital || digit || c == '+' || c == '/' || c == '=';
            default -> throw new IllegalStateException(String.format(Locale.ROOT, "no class '%c' of characters", kind));
        };
    }
}
