package org.millrace.filters.privacy.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values that stand where a key would: samples of documentation, variables, templates. */
final class Samples {
    private static final List<String> PARTS = List.of(
            "example",
            "xxxx",
            "****",
            "....",
            "1234567890",
            "0123456789",
            "abcdefgh",
            "placeholder",
            "changeme",
            "change_me",
            "change-me",
            "your_",
            "your-",
            "yourkey",
            "yourtoken",
            "insert",
            "replace",
            "dummy",
            "redacted",
            "environ",
            "getenv",
            "process.env",
            "00000000");

    private static final Set<String> WORDS = Set.of(
            "password",
            "passwd",
            "pass",
            "pwd",
            "secret",
            "test",
            "testing",
            "none",
            "null",
            "nil",
            "true",
            "false",
            "string",
            "text",
            "undefined",
            "default",
            "todo",
            "user",
            "username",
            "root",
            "admin",
            "foobar",
            "hidden",
            "required",
            "optional",
            "enter",
            "value",
            "mypassword",
            "my-password",
            "my_password",
            "yourpassword",
            "passphrase",
            "token",
            "key",
            "pw",
            "empty",
            "current-password",
            "new-password",
            "...",
            "passwort");

    private Samples() {}

    static boolean isSample(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (WORDS.contains(lower) || isTemplate(lower)) {
            return true;
        }
        for (String part : PARTS) {
            if (lower.contains(part)) {
                return true;
            }
        }
        return isRepeated(lower);
    }

    private static boolean isTemplate(String value) {
        char first = value.isEmpty() ? '<' : value.charAt(0);
        return "<${%[@".indexOf(first) >= 0 || value.contains("${") || value.contains("{{") || value.contains("<");
    }

    private static boolean isRepeated(String value) {
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != value.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
