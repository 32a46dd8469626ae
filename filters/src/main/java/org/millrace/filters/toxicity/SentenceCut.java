package org.millrace.filters.toxicity;

/** A text without some of its sentences, the blanks behind them, and the lines that this leaves empty. */
final class SentenceCut {
    private final String text;
    private final StringBuilder kept;
    private int position;

    SentenceCut(String text) {
        this.text = text;
        this.kept = new StringBuilder(text.length());
    }

    /** Takes out a sentence; sentences come in the text's order. */
    void remove(int start, int end) {
        kept.append(text, position, start);
        position = end;
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
        if (position < text.length() && text.charAt(position) != '\n') {
            return;
        }
        int length = kept.length();
        while (length > 0 && isBlank(kept.charAt(length - 1))) {
            length--;
        }
        kept.setLength(length);
        boolean isEmptyLine = length == 0 || kept.charAt(length - 1) == '\n';
        if (isEmptyLine && position < text.length()) {
            position++; // the line's end
        } else if (isEmptyLine && length > 0) {
            kept.setLength(length - 1); // that of the line before: the text had none at its end
        }
    }

    String finish() {
        return kept.append(text, position, text.length()).toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00A0' || c == '\u3000';
    }
}
