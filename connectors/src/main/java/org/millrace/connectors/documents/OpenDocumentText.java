package org.millrace.connectors.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Verdict;

/**
 * The text of an ODT or ODP file (OASIS OpenDocument 1.0 to 1.3): headings, paragraphs, list items as lines, tables, text boxes;
 * footnotes and endnotes at the end under the labels of their marks, and so the speaker's notes of slides, which have no marks.
 *
 * <p>Left out: tracked deletions, comments, tables of contents and indices, hidden text, readings above a text (ruby),
 * the descriptions of pictures, and on slides headers, footers, dates and numbers.
 */
final class OpenDocumentText implements XmlWalk.Reader {
    private static final String CONTENT = "content.xml";
    private static final String STATED = "meta.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private static final Set<String> UNWANTED = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "table-of-content",
            "illustration-index",
            "table-index",
            "object-index",
            "user-index",
            "alphabetical-index",
            "bibliography",
            "ruby-text",
            "forms",
            "scripts",
            "script",
            "font-face-decls",
            "automatic-styles",
            "styles",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "hidden-text",
            "title",
            "desc",
            "binary-data",
            "math");

    /** Classes of frames on slides that hold no text of the slide. */
    private static final Set<String> FURNITURE = Set.of("header", "footer", "date-time", "page-number");

    private final Flow flow;
    private final Deque<Flow.Aside> asides = new ArrayDeque<>();
    private final StringBuilder label = new StringBuilder();
    private boolean inLabel;
    private int paragraphs;
    private int lists;

    private OpenDocumentText(DocumentLimits limits) {
        flow = new Flow(limits.characters());
    }

    static Read read(PackedFiles files, DocumentLimits limits) throws Refused {
        XmlWalk walk = new XmlWalk(limits);
        if (files.has(MANIFEST)) {
            walk.walk(files, MANIFEST, new Manifest());
        }
        OpenDocumentText text = new OpenDocumentText(limits);
        walk.walk(files, CONTENT, text);
        Statement statement = new Statement();
        if (files.has(STATED)) {
            walk.walk(files, STATED, statement);
        }
        return new Read(text.flow.result(), statement.notes());
    }

    @Override
    public boolean begin(XmlWalk.Tag tag) throws Refused {
        String name = tag.name();
        if (UNWANTED.contains(name)) {
            return false;
        }
        switch (name) {
            case "frame" -> {
                return !FURNITURE.contains(tag.attribute("class"));
            }
            case "page" -> flow.paragraph();
            case "notes" -> asides.push(flow.beginNote());
            case "p", "h" -> {
                paragraphs++;
                separate();
            }
            case "list" -> {
                separate();
                lists++;
            }
            case "s" -> flow.text(" ");
            case "tab" -> flow.tab();
            case "line-break" -> flow.line();
            case "table-row" -> flow.row();
            case "table-cell" -> flow.beginCell();
            case "note" -> label.setLength(0);
            case "note-citation" -> inLabel = true;
            case "note-body" -> {
                String mark = "[" + label.toString().strip() + "]";
                flow.text(mark);
                asides.push(flow.beginNote());
                flow.text(mark + " ");
            }
            default -> {}
        }
        return true;
    }

    /** Paragraphs are parted by an empty line, but those of a list or a note by a new line. */
    private void separate() {
        if (lists > 0) {
            flow.line();
        } else if (asides.isEmpty()) {
            flow.paragraph();
        } else {
            flow.noteLine();
        }
    }

    @Override
    public void text(String text) throws Refused {
        if (inLabel) {
            label.append(text, 0, Math.min(text.length(), Math.max(0, 20 - label.length())));
        } else if (paragraphs > 0) {
            flow.text(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                separate();
            }
            case "list" -> {
                lists--;
                separate();
            }
            case "table-row" -> flow.row();
            case "table-cell" -> flow.endCell();
            case "table" -> flow.paragraph();
            case "note-citation" -> inLabel = false;
            case "page" -> flow.paragraph();
            case "note-body", "notes" -> flow.endNote(asides.pop());
            default -> {}
        }
    }

    /** Finds out whether the content is encrypted. */
    private static final class Manifest implements XmlWalk.Reader {
        private boolean content;

        @Override
        public boolean begin(XmlWalk.Tag tag) throws Refused {
            if (tag.name().equals("file-entry")) {
                content = tag.attribute("full-path").equals(CONTENT);
            } else if (content && tag.name().equals("encryption-data")) {
                throw Refused.because(Verdict.drop("encrypted", ""));
            }
            return true;
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }
}
