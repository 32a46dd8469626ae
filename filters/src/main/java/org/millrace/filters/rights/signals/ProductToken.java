package org.millrace.filters.rights.signals;

import java.util.Locale;

/**
 * The name by which a robots.txt addresses a robot: letters, {@code -} and {@code _} by RFC 9309, section 2.2.1, and digits
 * too, which robots such as AI2Bot have. A version, as in {@code GPTBot/1.1}, is no part of it.
 */
final class ProductToken {
    private ProductToken() {}

    /**
     * The token in lower case, as groups are compared by.
     *
     * @throws IllegalArgumentException where a group of robots.txt can never name it
     */
    static String of(String token) {
        boolean fits = !token.isEmpty();
        for (int i = 0; i < token.length(); i++) {
            fits &= isChar(token.charAt(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "expected a robot's product token, such as GPTBot, found '" + token + "'");
        }
        return token.toLowerCase(Locale.ROOT);
    }

    static boolean isChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
