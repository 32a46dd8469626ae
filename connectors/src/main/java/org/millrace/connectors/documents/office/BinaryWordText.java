package org.millrace.connectors.documents.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Verdict;

/**
 * The text of a DOC file ([MS-DOC], which is Word 97 and newer) by the rules for DOCX: paragraphs, list items as lines, tables;
 * text boxes, then footnotes and endnotes at the end under the numbers of their marks.
 *
 * <p>Left out: tracked deletions, comments, hidden text, fields' instructions, headers and footers, and the entries of
 * tables of contents. POI's model is walked here and not by Tika, whose parser hands comments on as paragraphs like any other,
 * shows hidden text, has no marks of notes, and needs the libraries for DOCX (3.3.0).
 */
final class BinaryWordText {
    private final HWPFDocument document;
    private final StyleSheet styles;
    private final Budget budget;
    private final Flow flow;
    /** Notes that are referred to in the body, by the place of the mark. */
    private final Map<Integer, Range> notes = new HashMap<>();

    private final List<Range> referred = new ArrayList<>();
    private final FieldNesting fields = new FieldNesting();
    private boolean inNote;
    private boolean inCell;

    private BinaryWordText(HWPFDocument document, Budget budget, int characters) {
        this.document = document;
        this.budget = budget;
        styles = document.getStyleSheet();
        flow = new Flow(characters);
    }

    static String read(DirectoryNode root, Budget budget, int characters) throws IOException, Refused {
        HWPFDocument document;
        try {
            document = new HWPFDocument(root);
        } catch (OldWordFileFormatException e) {
            throw Refused.because(Verdict.drop("media-type", "application/msword of Word 6 or 95"));
        }
        return new BinaryWordText(document, budget, characters).all();
    }

    private String all() throws Refused {
        collect(document.getFootnotes(), document.getFootnoteRange());
        collect(document.getEndnotes(), document.getEndnoteRange());
        range(document.getRange());
        range(document.getMainTextboxRange());
        inNote = true;
        for (int i = 0; i < referred.size(); i++) {
            Flow.Aside aside = flow.beginNote();
            flow.text("[" + (i + 1) + "] ");
            range(referred.get(i));
            flow.endNote(aside);
        }
        return flow.result();
    }

    private void collect(Notes marks, Range texts) {
        for (int i = 0; i < marks.getNotesCount(); i++) {
            budget.step();
            int from = texts.getStartOffset() + marks.getNoteTextStartOffset(i);
            int to = texts.getStartOffset() + marks.getNoteTextEndOffset(i);
            if (from < to && to <= texts.getEndOffset()) {
                notes.put(marks.getNoteAnchorPosition(i), new Range(from, to, document));
            }
        }
    }

    private void range(Range range) throws Refused {
        if (range.getStartOffset() >= range.getEndOffset()) {
            return;
        }
        fields.clear();
        int done = range.getStartOffset();
        int n = range.numParagraphs();
        for (int i = 0; i < n; i++) {
            Paragraph paragraph = at(range, i);
            if (paragraph != null) {
                unformatted(done, paragraph.getStartOffset());
                paragraph(paragraph);
                done = Math.max(done, paragraph.getEndOffset());
            }
        }
        unformatted(done, range.getEndOffset());
        closeCell();
    }

    /** The paragraph, or {@code null} where POI cannot make sense of its format. */
    private Paragraph at(Range range, int index) {
        budget.step();
        try {
            return range.getParagraph(index);
        } catch (IndexOutOfBoundsException e) { // seen with rows of tables within tables
            return null;
        }
    }

    /** Text whose format cannot be read, which may be the end of a row. */
    private void unformatted(int from, int to) throws Refused {
        if (from >= to) {
            return;
        }
        String text = new Range(from, to, document).text();
        budget.characters(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                put(text, start, i, true);
                start = i + 1;
                fields.mark(c);
                if (c == 0x07) {
                    closeCell();
                    flow.row();
                } else {
                    separate(false);
                }
            }
        }
        put(text, start, text.length(), true);
    }

    private void paragraph(Paragraph paragraph) throws Refused {
        boolean inTable = paragraph.isInTable();
        if (inTable && paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
            closeCell();
            flow.row();
            return;
        }
        if (inTable && !inCell) {
            flow.beginCell();
            inCell = true;
        } else if (!inTable && inCell) {
            closeCell();
            flow.paragraph();
        }
        boolean listed = paragraph.isInList();
        separate(listed);
        boolean shown = !isContents(paragraph);
        int n = paragraph.numCharacterRuns();
        for (int i = 0; i < n; i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            budget.step();
            if (run != null) {
                run(run, shown && !run.isMarkedDeleted() && !run.isVanished());
            }
        }
        // the last paragraph of a cell ends with the cell's mark
        if (inCell && paragraph.getTableLevel() <= 1 && paragraph.text().endsWith("\u0007")) {
            closeCell();
        } else {
            separate(listed);
        }
    }

    private void closeCell() {
        if (inCell) {
            flow.endCell();
            inCell = false;
        }
    }

    private void separate(boolean listed) {
        if (inNote) {
            flow.noteLine();
        } else if (listed) {
            flow.line();
        } else {
            flow.paragraph();
        }
    }

    private boolean isContents(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        if (styles == null || index < 0 || index >= styles.numStyles()) {
            return false;
        }
        StyleDescription style = styles.getStyleDescription(index);
        String name = style == null || style.getName() == null ? "" : style.getName();
        return name.length() > 4
                && name.substring(0, 4).toLowerCase(Locale.ROOT).equals("toc ")
                && Character.isDigit(name.charAt(4));
    }

    /** The run's characters; of one that is not shown only the marks of fields, so that they stay in pairs. */
    private void run(CharacterRun run, boolean shown) throws Refused {
        String text = run.text();
        budget.characters(text.length());
        boolean special = run.isSpecialCharacter();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && !(special && c == '(')) { // a symbol of a font is a parenthesis with the symbol beside it
                continue;
            }
            put(text, start, i, shown);
            start = i + 1;
            control(c, run.getStartOffset() + i, shown);
        }
        put(text, start, text.length(), shown);
    }

    private void put(String text, int from, int to, boolean shown) throws Refused {
        if (from >= to) {
            return;
        }
        String part = text.substring(from, to);
        if (fields.isUnseen()) {
            fields.instruct(part);
        } else if (shown) {
            flow.text(part);
        }
    }

    /** [MS-DOC] 2.4.1 and 2.9.229 have the characters that are more than themselves. */
    private void control(char c, int place, boolean shown) throws Refused {
        if (fields.mark(c) || !shown || fields.isUnseen()) {
            return;
        }
        switch (c) {
            case 0x02 -> refer(place);
            case '\t' -> tab();
            case 0x0b, 0x0e -> flow.line();
            case 0x0c -> separate(false);
            case 0x1e -> flow.text("-");
            default -> {} // optional hyphens, pictures, objects, marks of comments, ends of paragraphs and cells
        }
    }

    /** Notes begin with one, behind their marks. */
    private void tab() throws Refused {
        if (inNote) {
            flow.text(" ");
        } else {
            flow.tab();
        }
    }

    private void refer(int place) throws Refused {
        Range note = inNote ? null : notes.remove(place);
        if (note != null) {
            referred.add(note);
            flow.text("[" + referred.size() + "]");
        }
    }
}
