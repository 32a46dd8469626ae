package org.millrace.connectors.documents.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts an RTF file into its tokens: one at a time, each read once. */
final class RichTextTokens {
    /** The longest word of the specification has 20 letters. */
    private static final int LONGEST_WORD = 32;

    private static final String START = "{\\rtf";

    private final byte[] content;
    private int start;
    private int at;
    private String word = "";
    private boolean numbered;
    private int number;

    RichTextTokens(byte[] content) {
        this.content = content;
    }

    /** What a token is. */
    enum Kind {
        BEGIN,
        END,
        /** A control word with its number. */
        WORD,
        /** A control symbol, an escaped byte or sign. */
        SYMBOL,
        BYTE,
        /** An escape without its two digits. */
        NOTHING,
        /** The file ends, within a token or before one. */
        REST
    }

    /** The word that a group begins with, and whether readers that do not know it shall skip the group. */
    record Destination(String name, boolean isOptional) {}

    boolean isRichText() {
        for (int i = 0; i < START.length(); i++) {
            if (i >= content.length || content[i] != START.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    Kind next() {
        start = at;
        if (at >= content.length) {
            return Kind.REST;
        }
        return switch (content[at++]) {
            case '{' -> Kind.BEGIN;
            case '}' -> Kind.END;
            case '\\' -> escape();
            default -> Kind.BYTE;
        };
    }

    private Kind escape() {
        if (at >= content.length) {
            return Kind.REST;
        }
        if (isLetter(content[at])) {
            readWord();
            if (word.equals("bin") && numbered) { // bytes that are no RTF
                at = (int) Math.min(content.length, at + (long) Math.max(0, number));
            }
            return Kind.WORD;
        }
        if (content[at++] != '\'') {
            return Kind.SYMBOL;
        }
        if (at + 1 >= content.length) {
            return Kind.REST;
        }
        if (!isHex(content[at]) || !isHex(content[at + 1])) {
            return Kind.NOTHING;
        }
        at += 2;
        return Kind.SYMBOL;
    }

    private void readWord() {
        int from = at;
        while (at < content.length && isLetter(content[at])) {
            at++;
        }
        word = at - from > LONGEST_WORD ? "" : new String(content, from, at - from, StandardCharsets.US_ASCII);
        boolean negative = at < content.length && content[at] == '-';
        if (negative) {
            at++;
        }
        numbered = false;
        long value = 0;
        while (at < content.length && content[at] >= '0' && content[at] <= '9') {
            value = Math.min(Integer.MAX_VALUE, 10 * value + content[at++] - '0');
            numbered = true;
        }
        number = (int) (negative ? -value : value);
        if (at < content.length && content[at] == ' ') {
            at++;
        }
    }

    /** Looks at what follows the brace that was read, and goes on behind the star if there is one. */
    Destination destination() {
        int back = at;
        skipLineEnds();
        boolean optional = at + 1 < content.length && content[at] == '\\' && content[at + 1] == '*';
        if (optional) {
            at += 2;
            skipLineEnds();
            back = at;
        }
        boolean named = at + 1 < content.length && content[at] == '\\' && isLetter(content[at + 1]);
        String name = "";
        if (named) {
            at++;
            readWord();
            name = word;
        }
        at = back;
        return new Destination(name, optional);
    }

    private void skipLineEnds() {
        while (at < content.length && (content[at] == '\r' || content[at] == '\n')) {
            at++;
        }
    }

    String word() {
        return word;
    }

    boolean hasNumber() {
        return numbered;
    }

    int number() {
        return number;
    }

    /** Whether the token is a control byte, such as the end of a line, which means nothing in RTF; a tab is a character. */
    boolean isControl() {
        return content[start] >= 0 && content[start] < ' ' && content[start] != '\t';
    }

    /** Whether the token is white space. */
    boolean isSpace() {
        return content[start] == ' ' || isControl();
    }

    /** The token's first byte as a character. */
    char asAscii() {
        return (char) (content[start] & 0x7f);
    }

    /** Whether the token is an escaped end of a line, which ends a paragraph. */
    boolean isEscapedLineEnd() {
        return content[start] == '\\' && (content[start + 1] == '\r' || content[start + 1] == '\n');
    }

    /** Writes the token. A word gets a space, which belongs to it, so that it ends whatever comes next. */
    void copyTo(ByteArrayOutputStream out) {
        out.write(content, start, at - start);
        boolean word = at - start > 1 && content[start] == '\\' && isLetter(content[start + 1]);
        if (word && content[at - 1] != ' ') {
            out.write(' ');
        }
    }

    private static boolean isHex(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
