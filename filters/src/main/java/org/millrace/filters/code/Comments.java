package org.millrace.filters.code;

import java.util.List;

/**
 * Counts the code points of a file that stand in comments, with the marks that start and end them but without the ends of
 * lines after them. Strings are passed over, so that an address in a string starts no comment.
 *
 * <p>No parser: a string without its end closes with its line, a comment without its end runs to the end of the text; a
 * regular expression of JavaScript counts as one where it follows a mark that no operand ends with. Of Python, documentation
 * strings count as comments: a string that begins the text, or the first line after a line that starts with {@code def},
 * {@code async} or {@code class}. Cost: linear.
 */
final class Comments {
    private final String text;
    private final CommentSyntax syntax;
    private final boolean documented;
    private final boolean regexes;
    private int chars;
    private int lineEnd; // of the last line in which a string began
    private int lastMark; // the last character that was no white space and no comment, 0 at the start
    private boolean opened = true; // the text starts here, or a definition's line has just ended
    private boolean lineIsBlank = true; // so far

    private Comments(String text, CommentSyntax syntax, String language) {
        this.text = text;
        this.syntax = syntax;
        this.documented = language.equals("Python");
        this.regexes = language.equals("JavaScript") || language.equals("TypeScript") || language.equals("TSX");
    }

    /** Code points of comments in a file of a language that {@link CommentSyntax} knows. */
    static int chars(String text, String language) {
        Comments comments = new Comments(text, CommentSyntax.of(language), language);
        comments.scan();
        return comments.chars;
    }

    private void scan() {
        int i = 0;
        boolean definition = false;
        int depth = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean mark = c != ' ' && !Character.isLetterOrDigit(c); // only marks open comments and strings
            int end = mark ? commentEnd(i) : -1;
            if (end > i) {
                chars += text.codePointCount(i, end);
                i = end;
                continue;
            }
            end = mark ? stringEnd(i) : -1;
            if (end > i) {
                if (documented && opened && lineIsBlank) {
                    chars += text.codePointCount(i, end);
                }
                opened = false;
                lineIsBlank = false;
                lastMark = '"';
                i = end;
                continue;
            }
            if (c == '\n') {
                boolean colon = definition && depth <= 0 && lastMark == ':';
                opened = colon || (opened && lineIsBlank);
                definition = definition && depth > 0; // a heading may take several lines, between brackets
                lineIsBlank = true;
            } else if (c > ' ') {
                if (lineIsBlank) {
                    boolean begins = starts(i, "def ") || starts(i, "class ") || starts(i, "async ");
                    depth = begins ? 0 : depth;
                    definition |= begins;
                    opened = false;
                }
                lineIsBlank = false;
                lastMark = c;
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
            i++;
        }
    }

    private boolean starts(int at, String word) {
        return text.startsWith(word, at);
    }

    private int commentEnd(int at) {
        List<String> blocks = syntax.blocks();
        for (int b = 0; b < blocks.size(); b += 2) {
            if (text.startsWith(blocks.get(b), at)) {
                int end = text.indexOf(blocks.get(b + 1), at + blocks.get(b).length());
                return end < 0 ? text.length() : end + blocks.get(b + 1).length();
            }
        }
        for (String mark : syntax.line()) {
            if (text.startsWith(mark, at) && !(mark.length() == 1 && isWithinWord(at))) {
                int end = text.indexOf('\n', at);
                return end < 0 ? text.length() : end;
            }
        }
        return -1;
    }

    /** Whether a mark of one character is part of a word, as in the shell's {@code $#} or TeX's {@code \%}. */
    private boolean isWithinWord(int at) {
        return at > 0 && (text.charAt(at - 1) == '$' || text.charAt(at - 1) == '\\' || text.charAt(at - 1) == '&');
    }

    private int stringEnd(int at) {
        char c = text.charAt(at);
        for (String mark : syntax.longQuotes()) {
            if (text.startsWith(mark, at)) {
                return afterString(at + mark.length(), mark, text.length());
            }
        }
        if (syntax.quotes().indexOf(c) >= 0 || (regexes && c == '/' && "(,=:[!&|?{};".indexOf(lastMark) >= 0)) {
            if (at >= lineEnd) { // looked for once in a line, or a line of quotes would cost its square
                int feed = text.indexOf('\n', at);
                lineEnd = feed < 0 ? text.length() : feed;
            }
            return afterString(at + 1, String.valueOf(c), lineEnd);
        }
        return -1;
    }

    private int afterString(int from, String mark, int most) {
        int i = from;
        while (i < most) {
            if (text.charAt(i) == '\\') {
                i += 2;
            } else if (text.startsWith(mark, i)) {
                return i + mark.length();
            } else {
                i++;
            }
        }
        return Math.min(Math.max(i, from), most);
    }
}
