package org.millrace.connectors.charset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What letters cost behind one another in one language, in half bits.
 *
 * <p>Characters are put in classes: no letter (ASCII, or the edge of a word), each letter of the language whatever its
 * case, and what a text in the language has now and then.
 */
final class Letters {
    private static final String ASCII_LETTERS = "abcdefghijklmnopqrstuvwxyz";
    /** Letters that stand in foreign names everywhere. */
    private static final String KNOWN_ABROAD = "àáâãäåæçèéêíñóôöøúüß";

    private static final String PUNCTUATION = "\u00a0«»„“”‘’–—…·•§°©®№‚‹›\u00ad²³½×±";
    private static final String RARE_PUNCTUATION = "´¿¡¹¼¾µ¶†‡‰¨¸ªº¥¢¦¬¯\u200c\u200d\u200e\u200f";
    private static final String CURRENCY = "€£";
    /** Marks that stand between letters. */
    private static final String JOINING = "’·\u00ad\u00a0\u200c";

    private static final int BESIDE_EDGE = 4;
    private static final int MARK = 14;
    private static final int RARE = 20;
    private static final int CURRENCY_BEHIND_LETTER = 28;
    private static final int KNOWN = 30;
    private static final int FOREIGN = 36;
    private static final int SYMBOL = 26;
    private static final int CONTROL = 36;
    private static final int NOTHING = 44;
    /** What a letter of ASCII costs in a word of another script, and what it costs to go from one to the other. */
    private static final int ASCII = 10;

    private static final int MIXED = 20;

    private final String alphabet;
    private final int classes;
    private final byte[] costs;

    private Letters(String alphabet, List<String> rows) {
        this.alphabet = alphabet;
        int n = alphabet.length();
        classes = n + 11;
        costs = new byte[classes * classes];
        for (int before = 0; before < classes; before++) {
            for (int after = 0; after < classes; after++) {
                costs[before * classes + after] = (byte) cost(rows, before, after, n);
            }
        }
    }

    /** By language. */
    static Map<String, Letters> all() {
        Map<String, Letters> all = new LinkedHashMap<>();
        List<String> lines = Tables.lines("letters.txt");
        int i = 0;
        while (i < lines.size()) {
            List<String> head = List.of(lines.get(i).split(" ", -1));
            int rows = head.get(1).length() + 1;
            all.put(head.get(0), new Letters(head.get(1), lines.subList(i + 1, i + 1 + rows)));
            i += 1 + rows;
        }
        return all;
    }

    private static int cost(List<String> rows, int before, int after, int n) {
        int ascii = n + 1;
        int kind = after - n;
        if (after == 0) {
            return before >= 1 && before <= n ? digit(rows.get(before), n) : BESIDE_EDGE;
        }
        if (after <= n) {
            int row = before <= n ? before : 0;
            return digit(rows.get(row), after - 1) + (before == ascii ? MIXED : 0);
        }
        return switch (kind) {
            case 1 -> ASCII + (before >= 1 && before <= n ? MIXED : 0);
            case 2 -> MARK;
            case 3 -> KNOWN;
            case 4 -> FOREIGN;
            case 5 -> SYMBOL;
            case 6 -> CONTROL;
            case 7 -> NOTHING;
            case 8 -> RARE;
            case 9 -> before == 0 ? MARK : CURRENCY_BEHIND_LETTER;
            default -> MARK;
        };
    }

    private static int digit(String row, int at) {
        return Character.digit(row.charAt(at), 36);
    }

    int classes() {
        return classes;
    }

    int cost(int before, int after) {
        return costs[before * classes + after];
    }

    /** The class of a character. */
    int classOf(char c) {
        char lower = Character.toLowerCase(c);
        if (lower == '\u0219' || lower == '\u021b') {
            lower = lower == '\u0219' ? '\u015f' : '\u0163'; // Romanian's commas below, as cedillas
        }
        int letter = alphabet.indexOf(lower);
        int n = alphabet.length();
        if (letter >= 0) {
            return letter + 1;
        }
        if (c < 0x80) {
            return ASCII_LETTERS.indexOf(lower) >= 0 ? n + 1 : 0;
        }
        if (JOINING.indexOf(c) >= 0) {
            return n + 10;
        }
        if (PUNCTUATION.indexOf(c) >= 0) {
            return n + 2;
        }
        if (RARE_PUNCTUATION.indexOf(c) >= 0) {
            return n + 8;
        }
        if (CURRENCY.indexOf(c) >= 0) {
            return n + 9;
        }
        if (KNOWN_ABROAD.indexOf(lower) >= 0) {
            return n + 3;
        }
        if (c == DecoderOutput.REPLACEMENT) {
            return n + 7;
        }
        if (Character.isISOControl(c)) {
            return n + 6;
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? n + 4 : n + 5;
    }

    /** Whether a class is one that does not stand between letters. */
    boolean partsWords(int kind) {
        int n = alphabet.length();
        return kind == n + 2 || kind == n + 5 || kind == n + 8 || kind == n + 9;
    }
}
