package org.millrace.filters.rights.signals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a dictionary of structured field values (RFC 9651, section 4.2.2), as strictly as it says: one fault and the whole
 * field says nothing. Of the values only tokens are told; others are read and become the empty string. Of a key that comes
 * twice the last value counts. Cost: linear.
 */
final class Dictionary {
    private final String text;
    private int at;

    private Dictionary(String text) {
        this.text = text;
    }

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault() {
            super(null, null, false, false);
        }
    }

    /** Keys and tokens in order; empty where the text is no dictionary. */
    static Optional<Map<String, String>> parse(String text) {
        try {
            return Optional.of(new Dictionary(text).members());
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    private Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        skip(" ");
        while (!isEnd()) {
            String key = key();
            String token = "";
            if (is('=')) {
                at++;
                token = is('(') ? innerList() : item();
            }
            parameters();
            members.remove(key);
            members.put(key, token);
            skip(" \t");
            if (isEnd()) {
                return members;
            }
            take(',');
            skip(" \t");
            require(!isEnd()); // a comma at the end
        }
        return members;
    }

    private String key() {
        int start = at;
        require(!isEnd() && (isLower(peek()) || peek() == '*'));
        while (!isEnd() && (isLower(peek()) || isDigit(peek()) || "_-.*".indexOf(peek()) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private String innerList() {
        take('(');
        while (true) {
            skip(" ");
            if (is(')')) {
                at++;
                return "";
            }
            item();
            parameters();
            require(is(' ') || is(')'));
        }
    }

    private void parameters() {
        while (is(';')) {
            at++;
            skip(" ");
            key();
            if (is('=')) {
                at++;
                item();
            }
        }
    }

    /** A bare item: the token, or the empty string for any other. */
    private String item() {
        require(!isEnd());
        char c = peek();
        if (isAlpha(c) || c == '*') {
            int start = at;
            while (!isEnd() && (isAlpha(peek()) || isDigit(peek()) || "!#$%&'*+-.^_`|~:/".indexOf(peek()) >= 0)) {
                at++;
            }
            return text.substring(start, at);
        }
        switch (c) {
            case '"' -> string(1);
            case '%' -> displayString();
            case ':' -> bytes();
            case '?' -> {
                at++;
                require(is('0') || is('1'));
                at++;
            }
            case '@' -> {
                at++;
                number(false);
            }
            default -> number(true);
        }
        return "";
    }

    private void number(boolean decimals) {
        if (is('-')) {
            at++;
        }
        int digits = digits();
        require(digits >= 1 && digits <= 15);
        if (is('.')) {
            require(decimals && digits <= 12);
            at++;
            int fraction = digits();
            require(fraction >= 1 && fraction <= 3);
        }
    }

    private int digits() {
        int start = at;
        while (!isEnd() && isDigit(peek())) {
            at++;
        }
        return at - start;
    }

    private void string(int skipped) {
        at += skipped;
        while (!is('"')) {
            require(!isEnd() && peek() >= ' ' && peek() < 0x7F);
            if (is('\\')) {
                at++;
                require(is('"') || is('\\'));
            }
            at++;
        }
        at++;
    }

    private void displayString() {
        require(text.startsWith("%\"", at));
        at += 2;
        while (!is('"')) {
            require(!isEnd() && peek() >= ' ' && peek() < 0x7F);
            if (is('%')) {
                require(at + 2 < text.length() && isLowerHex(text.charAt(at + 1)) && isLowerHex(text.charAt(at + 2)));
                at += 2;
            }
            at++;
        }
        at++;
    }

    private void bytes() {
        at++;
        while (!is(':')) {
            require(!isEnd() && (isAlpha(peek()) || isDigit(peek()) || "+/=".indexOf(peek()) >= 0));
            at++;
        }
        at++;
    }

    private void skip(String blanks) {
        while (!isEnd() && blanks.indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void take(char c) {
        require(is(c));
        at++;
    }

    private static void require(boolean good) {
        if (!good) {
            throw new Fault();
        }
    }

    private boolean isEnd() {
        return at >= text.length();
    }

    private boolean is(char c) {
        return !isEnd() && peek() == c;
    }

    private char peek() {
        return text.charAt(at);
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAlpha(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLowerHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }
}
