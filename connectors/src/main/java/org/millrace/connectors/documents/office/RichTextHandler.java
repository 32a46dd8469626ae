package org.millrace.connectors.documents.office;

import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes text of what Tika's RTF parser reports, with the marks that {@link RichTextFilter} put in. */
final class RichTextHandler extends DefaultHandler {
    private final Budget budget;
    private final Flow flow;
    private Flow.Aside aside;
    private boolean inCell;
    private int notes;
    private int head;

    RichTextHandler(Budget budget, int characters) {
        this.budget = budget;
        flow = new Flow(characters);
    }

    String result() {
        return flow.result();
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        budget.step();
        switch (name) {
            case "head" -> head++;
            case "p" -> separate();
            case "li" -> flow.line();
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "head" -> head--;
            case "p" -> separate();
            case "li" -> flow.line();
            default -> {}
        }
    }

    private void separate() {
        if (aside == null) {
            flow.paragraph();
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (head > 0) {
            return;
        }
        budget.characters(length);
        try {
            int start = from;
            for (int i = from; i < from + length; i++) {
                boolean control = Mark.isMark(text[i]) || text[i] == '\n' || text[i] == '\t';
                if (control) {
                    flow.text(new String(text, start, i - start));
                    start = i + 1;
                    mark(text[i]);
                }
            }
            flow.text(new String(text, start, from + length - start));
        } catch (Refused e) {
            throw new Budget.Spent(e);
        }
    }

    private void mark(char c) throws Refused {
        switch (c) {
            case '\n' -> flow.line();
            case '\t' -> tab();
            case Mark.BEGIN_CELL -> cell(true);
            case Mark.END_CELL -> cell(false);
            case Mark.END_ROW -> flow.row();
            case Mark.END_TABLE -> flow.paragraph();
            case Mark.BEGIN_NOTE -> beginNote();
            case Mark.END_NOTE -> endNote();
            case Mark.NOTE_LINE -> flow.noteLine();
            default -> throw new IllegalStateException("no mark: " + (int) c);
        }
    }

    /** Notes begin with one, behind their marks. */
    private void tab() throws Refused {
        if (aside == null) {
            flow.tab();
        } else {
            flow.text(" ");
        }
    }

    // marks come in pairs, unless the parser leaves out a group that the filter has taken for one with text

    private void cell(boolean begins) {
        if (begins && !inCell) {
            flow.beginCell();
        } else if (!begins && inCell) {
            flow.endCell();
        }
        inCell = begins;
    }

    private void beginNote() throws Refused {
        if (aside == null) {
            String number = "[" + ++notes + "]";
            flow.text(number);
            aside = flow.beginNote();
            flow.text(number + " ");
        }
    }

    private void endNote() {
        if (aside != null) {
            flow.endNote(aside);
            aside = null;
        }
    }
}
