package org.millrace.filters.code;

import java.util.Locale;

/**
 * Counts the characters of an HTML page that are text: not tags, comments, declarations, or the content of
 * {@code script} and {@code style}. White space counts, a character reference counts as one character.
 *
 * <p>A scan for tags, no parser: what follows {@code <} and a letter, {@code /}, {@code !} or {@code ?} is a tag up to the
 * next {@code >} outside of quotes. Cost: linear.
 */
final class VisibleText {
    private static final int LONGEST_REFERENCE = 32;

    private VisibleText() {}

    /** Code points of text in the page. */
    static int chars(String html) {
        int count = 0;
        int i = 0;
        while (i < html.length()) {
            char c = html.charAt(i);
            if (c == '<' && i + 1 < html.length() && startsTag(html.charAt(i + 1))) {
                i = afterTag(html, i);
                continue;
            }
            int reference = c == '&' ? referenceEnd(html, i) : -1;
            i = reference > 0 ? reference : i + Character.charCount(html.codePointAt(i));
            count++;
        }
        return count;
    }

    private static boolean startsTag(char c) {
        return c == '/' || c == '!' || c == '?' || ((c | 32) >= 'a' && (c | 32) <= 'z');
    }

    private static int afterTag(String html, int start) {
        if (html.startsWith("<!--", start)) {
            int end = html.indexOf("-->", start + 4);
            return end < 0 ? html.length() : end + 3;
        }
        int end = start + 1;
        char quote = 0;
        while (end < html.length() && (quote != 0 || html.charAt(end) != '>')) {
            char c = html.charAt(end);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && html.charAt(end - 1) == '=') {
                quote = c;
            }
            end++;
        }
        int after = Math.min(html.length(), end + 1);
        for (String element : new String[] {"script", "style"}) {
            if (names(html, start + 1, element)) {
                return afterElement(html, after, element);
            }
        }
        return after;
    }

    private static int afterElement(String html, int from, String element) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (names(html, at + 2, element)) {
                int end = html.indexOf('>', at);
                return end < 0 ? html.length() : end + 1;
            }
        }
        return html.length();
    }

    private static boolean names(String html, int at, String element) {
        int end = at + element.length();
        return end <= html.length()
                && html.substring(at, end).toLowerCase(Locale.ROOT).equals(element)
                && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)));
    }

    /** Where the character reference that starts there ends, or -1 if none does. */
    private static int referenceEnd(String html, int start) {
        int end = start + 1;
        int most = Math.min(html.length(), start + LONGEST_REFERENCE);
        while (end < most && (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        return end > start + 1 && end < html.length() && html.charAt(end) == ';' ? end + 1 : -1;
    }
}
