package org.millrace.filters.toxicity;

/** Walks over a text, folded and with each run of white space as one blank, and keeps where each character stood. */
final class FoldedText {
    private static final int KEPT = 1 << 12;

    private final String text;
    /** Where the folded characters began, by their number; only the last {@link #KEPT} are known. */
    private final int[] starts = new int[KEPT];

    private int number = -1;
    private int position;
    private char current;

    FoldedText(String text) {
        this.text = text;
    }

    /** The longest entry that can be told the start of. */
    static int longest() {
        return KEPT;
    }

    /** Goes to the next character, if there is one. */
    boolean next() {
        if (position == text.length()) {
            return false;
        }
        number++;
        starts[number & (KEPT - 1)] = position;
        current = Folding.of(text.charAt(position++));
        if (current == ' ') {
            while (position < text.length() && Folding.of(text.charAt(position)) == ' ') {
                position++;
            }
        }
        return true;
    }

    char current() {
        return current;
    }

    /** The offset behind the current character. */
    int end() {
        return position;
    }

    /** The offset where the last {@code length} characters begin. */
    int start(int length) {
        return starts[(number - length + 1) & (KEPT - 1)];
    }

    /** Whether no word goes on behind the current character. */
    boolean endsFreely() {
        return position == text.length()
                || !Folding.joins(text.charAt(position))
                || !Folding.joins(text.charAt(position - 1));
    }

    /** Whether no word goes on before the last {@code length} characters. */
    boolean startsFreely(int length) {
        int start = start(length);
        return start == 0 || !Folding.joins(text.charAt(start - 1)) || !Folding.joins(text.charAt(start));
    }
}
