package org.millrace.filters.english;

import java.util.Map;
import java.util.TreeMap;

/**
 * What spaCy's English rules cut off a word's ends and where they cut it inside, without regular expressions.
 *
 * <p>Source: spaCy 3 {@code lang/punctuation.py} and {@code lang/en/punctuation.py}, whose alternatives are noted at each
 * test. All methods look at {@code text[start, end)} alone, as if it were a whole string. Lengths are UTF-16 units.
 */
final class Affixes {
    private static final String UNITS =
            "km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz"
                    + " m/s km/h kmh mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K % км км² км³ м м² м³ дм дм² дм³ см см² см³ мм"
                    + " мм² мм³ нм кг г мг м/с км/ч кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ كم كم² كم³ م م² م³ سم سم² سم³ مم"
                    + " مم² مم³ غرام جرام جم كغ ملغ كوب اكواب";

    private static final SpecialCases UNIT_WORDS = units();

    private Affixes() {}

    /** How much of the word's start is a prefix, 0 for none. */
    static int prefix(char[] text, int start, int end) {
        char c = text[start];
        int kind = CharClass.of(c);
        if ((kind & CharClass.PREFIX) != 0) {
            // \+(?![0-9])
            return c == '+' && start + 1 < end && isDigit(text[start + 1]) ? 0 : 1;
        }
        if (c == '.') { // \.\.+
            int dots = dotsEnd(text, start, end) - start;
            return dots > 1 ? dots : 0;
        }
        if ((c == 'U' || c == 'C' || c == 'A') && start + 1 < end) {
            return currencyAt(text, start, end);
        }
        return (kind & CharClass.SURROGATE) != 0 && isIconPair(text, start, end) ? 2 : 0;
    }

    /** How much of the word's end is a suffix, 0 for none: the longest, as a search from the left finds it. */
    static int suffix(char[] text, int start, int end) {
        if (start >= end) {
            return 0;
        }
        char c = text[end - 1];
        int kind = CharClass.of(c);
        int first = end;
        if ((kind & CharClass.SUFFIX) != 0) {
            first = c == '…' && end - 2 >= start && text[end - 2] == '…' ? end - 2 : end - 1;
        } else if (c == '.') {
            first = stop(text, start, end);
        } else if (c == '+') { // (?<=[0-9])\+
            first = end - 2 >= start && isDigit(text[end - 2]) ? end - 1 : end;
        } else if (c == 's' || c == 'S') { // 's 'S ’s ’S
            first = end - 2 >= start && (text[end - 2] == '\'' || text[end - 2] == '’') ? end - 2 : end;
        } else if ((kind & CharClass.SURROGATE) != 0) {
            first = end - 2 >= start && isIconPair(text, end - 2, end) ? end - 2 : end;
        }
        if ((kind & CharClass.AFTER_DIGIT) != 0) {
            first = Math.min(first, afterDigit(text, start, end));
        }
        return end - first;
    }

    /** How long the infix is that begins at {@code i}, 0 for none. */
    static int infix(char[] text, int i, int start, int end) {
        char c = text[i];
        return switch (c) {
            case '.' -> infixStop(text, i, start, end);
            case '…' -> 1;
            case '+', '*', '^' -> isBetweenDigits(text, i, start, end) ? 1 : 0;
            case ',' -> isAlphaBefore(text, i, start, false) && isAlphaAt(text, i + 1, end) ? 1 : 0;
            case '-' -> isBetweenDigits(text, i, start, end) ? 1 : hyphen(text, i, start, end);
            case '–', '—', '~' -> hyphen(text, i, start, end);
            case ':', '<', '>', '=', '/' -> isAlphaBefore(text, i, start, true) && isAlphaAt(text, i + 1, end) ? 1 : 0;
            default -> icon(text, i, end);
        };
    }

    /** Whether any rule applies to the word. */
    static boolean any(char[] text, int start, int end) {
        if (prefix(text, start, end) > 0 || suffix(text, start, end) > 0) {
            return true;
        }
        for (int i = start; i < end; i++) {
            if (infix(text, i, start, end) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int icon(char[] text, int i, int end) {
        int kind = CharClass.of(text[i]);
        if ((kind & CharClass.ICON) != 0) {
            return 1;
        }
        return (kind & CharClass.SURROGATE) != 0 && isIconPair(text, i, end) ? 2 : 0;
    }

    /** US$, C$, A$. */
    private static int currencyAt(char[] text, int start, int end) {
        if (text[start] == 'U') {
            return start + 2 < end && text[start + 1] == 'S' && text[start + 2] == '$' ? 3 : 0;
        }
        return (text[start] == 'C' || text[start] == 'A') && text[start + 1] == '$' ? 2 : 0;
    }

    /** Where the suffix begins that ends in the full stop at the end. */
    private static int stop(char[] text, int start, int end) {
        int first = end - 1;
        while (first > start && text[first - 1] == '.') {
            first--;
        }
        if (first < end - 1) { // \.\.+
            return first;
        }
        if (first == start) {
            return end;
        }
        int before = before(text, first, start);
        if ((before & CharClass.BEFORE_STOP) != 0) { // (?<=[0-9{al}{e}{p}(?:{q})])\.
            return first;
        }
        char c = text[first - 1];
        boolean upper = (before & CharClass.UPPER) != 0 && first - 2 >= start;
        boolean twoUppers = upper && (before(text, first - 1, start) & CharClass.UPPER) != 0;
        boolean degree = first - 2 >= start && text[first - 2] == '°' && (c == 'F' || c == 'C' || c == 'K');
        return twoUppers || degree ? first : end;
    }

    /** A currency or unit that follows a digit. */
    private static int afterDigit(char[] text, int start, int end) {
        int first = end;
        if ((CharClass.of(text[end - 1]) & CharClass.CURRENCY) != 0) {
            for (int length = 1; length <= 3 && end - length > start; length++) {
                boolean sign = length == 1 || currencyAt(text, end - length, end) == length;
                if (sign && isDigit(text[end - length - 1])) {
                    first = end - length;
                }
            }
        }
        int digit = end - 1;
        int limit = Math.max(start, end - 1 - UNIT_WORDS.longest());
        while (digit >= limit && !isDigit(text[digit])) {
            digit--;
        }
        boolean unit = digit >= limit && digit + 1 < end && UNIT_WORDS.find(text, digit + 1, end) != null;
        return unit ? digit + 1 : first;
    }

    private static int infixStop(char[] text, int i, int start, int end) {
        int dots = dotsEnd(text, i, end) - i;
        if (dots > 1) {
            return dots;
        }
        // (?<=[{al}{q}])\.(?=[{au}{q}])
        boolean between = i > start
                && i + 1 < end
                && (before(text, i, start) & (CharClass.LOWER | CharClass.QUOTE)) != 0
                && (at(text, i + 1, end) & (CharClass.UPPER | CharClass.QUOTE)) != 0;
        return between ? 1 : 0;
    }

    /** (?<=[{a}0-9])(?:-|–|—|--|---|——|~)(?=[{a}]) */
    private static int hyphen(char[] text, int i, int start, int end) {
        if (!isAlphaBefore(text, i, start, true)) {
            return 0;
        }
        int most = text[i] == '-' ? 3 : text[i] == '—' ? 2 : 1;
        for (int length = 1; length <= most && i + length < end; length++) {
            if (isAlphaAt(text, i + length, end)) {
                return length;
            }
            if (text[i + length] != text[i]) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isBetweenDigits(char[] text, int i, int start, int end) {
        return i > start && isDigit(text[i - 1]) && i + 1 < end && (isDigit(text[i + 1]) || text[i + 1] == '-');
    }

    private static boolean isAlphaBefore(char[] text, int i, int start, boolean orDigit) {
        int bits = orDigit ? CharClass.ALPHA | CharClass.DIGIT : CharClass.ALPHA;
        return i > start && (before(text, i, start) & bits) != 0;
    }

    private static boolean isAlphaAt(char[] text, int i, int end) {
        return i < end && (at(text, i, end) & CharClass.ALPHA) != 0;
    }

    /** The class of the code point before {@code i}. */
    private static int before(char[] text, int i, int start) {
        int kind = CharClass.of(text[i - 1]);
        return (kind & CharClass.SURROGATE) == 0
                ? kind
                : CharClass.ofCodePoint(Character.codePointBefore(text, i, start));
    }

    private static int at(char[] text, int i, int end) {
        int kind = CharClass.of(text[i]);
        return (kind & CharClass.SURROGATE) == 0 ? kind : CharClass.ofCodePoint(Character.codePointAt(text, i, end));
    }

    private static boolean isIconPair(char[] text, int i, int end) {
        return i + 1 < end
                && Character.isSurrogatePair(text[i], text[i + 1])
                && (CharClass.ofCodePoint(Character.toCodePoint(text[i], text[i + 1])) & CharClass.ICON) != 0;
    }

    private static int dotsEnd(char[] text, int start, int end) {
        int i = start;
        while (i < end && text[i] == '.') {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static SpecialCases units() {
        Map<String, int[]> words = new TreeMap<>();
        for (String unit : UNITS.split(" ", -1)) {
            words.put(unit, new int[] {unit.length()});
        }
        return SpecialCases.ofEnds(words);
    }
}
