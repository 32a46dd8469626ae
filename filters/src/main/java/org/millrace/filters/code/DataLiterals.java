package org.millrace.filters.code;

/**
 * Counts how many characters of a file of data or settings are values, how many of these numbers, and how many are what holds
 * them: names, tags, marks. White space counts nowhere, nor do comments. Counts are UTF-16 units.
 *
 * <p>Scans, no parsers: whatever the file holds, it is read to its end, in one pass but for looks at the end of a line or token.
 */
final class DataLiterals {
    private final String text;
    private int values;
    private int numbers;
    private int frame;
    private int lineFrom; // where the end of the line was looked for last, and what was found
    private int lineTo = -1;

    private DataLiterals(String text) {
        this.text = text;
    }

    static DataLiterals of(String text, DataSyntax syntax) {
        DataLiterals literals = new DataLiterals(text);
        switch (syntax) {
            case JSON -> literals.json(0, text.length());
            case YAML -> literals.yaml();
            case PAIRS -> literals.pairs();
            case MARKUP -> literals.markup();
            case TABLE -> literals.table();
        }
        return literals;
    }

    int values() {
        return values;
    }

    /** Of the values, those that are numbers. */
    int numbers() {
        return numbers;
    }

    /** All that is neither value, comment nor white space. */
    int frame() {
        return frame;
    }

    private void json(int from, int to) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                i++;
            } else if (c == '#' || text.startsWith("//", i)) {
                i = lineEnd(i, to);
            } else if (text.startsWith("/*", i)) {
                i = commentEnd(i + 2, to);
            } else if (c == '"' || c == '\'') {
                int end = stringEnd(i, to);
                token(i, end, to, true);
                i = end;
            } else if ("{}[](),:=;".indexOf(c) >= 0) {
                frame++;
                i++;
            } else {
                int end = i + 1;
                while (end < to && !isSpace(text.charAt(end)) && "{}[](),:=;\"'".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                token(i, end, to, false);
                i = end;
            }
        }
    }

    /** A word or string: a name if a colon or an equals sign follows, else a value. */
    private void token(int start, int end, int to, boolean quoted) {
        int next = end;
        while (next < to && isSpace(text.charAt(next))) {
            next++;
        }
        boolean name = next < to && (text.charAt(next) == ':' || text.charAt(next) == '=');
        if (name) {
            frame += end - start;
        } else {
            values += end - start;
            numbers += !quoted && isNumber(start, end) ? end - start : 0;
        }
    }

    private int stringEnd(int start, int to) {
        char quote = text.charAt(start);
        int limit = lineEnd(start, to);
        int i = start + 1;
        while (i < limit) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            i += c == '\\' ? 2 : 1;
        }
        return Math.min(i, limit);
    }

    private int commentEnd(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (text.charAt(i) == '*' && text.charAt(i + 1) == '/') {
                return i + 2;
            }
        }
        return to;
    }

    private void yaml() {
        int block = -1; // indent of the line that began a text of several lines, or -1
        int i = 0;
        while (i < text.length()) {
            int end = lineEnd(i, text.length());
            int start = i;
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            int indent = start - i;
            if (start < end) {
                if (block >= 0 && indent > block) {
                    value(start, end);
                } else {
                    block = yamlLine(start, end) ? indent : -1;
                }
            }
            i = end + 1;
        }
    }

    /** Counts a line, and returns whether a text of several lines follows. */
    private boolean yamlLine(int from, int to) {
        int start = from;
        while (start + 1 < to && text.charAt(start) == '-' && isSpace(text.charAt(start + 1))) {
            frame++;
            start = afterSpace(start + 1, to);
        }
        if (start >= to || text.charAt(start) == '#') {
            return false;
        }
        int end = commentStart(start, to);
        int colon = colon(start, end);
        if (colon >= 0) {
            frame(start, colon + 1);
            start = afterSpace(colon + 1, end);
        }
        if (start < end && "|>".indexOf(text.charAt(start)) >= 0 && end - start <= 3) {
            frame(start, end);
            return true;
        }
        if (start < end && "{[".indexOf(text.charAt(start)) >= 0) {
            json(start, end);
        } else if (text.startsWith("---", start) || text.startsWith("...", start) || text.startsWith("%", start)) {
            frame(start, end);
        } else {
            value(start, end);
        }
        return false;
    }

    /** The first colon behind a name: before a blank or the end, and not in quotes; -1 where there is none. */
    private int colon(int start, int end) {
        int i = start;
        if (start < end && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            i = stringEnd(start, end);
        }
        while (i < end) {
            if (text.charAt(i) == ':' && (i + 1 == end || isSpace(text.charAt(i + 1)))) {
                return i;
            }
            i++;
        }
        return -1;
    }

    private int commentStart(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.charAt(i) == '#' && isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return end;
    }

    private void pairs() {
        int i = 0;
        while (i < text.length()) {
            int end = lineEnd(i, text.length());
            int start = afterSpace(i, end);
            i = end + 1;
            if (start == end || "#;!".indexOf(text.charAt(start)) >= 0) {
                continue;
            }
            char first = text.charAt(start);
            if ("\"'[{".indexOf(first) >= 0) {
                boolean section = first == '[' && text.charAt(lastIn(start, end)) == ']';
                if (section) {
                    frame(start, end);
                } else {
                    json(start, end);
                }
                continue;
            }
            int sign = start;
            while (sign < end && text.charAt(sign) != '=' && text.charAt(sign) != ':') {
                sign++;
            }
            if (sign < end) {
                frame(start, sign + 1);
                start = afterSpace(sign + 1, end);
            }
            if (start < end && "\"'[{".indexOf(text.charAt(start)) >= 0) {
                json(start, end);
            } else {
                value(start, end);
            }
        }
    }

    private int lastIn(int start, int end) {
        int last = end - 1;
        while (last > start && isSpace(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private void markup() {
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '<') {
                int end = text.indexOf('<', i);
                end = end < 0 ? text.length() : end;
                value(i, end);
                i = end;
            } else if (text.startsWith("<!--", i)) {
                int end = text.indexOf("-->", i + 4);
                i = end < 0 ? text.length() : end + 3;
            } else if (text.startsWith("<![CDATA[", i)) {
                int end = text.indexOf("]]>", i + 9);
                frame += 9;
                value(i + 9, end < 0 ? text.length() : end);
                frame += end < 0 ? 0 : 3;
                i = end < 0 ? text.length() : end + 3;
            } else {
                i = tag(i);
            }
        }
    }

    /** Counts a tag, and returns where it ends: what is in its quotes is values. */
    private int tag(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, i + 1);
                end = end < 0 ? text.length() : end;
                frame += end == text.length() ? 1 : 2;
                value(i + 1, end);
                i = end + 1;
            } else {
                frame += isSpace(c) ? 0 : 1;
                i++;
                if (c == '>') {
                    break;
                }
            }
        }
        return Math.min(i, text.length());
    }

    private void table() {
        int first = lineEnd(0, text.length());
        frame(0, first);
        int start = first;
        for (int i = first; i <= text.length(); i++) {
            if (i == text.length() || ",;\t|\n".indexOf(text.charAt(i)) >= 0) {
                value(start, i);
                frame += i < text.length() && !isSpace(text.charAt(i)) ? 1 : 0;
                start = i + 1;
            }
        }
    }

    /** Counts all but white space as values, and of these the words that are numbers. */
    private void value(int from, int to) {
        int i = from;
        while (i < to) {
            if (isSpace(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && !isSpace(text.charAt(end))) {
                end++;
            }
            values += end - i;
            numbers += isNumber(i, end) ? end - i : 0;
            i = end;
        }
    }

    private void frame(int from, int to) {
        for (int i = from; i < to; i++) {
            frame += isSpace(text.charAt(i)) ? 0 : 1;
        }
    }

    /** Whether it is digits and the marks of numbers, beginning with a digit or with a sign or point and a digit. */
    private boolean isNumber(int from, int to) {
        int digit = "+-.\"".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        if (digit >= to || text.charAt(digit) < '0' || text.charAt(digit) > '9') {
            return false;
        }
        for (int i = digit; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "+-.,:eE_%\"".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private int afterSpace(int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int lineEnd(int from, int to) {
        if (from < lineFrom || from > lineTo) { // looked for once in a line, or one long line would cost its square
            int feed = text.indexOf('\n', from);
            lineFrom = from;
            lineTo = feed < 0 ? text.length() : feed;
        }
        return Math.min(lineTo, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF';
    }
}
