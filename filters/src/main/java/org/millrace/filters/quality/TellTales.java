package org.millrace.filters.quality;

import java.util.List;

/**
 * Looks for the phrases that C4's rules name, as parts of words too and whatever their case, in one pass.
 *
 * <p>Case is Python's {@code lower()}: besides the ASCII letters, the Kelvin sign is a {@code k}.
 */
public final class TellTales {
    public static final int LOREM_IPSUM = 1;
    public static final int JAVASCRIPT = 1 << 1;
    public static final int POLICY = 1 << 2;
    public static final int CURLY_BRACKET = 1 << 3;

    private static final List<String> POLICIES =
            List.of("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies");

    private static final char[][] POLICY_PHRASES =
            POLICIES.stream().map(String::toCharArray).toArray(char[][]::new);

    private static final char[] LOREM = "lorem ipsum".toCharArray();
    private static final char[] SCRIPT = "javascript".toCharArray();

    /** For the first character of a phrase, in either case, the second one; most places are told apart by these. */
    private static final char[] SECOND = new char[128];

    static {
        POLICIES.forEach(TellTales::noteSecond);
        noteSecond("lorem");
        noteSecond("javascript");
    }

    private TellTales() {}

    /** All phrases that begin with the same character have the same second one. */
    private static void noteSecond(String phrase) {
        SECOND[phrase.charAt(0)] = phrase.charAt(1);
        SECOND[phrase.charAt(0) - 0x20] = phrase.charAt(1);
    }

    /** The bits of all that is found in {@code text[start, end)}. */
    public static int in(char[] text, int start, int end) {
        int found = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c == '{') {
                found |= CURLY_BRACKET;
            } else if (c < SECOND.length && SECOND[c] != 0 && i + 1 < end && (text[i + 1] | 0x20) == SECOND[c]) {
                found |= at(text, i, end);
            }
        }
        return found;
    }

    private static int at(char[] text, int start, int end) {
        if (startsWith(text, start, end, SCRIPT)) {
            return JAVASCRIPT;
        }
        if (startsWith(text, start, end, LOREM)) {
            return LOREM_IPSUM;
        }
        for (char[] phrase : POLICY_PHRASES) {
            if (startsWith(text, start, end, phrase)) {
                return POLICY;
            }
        }
        return 0;
    }

    private static boolean startsWith(char[] text, int start, int end, char[] phrase) {
        if (end - start < phrase.length) {
            return false;
        }
        int i = 0;
        while (i < phrase.length && lower(text[start + i]) == phrase[i]) {
            i++;
        }
        return i == phrase.length;
    }

    private static char lower(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c | 0x20);
        }
        return c == '\u212A' ? 'k' : c;
    }
}
