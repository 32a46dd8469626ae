package org.millrace.filters.perplexity;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/**
 * Normalises a text as cc_net does before it tokenises ({@code text_normalizer.normalize} with its defaults): white space
 * at the ends goes, letters become small, characters are decomposed and non-spacing marks go, digits become 0, 34
 * punctuation marks become ASCII's, and control characters go, line feeds too: lines are joined without a blank.
 *
 * <p>Kept from the source: the full-width digit one is among the punctuation, but digits have become 0 by then. Other than
 * there, by Unicode's newer tables; and marks that are not dropped stay in the text's order, which differs from canonical
 * order only behind two marks of category Mc or Me on one letter. Linear in time.
 */
final class CcNetText {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private CcNetText() {}

    static String normalise(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPythonSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isPythonSpace(text.charAt(end - 1))) {
            end--;
        }
        String lower = UCharacter.toLowerCase(ULocale.ROOT, text.substring(start, end));
        StringBuilder normal = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); ) {
            int codePoint = lower.codePointAt(i);
            i += Character.charCount(codePoint);
            if (codePoint < 0x80) {
                appendAscii(normal, (char) codePoint);
                continue;
            }
            String parts = NFD.getDecomposition(codePoint);
            if (parts == null) {
                append(normal, codePoint);
            } else {
                parts.codePoints().forEach(part -> append(normal, part));
            }
        }
        return normal.toString();
    }

    private static void appendAscii(StringBuilder normal, char c) {
        if (c >= '0' && c <= '9') {
            normal.append('0');
        } else if (c >= ' ' && c != 0x7F) {
            normal.append(c);
        }
    }

    private static void append(StringBuilder normal, int codePoint) {
        if (codePoint < 0x80) {
            appendAscii(normal, (char) codePoint);
            return;
        }
        int type = UCharacter.getType(codePoint);
        if (type == UCharacterCategory.DECIMAL_DIGIT_NUMBER) {
            normal.append('0');
        } else if (type != UCharacterCategory.NON_SPACING_MARK && codePoint >= 0xA0) {
            String ascii = punctuation(codePoint);
            if (ascii == null) {
                normal.appendCodePoint(codePoint);
            } else {
                normal.append(ascii);
            }
        }
    }

    /** What a punctuation mark becomes, or null. */
    private static String punctuation(int codePoint) {
        return switch (codePoint) {
            case '，', '、' -> ",";
            case '。' -> ".";
            case '„', '”', '“', '«', '»', '」', '「', '《', '》' -> "\"";
            case '´', '’' -> "'";
            case '∶', '：' -> ":";
            case '？' -> "?";
            case '！' -> "!";
            case '（' -> "(";
            case '）' -> ")";
            case '；' -> ";";
            case '–', '━', '►' -> "-";
            case '—' -> " - ";
            case '．' -> ". ";
            case '～' -> "~";
            case '…' -> "...";
            case '〈' -> "<";
            case '〉' -> ">";
            case '【' -> "[";
            case '】' -> "]";
            case '％' -> "%";
            default -> null;
        };
    }

    /** Whether Python's {@code str.strip} takes it away. */
    private static boolean isPythonSpace(char c) {
        return c <= 0x20
                ? c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F)
                : c == 0x85 || UCharacter.isUWhiteSpace(c);
    }
}
