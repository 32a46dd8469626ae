package org.millrace.connectors.extract;

/**
 * Collects text as lines and paragraphs: white space collapses to one space as HTML has it, no line begins or ends with
 * one, and never more than one empty line stands between two.
 */
final class Lines {
    private final StringBuilder out;
    private int breaks;
    private boolean space;
    private boolean cell;

    Lines(int expected) {
        out = new StringBuilder(expected);
    }

    /** Characters so far. */
    int length() {
        return out.length();
    }

    /** Asks for a new line before the next text. */
    void line() {
        breaks = Math.max(breaks, 1);
    }

    /** Asks for an empty line before the next text. */
    void paragraph() {
        breaks = 2;
    }

    /** Asks for a tab before the next text, unless a new line comes first. */
    void cell() {
        cell = true;
    }

    void collapsed(String text) {
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                separate();
                out.append(c);
            }
        }
    }

    /** Adds text as it stands, with its line endings made line feeds. */
    void verbatim(String text) {
        String lines = Characters.normaliseLineEndings(text);
        if (lines.isBlank() && breaks > 0) {
            return;
        }
        space = false;
        separate();
        out.append(lines);
    }

    private void separate() {
        int length = out.length();
        if (length > 0) {
            if (breaks > 0) {
                out.append(breaks > 1 ? "\n\n" : "\n");
            } else if (cell) {
                out.append('\t');
            } else if (space && out.charAt(length - 1) != '\n') {
                out.append(' ');
            }
        }
        breaks = 0;
        cell = false;
        space = false;
    }

    /** HTML's white space, and the no-break space that pages pad with. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
    }

    /** The text from {@code from} to {@code to}, without white space at its ends. */
    String text(int from, int to) {
        return out.substring(from, to).strip();
    }
}
