package org.millrace.connectors.documents.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Verdict;

/**
 * Rewrites an RTF file (Rich Text Format Specification 1.9.1) so that Tika's parser sees just what belongs in the text:
 * groups of other content, deleted and hidden text, and all words that only format are left out; cells, rows and
 * footnotes get {@linkplain Mark marks}. One pass, whose output is at most a few times as long as its input.
 *
 * <p>Left out: comments, headers and footers, pictures, objects, fields' instructions, tables of contents, bookmarks, index
 * entries, numbers and bullets of lists, and every optional destination that is not known here.
 */
final class RichTextFilter {
    private static final int DEEPEST = 4096;
    /** Letters of a field's instruction that tell what it is. */
    private static final int KEYWORD = 3;

    private final RichTextTokens tokens;
    private final Budget budget;
    private final ByteArrayOutputStream out;
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group();
    private boolean inBody;
    private boolean inNote;
    private boolean inCell;
    private boolean inTable;

    /** What holds until a group ends. */
    private static final class Group {
        private boolean table;
        private boolean note;
        private boolean deleted;
        private boolean hidden;
        private boolean cells;
        private int list;
        /** A field that shows a table of contents. */
        private boolean contents;

        Group inner() {
            Group inner = new Group();
            inner.table = table;
            inner.deleted = deleted;
            inner.hidden = hidden;
            inner.cells = cells;
            inner.list = list;
            return inner;
        }
    }

    RichTextFilter(byte[] content, Budget budget) {
        tokens = new RichTextTokens(content);
        this.budget = budget;
        out = new ByteArrayOutputStream(content.length / 2 + 100);
    }

    /**
     * The file to be parsed.
     *
     * @throws Refused where the file is none, ends within a group, or has groups too deep inside one another
     */
    byte[] result() throws Refused {
        if (!tokens.isRichText()) {
            throw Refused.damaged("bad-rtf", "the file does not begin with {\\rtf");
        }
        do {
            budget.step();
            switch (tokens.next()) {
                case BEGIN -> begin();
                case END -> end();
                case WORD -> word(tokens.word());
                case SYMBOL, BYTE -> character();
                case NOTHING -> {}
                case REST -> throw Refused.damaged("bad-rtf", "the file ends within a group");
            }
        } while (!groups.isEmpty());
        return out.toByteArray();
    }

    private void begin() throws Refused {
        RichTextTokens.Destination destination = tokens.destination();
        String name = destination.name();
        boolean note = name.equals("footnote"); // LibreOffice writes it as an optional one
        if (RichTextWords.UNWANTED.contains(name)
                || (destination.isOptional() && !note && !RichTextWords.WANTED.contains(name))
                || (note && (inNote || isHidden()))
                || (group.contents && name.equals("fldrslt"))) {
            String begins = skip();
            if (name.equals("fldinst")) {
                group.contents = begins.startsWith("TOC");
            }
            return;
        }
        groups.push(group);
        if (groups.size() > DEEPEST) {
            throw Refused.because(Verdict.drop("too-deep", groups.size(), DEEPEST));
        }
        group = group.inner();
        group.table |= RichTextWords.TABLES.contains(name);
        group.note = note;
        if (note) {
            visible();
            mark(Mark.BEGIN_NOTE);
            inNote = true;
        }
        out.write('{');
        if (destination.isOptional() && !note) {
            write("\\*");
        }
    }

    /** Passes over a group; how its text begins. */
    private String skip() throws Refused {
        StringBuilder begins = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            budget.step();
            switch (tokens.next()) {
                case BEGIN -> depth++;
                case END -> depth--;
                case NOTHING -> {}
                case BYTE -> {
                    if (begins.length() < KEYWORD && (!begins.isEmpty() || !tokens.isSpace())) {
                        begins.append(tokens.asAscii());
                    }
                }
                case REST -> throw Refused.damaged("bad-rtf", "the file ends within a group");
                default -> {}
            }
        }
        return begins.toString();
    }

    private void end() {
        out.write('}');
        boolean note = group.note;
        group = groups.pop();
        if (note) {
            inNote = false;
            mark(Mark.END_NOTE);
        }
    }

    private boolean isHidden() {
        return group.deleted || group.hidden;
    }

    private void character() {
        if (group.table) {
            tokens.copyTo(out);
        } else if (tokens.isEscapedLineEnd()) {
            paragraph();
        } else if (!isHidden() && !tokens.isControl()) {
            visible();
            tokens.copyTo(out);
        }
    }

    private void word(String word) {
        boolean off = tokens.hasNumber() && tokens.number() == 0;
        switch (word) {
            case "deleted" -> group.deleted = !off;
            case "v" -> group.hidden = !off;
            case "plain" -> {
                group.deleted = false;
                group.hidden = false;
            }
            case "intbl" -> group.cells = true;
            case "par", "sect" -> paragraph();
            case "bin" -> {}
            case "cell" -> cell();
            case "nestcell" -> {
                visible();
                write(" ");
            }
            case "row" -> row();
            default -> {
                if (word.equals("pard")) {
                    group.cells = false;
                    group.list = 0;
                } else if (word.equals("ls")) {
                    group.list = tokens.number();
                }
                if (group.table || RichTextWords.PASSED.contains(word)) {
                    pass(word);
                } else if (RichTextWords.CHARACTERS.contains(word)) {
                    special(word);
                }
            }
        }
    }

    private void pass(String word) {
        if (word.equals("doccomm")) { // Tika's name for it is the one of the remarks of version control
            write("\\comment ");
        } else {
            tokens.copyTo(out);
        }
    }

    private void special(String word) {
        boolean forged = word.equals("u") && Mark.isMark(tokens.number() & 0xffff);
        if (isHidden() || forged) {
            return;
        }
        visible();
        if (inNote && (word.equals("line") || word.equals("page"))) {
            mark(Mark.NOTE_LINE);
        } else {
            tokens.copyTo(out);
        }
    }

    private void paragraph() {
        if (group.table) {
            return;
        }
        if (inNote) {
            mark(Mark.NOTE_LINE);
        } else {
            body();
            write("\\par ");
            if (group.list != 0) { // holds until it is reset, but Tika forgets it with the paragraph
                write("\\ls" + group.list + " ");
            }
        }
    }

    private void cell() {
        if (!inNote) {
            group.cells = true;
            visible();
            mark(Mark.END_CELL);
            inCell = false;
        }
    }

    private void row() {
        if (!inNote && inTable) {
            closeCell();
            mark(Mark.END_ROW);
        }
    }

    private void closeCell() {
        if (inCell) {
            mark(Mark.END_CELL);
            inCell = false;
        }
    }

    /** Something that shows comes next: the header ends, a cell begins, or a table has ended. */
    private void visible() {
        body();
        if (inNote) {
            return;
        }
        if (group.cells && !inCell) {
            mark(Mark.BEGIN_CELL);
            inCell = true;
            inTable = true;
        } else if (!group.cells && inTable) {
            closeCell();
            mark(Mark.END_TABLE);
            inTable = false;
        }
    }

    /** Tika takes all for the header until such a word comes. */
    private void body() {
        if (!inBody) {
            inBody = true;
            write("\\sectd ");
        }
    }

    private void mark(char mark) {
        write("{\\uc0\\u" + (short) mark + "}");
    }

    private void write(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
