package org.millrace.filters.fasttext;

import org.millrace.filters.models.TextStart;

/** What of a text a model reads, and in which letters. */
final class TextHead {
    private final TextStart start;
    private final Letters letters;

    TextHead(int maxChars, Letters letters) {
        this.start = new TextStart(maxChars);
        this.letters = letters;
    }

    String of(String text) {
        return letters.of(start.of(text));
    }
}
