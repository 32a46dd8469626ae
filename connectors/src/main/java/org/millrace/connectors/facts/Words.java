package org.millrace.connectors.facts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import org.jsoup.parser.Parser;

/** Cleans short texts. */
final class Words {
    /** Code points of the longest value that is noted. */
    static final int LONGEST = 1000;

    /** No e-mail address is longer, so a cut that goes back to a space this near leaves no half of one. */
    private static final int LONGEST_WORD = 320;

    /** Of a longer value no more is looked at. */
    private static final int MOST_READ = 16 * LONGEST;

    private Words() {}

    /**
     * The text on one line: runs of white space and of control characters become one space, character references that are
     * still there are decoded, U+0000 and half surrogate pairs become U+FFFD. No longer than {@value
     * #LONGEST} code points: it is cut between words.
     */
    static String clean(String raw) {
        return plain(raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(bounded(raw), false));
    }

    /** As {@link #clean}, and without tags. */
    static String prose(String raw) {
        String text = raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(bounded(raw), false);
        return plain(text.indexOf('<') < 0 ? text : withoutTags(bounded(text)));
    }

    /** As {@link #clean}, for what stands in the page's text, where character references are decoded already. */
    static String plain(String raw) {
        return shorten(collapse(bounded(raw)), LONGEST);
    }

    private static String bounded(String raw) {
        return raw.length() > MOST_READ ? raw.substring(0, MOST_READ) : raw;
    }

    private static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (isInvisible(c)) {
                continue;
            }
            if (space && out.length() > 0) {
                out.append(' ');
            }
            space = false;
            if (!Character.isSurrogate(c)) {
                out.append(c == 0 ? '\ufffd' : c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append('\ufffd');
            }
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c == ' '
                || (c != 0 && c < ' ')
                || c == 0x7f
                || (c >= 0x80 && (c == 0xa0 || Character.isSpaceChar(c)))
                || (c >= 0x80 && c < 0xa0);
    }

    /** Zero-width space, byte-order mark, soft hyphen: they part or join nothing that is noted. */
    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }

    /** The text up to the last space within {@code most} code points. */
    static String shorten(String text, int most) {
        if (text.length() <= most || text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most);
        int space = text.lastIndexOf(' ', end);
        if (space > 0 && space >= end - LONGEST_WORD) {
            return text.substring(0, space);
        }
        int back = Math.max(0, end - LONGEST_WORD);
        if (Character.isLowSurrogate(text.charAt(back))) {
            back--;
        }
        return text.substring(0, back);
    }

    /** Takes out {@code <letter…>} and {@code </…>}; any other {@code <} stays. */
    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int close = text.indexOf('>', open);
            if (close < 0) {
                break;
            }
            if (open < from || open + 1 >= text.length()) {
                continue;
            }
            char next = text.charAt(open + 1);
            if (next == '/' || next == '!' || isAsciiLetter(next)) {
                out.append(text, from, open).append(' ');
                from = close + 1;
            }
        }
        return from == 0 ? text : out.append(text, from, text.length()).toString();
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters and digits alone, in lower case: two names that differ by spaces and signs only have the same. */
    static String squash(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** In lower case, in linear time: that of {@code String} is quadratic where there are many capital sigmas. */
    static String lower(String text) {
        return UCharacter.toLowerCase(ULocale.ROOT, text);
    }

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = text.charAt(i) == ' ';
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }
}
