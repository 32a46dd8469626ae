package org.millrace.filters.code;

import java.util.List;

/**
 * Counts the code points of a file that stand in comments, with the marks that start and end them but without the ends of
 * lines after them, and those of strings, numbers and other code. An address in a string starts no comment.
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
    private int marks; // of comments, without those of documentation strings
    private int comments;
    private int documentation; // documentation strings without their quotes
    private int documentationChars;
    private int strings;
    private int numbers;
    private int rest;
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

    /**
     * What a file consists of, in code points.
     *
     * @param comments with their marks, but without documentation strings
     * @param count of these comments
     * @param marks those of these comments
     * @param documentation documentation strings with their quotes
     * @param documented documentation strings without their quotes
     * @param strings other strings, with their quotes
     * @param numbers that stand in no name, from their first digit up to what is no letter, digit, point or low line
     * @param rest all other code, without white space
     */
    record Parts(
            int comments,
            int count,
            int marks,
            int documentation,
            int documented,
            int strings,
            int numbers,
            int rest) {}

    /** The parts of a file of a language that {@link CommentSyntax} knows. */
    static Parts parts(String text, String language) {
        Comments found = new Comments(text, CommentSyntax.of(language), language);
        found.scan();
        return new Parts(
                found.chars - found.documentationChars,
                found.comments,
                found.marks,
                found.documentationChars,
                found.documentation,
                found.strings,
                found.numbers,
                found.rest);
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
                comments++;
                i = end;
                continue;
            }
            end = mark ? stringEnd(i) : -1;
            if (end > i) {
                int points = text.codePointCount(i, end);
                if (documented && opened && lineIsBlank) {
                    chars += points;
                    documentationChars += points;
                    documentation += points - quotes(i, end);
                } else {
                    strings += points;
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
                if (c >= '0' && c <= '9' && !isNamed(i)) {
                    int after = numberEnd(i);
                    numbers += after - i;
                    i = after - 1;
                } else {
                    rest += Character.isLowSurrogate(c) ? 0 : 1;
                }
                lineIsBlank = false;
                lastMark = c;
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
            i++;
        }
    }

    private boolean isNamed(int at) {
        return at > 0 && (text.charAt(at - 1) == '_' || Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private int numberEnd(int start) {
        int i = start + 1;
        while (i < text.length()
                && (text.charAt(i) == '.' || text.charAt(i) == '_' || Character.isLetterOrDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** How many of a string's characters are its quotes. */
    private int quotes(int start, int end) {
        String mark = text.substring(start, start + 1);
        for (String three : syntax.longQuotes()) {
            mark = text.startsWith(three, start) ? three : mark;
        }
        boolean closed = end - start >= 2 * mark.length() && text.startsWith(mark, end - mark.length());
        return closed ? 2 * mark.length() : mark.length();
    }

    private boolean starts(int at, String word) {
        return text.startsWith(word, at);
    }

    private int commentEnd(int at) {
        List<String> blocks = syntax.blocks();
        for (int b = 0; b < blocks.size(); b += 2) {
            if (text.startsWith(blocks.get(b), at)) {
                int end = text.indexOf(blocks.get(b + 1), at + blocks.get(b).length());
                marks += blocks.get(b).length()
                        + (end < 0 ? 0 : blocks.get(b + 1).length());
                return end < 0 ? text.length() : end + blocks.get(b + 1).length();
            }
        }
        for (String mark : syntax.line()) {
            if (text.startsWith(mark, at) && !(mark.length() == 1 && isWithinWord(at))) {
                int end = text.indexOf('\n', at);
                marks += mark.length();
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
