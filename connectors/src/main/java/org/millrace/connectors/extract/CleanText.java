package org.millrace.connectors.extract;

/** Keeps out of a text what no text can hold. */
final class CleanText {
    static final char REPLACEMENT = '\ufffd';

    private static final int BLOCK = 1024;

    private CleanText() {}

    /** The text with U+FFFD for each U+0000 and each surrogate without its other half; the same string where it has none. */
    static String replaceImpossible(String text) {
        int n = text.length();
        StringBuilder changed = null;
        for (int i = firstDoubtful(text); i < n; i++) {
            char c = text.charAt(i);
            if (c != 0 && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (changed == null) {
                changed = new StringBuilder(text);
            }
            changed.setCharAt(i, REPLACEMENT);
        }
        return changed == null ? text : changed.toString();
    }

    /** A place before which there is no U+0000 and no surrogate: the length of most texts, so that this loop sees them all. */
    private static int firstDoubtful(String text) {
        int zero = text.indexOf(0);
        int n = zero < 0 ? text.length() : zero;
        char[] block = new char[Math.min(n, BLOCK)];
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            text.getChars(from, from + count, block, 0);
            int bits = 0; // no branch in the loop: of most scripts no letter has the bits of a surrogate
            for (int i = 0; i < count; i++) {
                bits |= block[i];
            }
            if (bits >= Character.MIN_SURROGATE) {
                return from;
            }
        }
        return n;
    }

    /** How often the character stands in the text. */
    static int count(char wanted, String text) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }

    /** The text with line feeds for all line endings (CR LF, CR). */
    static String normaliseLineEndings(String text) {
        int first = text.indexOf('\r');
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r') {
                out.append(c);
            } else if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                out.append('\n');
            }
        }
        return out.toString();
    }
}
