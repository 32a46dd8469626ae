package org.millrace.connectors.documents.text;

import java.util.ArrayList;
import java.util.List;
import org.millrace.connectors.bytes.Limits;

/**
 * Collects text as lines and paragraphs: white space collapses to one space, no line begins or ends with one, paragraphs are
 * parted by one empty line, the cells of a table row by a tab, and soft hyphens are gone. Notes go to the end, in the order of their marks.
 */
public final class Flow {
    private static final char SOFT_HYPHEN = '\u00ad';

    private final int limit;
    private final StringBuilder body = new StringBuilder();
    private final List<StringBuilder> notes = new ArrayList<>();
    private StringBuilder out = body;
    private int noteChars;
    private int breaks;
    private boolean space;
    private boolean tab;
    private int cells;

    /**
     * An empty flow.
     *
     * @param limit UTF-16 units of the longest text
     */
    public Flow(int limit) {
        this.limit = limit;
    }

    /** Asks for a new line before the next text; within a cell, for a space. */
    public void line() {
        if (cells > 0) {
            space = true;
        } else {
            breaks = Math.max(breaks, 1);
        }
    }

    /** Asks for an empty line before the next text; within a cell, for a space. */
    public void paragraph() {
        if (cells > 0) {
            space = true;
        } else {
            breaks = 2;
        }
    }

    /** Asks for a new line before the next text of a note, but not behind its mark. */
    public void noteLine() {
        int length = out.length();
        if (length > 0 && out.charAt(length - 1) != ']') {
            line();
        }
    }

    /** A row of a table begins or ends; a table in a cell is part of that cell. */
    public void row() {
        line();
    }

    /** A cell begins; one in a cell is part of that. */
    public void beginCell() {
        if (cells++ == 0) {
            tab();
        }
    }

    /** The cell ends. */
    public void endCell() {
        if (--cells == 0) {
            tab();
        }
    }

    /** Asks for a tab before the next text, unless it begins a line. */
    public void tab() {
        tab = true;
    }

    /**
     * Adds characters.
     *
     * @throws Refused where the text is longer than the limit
     */
    public void text(String text) throws Refused {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (c != SOFT_HYPHEN) {
                separate();
                out.append(c);
            }
        }
        if (body.length() + noteChars > limit || out.length() > limit) {
            throw Refused.because(Limits.tooLarge((long) body.length() + noteChars + out.length(), limit));
        }
    }

    private void separate() {
        if (out.length() > 0) {
            if (breaks > 0) {
                out.append(breaks > 1 ? "\n\n" : "\n");
            } else if (tab) {
                out.append('\t');
            } else if (space) {
                out.append(' ');
            }
        }
        breaks = 0;
        space = false;
        tab = false;
    }

    /** Goes on in a new note, as a text of its own, until {@link #endNote}. */
    public Aside beginNote() {
        Aside aside = new Aside(out, breaks, space, tab, cells);
        out = new StringBuilder();
        notes.add(out);
        breaks = 0;
        space = false;
        tab = false;
        cells = 0;
        return aside;
    }

    /** Goes on where the text stood when the note began. */
    public void endNote(Aside aside) {
        noteChars += out.length();
        out = aside.out;
        breaks = aside.breaks;
        space = aside.space;
        tab = aside.tab;
        cells = aside.cells;
    }

    /** Where the text stood when a note began. */
    public record Aside(StringBuilder out, int breaks, boolean space, boolean tab, int cells) {}

    /** HTML's white space, and the no-break space. */
    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
    }

    /** All of it, with the notes below. */
    public String result() {
        StringBuilder all = new StringBuilder(body.length() + noteChars + 2 * notes.size() + 2);
        all.append(body);
        String separator = "\n\n";
        for (StringBuilder note : notes) {
            if (note.length() > 0) {
                all.append(separator).append(note);
                separator = "\n";
            }
        }
        return all.toString().strip();
    }
}
