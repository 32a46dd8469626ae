package org.millrace.filters.english;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;

/**
 * What spaCy's English rules and Python's string methods ask of a character, as one bit each, in a table for the basic
 * plane.
 *
 * <p>Source: spaCy 3 {@code lang/char_classes.py} and {@code lang/punctuation.py}, restated; Python's {@code isspace} and
 * {@code isalpha}. General categories come from ICU and not from the platform.
 */
public final class CharClass {
    /** Python's {@code isspace}. */
    public static final int SPACE = 1;
    /** Python's {@code isalpha}: a letter of any script. */
    public static final int LETTER = 1 << 1;
    /** In {@link PunctuationSet}. */
    public static final int PUNCTUATION = 1 << 2;
    /** spaCy's ALPHA, ALPHA_LOWER and ALPHA_UPPER; scripts without case are in all three. */
    public static final int ALPHA = 1 << 3;

    public static final int LOWER = 1 << 4;
    public static final int UPPER = 1 << 5;
    /** Is a prefix by itself. */
    public static final int PREFIX = 1 << 6;
    /** Is a suffix by itself. */
    public static final int SUFFIX = 1 << 7;
    /** May begin an infix. */
    public static final int INFIX = 1 << 8;
    /** A full stop after it is a suffix. */
    public static final int BEFORE_STOP = 1 << 9;

    public static final int QUOTE = 1 << 10;
    /** 0 to 9. */
    public static final int DIGIT = 1 << 11;

    public static final int ICON = 1 << 12;
    /** Ends a unit or is a currency: may be a suffix after a digit. */
    public static final int AFTER_DIGIT = 1 << 13;

    public static final int SURROGATE = 1 << 14;
    public static final int CURRENCY = 1 << 15;

    /** Python's {@code isalnum}: a letter or a number of any script. */
    public static final int ALPHANUMERIC = 1 << 16;
    /** Unicode's Uppercase; Python's {@code isupper} of one character. */
    public static final int UPPERCASE = 1 << 17;
    /** Unicode's Lowercase, or a title case letter: an upper-case word has none. */
    public static final int NOT_UPPERCASE = 1 << 18;
    /** A decimal digit of any script. */
    public static final int DECIMAL = 1 << 19;
    /** Python's {@code isdigit}: a decimal digit, or one that is raised, encircled or the like. */
    public static final int NUMERAL = 1 << 20;
    /** Python's {@code isnumeric}: whatever stands for a number. */
    public static final int NUMERIC = 1 << 21;
    /** Unicode's Alphabetic. */
    public static final int ALPHABETIC = 1 << 22;
    /** A combining mark. */
    public static final int MARK = 1 << 23;

    /** A word whose characters have none of these is one token. */
    public static final int COMPLEX = PREFIX | SUFFIX | INFIX | DIGIT | ICON | SURROGATE;

    private static final String PUNCT = "…,:;!?¿؟¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";
    private static final String QUOTES = "'\"”“`‘´’‚,„»«「」『』（）〔〕【】《》〈〉";
    private static final String CURRENCIES = "$£€¥฿₽﷼₴";
    private static final String UNIT_ENDS = "%BGKMTabdghmnrstz²³Бабгмрсчبغم";

    private static final int[] TABLE = build();

    private CharClass() {}

    /** The bits of a UTF-16 unit; a surrogate has {@link #SURROGATE} alone. */
    public static int of(char c) {
        return TABLE[c];
    }

    /** The bits of a code point. */
    public static int ofCodePoint(int c) {
        return c < 0x10000 ? TABLE[c] : compute(c);
    }

    private static int[] build() {
        int[] table = new int[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = compute(c);
        }
        add(table, PUNCT, PREFIX | SUFFIX | BEFORE_STOP);
        add(table, QUOTES, PREFIX | SUFFIX | BEFORE_STOP | QUOTE);
        add(table, CURRENCIES, PREFIX | AFTER_DIGIT | CURRENCY);
        for (int c = 0x20A0; c <= 0x20BF; c++) {
            table[c] |= PREFIX | AFTER_DIGIT | CURRENCY;
        }
        add(table, "§%=—–+", PREFIX);
        add(table, "—–", SUFFIX);
        add(table, "0123456789%²-+(?:|)", BEFORE_STOP);
        add(table, ".…+-*^,–—~:<>=/", INFIX);
        add(table, UNIT_ENDS, AFTER_DIGIT);
        return table;
    }

    private static void add(int[] table, String characters, int bits) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] |= bits;
        }
    }

    private static int compute(int c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            return SURROGATE;
        }
        int category = UCharacter.getType(c);
        int bits = PunctuationSet.contains(c) ? PUNCTUATION : 0;
        bits |= isSpace(c) ? SPACE : 0;
        bits |= c >= '0' && c <= '9' ? DIGIT : 0;
        bits |= isLetter(category) ? LETTER : 0;
        bits |= isIcon(c, category) ? ICON | PREFIX | SUFFIX | INFIX : 0;
        bits |= numberBits(c) | caseBits(c, category);
        bits |= UCharacter.isUAlphabetic(c) ? ALPHABETIC : 0;
        bits |= isMark(category) ? MARK : 0;
        bits |= (bits & (LETTER | NUMERIC)) != 0 ? ALPHANUMERIC : 0;
        if (Alphabets.isUncased(c)) {
            bits |= ALPHA | LOWER | UPPER;
        } else if (Alphabets.isCased(c)) {
            boolean lower = category == UCharacterCategory.LOWERCASE_LETTER;
            boolean upper = category == UCharacterCategory.UPPERCASE_LETTER;
            bits |= ALPHA | (lower ? LOWER : 0) | (upper ? UPPER : 0);
        }
        return (bits & LOWER) != 0 ? bits | BEFORE_STOP : bits;
    }

    private static int numberBits(int c) {
        return switch (UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE)) {
            case UCharacter.NumericType.DECIMAL -> DECIMAL | NUMERAL | NUMERIC;
            case UCharacter.NumericType.DIGIT -> NUMERAL | NUMERIC;
            case UCharacter.NumericType.NUMERIC -> NUMERIC;
            default -> 0;
        };
    }

    private static int caseBits(int c, int category) {
        boolean lower = UCharacter.isULowercase(c) || category == UCharacterCategory.TITLECASE_LETTER;
        return (UCharacter.isUUppercase(c) ? UPPERCASE : 0) | (lower ? NOT_UPPERCASE : 0);
    }

    private static boolean isMark(int category) {
        return category == UCharacterCategory.NON_SPACING_MARK
                || category == UCharacterCategory.ENCLOSING_MARK
                || category == UCharacterCategory.COMBINING_SPACING_MARK;
    }

    private static boolean isLetter(int category) {
        return category >= UCharacterCategory.UPPERCASE_LETTER && category <= UCharacterCategory.OTHER_LETTER;
    }

    private static boolean isSpace(int c) {
        return (c >= 0x09 && c <= 0x0D)
                || (c >= 0x1C && c <= 0x20)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** spaCy lists them one by one; the list is category So as of Unicode 11, when U+166D was in another. */
    private static boolean isIcon(int c, int category) {
        return category == UCharacterCategory.OTHER_SYMBOL
                && c != 0x166D
                && UCharacter.getAge(c).compareTo(VersionInfo.getInstance(11)) <= 0;
    }
}
