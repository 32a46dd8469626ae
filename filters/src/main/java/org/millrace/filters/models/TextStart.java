package org.millrace.filters.models;

/** What of a text is read: its first {@code maxChars} UTF-16 units, less one where that would cut a character. */
public record TextStart(int maxChars) {
    public TextStart {
        if (maxChars < 1) {
            throw new IllegalArgumentException("need 1 <= max-chars, got max-chars=" + maxChars);
        }
    }

    /** The text, or its start. */
    public String of(String text) {
        if (text.length() <= maxChars) {
            return text;
        }
        boolean cuts = Character.isSurrogatePair(text.charAt(maxChars - 1), text.charAt(maxChars));
        return text.substring(0, cuts ? maxChars - 1 : maxChars);
    }
}
