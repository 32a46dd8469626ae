package org.millrace.connectors.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.millrace.connectors.bytes.Limits;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;

/**
 * The text of a DOCX file (ECMA-376, transitional or strict): paragraphs, list items as lines, tables, text boxes, formulas as the
 * characters in them; footnotes and endnotes at the end under the numbers of their marks.
 *
 * <p>Left out: deletions and the origins of moves that are tracked, comments, hidden text, fields' instructions, headers and
 * footers, and the entries of tables of contents.
 */
final class WordText {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String FORMULA = "/math";
    private static final Set<String> UNWANTED = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "delInstrText",
            "comment",
            "Fallback",
            "sectPr",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "footnoteRef",
            "endnoteRef",
            "binData");

    private final PackedFiles files;
    private final DocumentLimits limits;
    private final XmlWalk walk;
    private final Flow flow;
    /** Notes that are referred to, in that order: {@code footnote 3}. */
    private final List<String> referred = new ArrayList<>();

    private long noteCharacters;

    private WordText(PackedFiles files, DocumentLimits limits) {
        this.files = files;
        this.limits = limits;
        walk = new XmlWalk(limits);
        flow = new Flow(limits.characters());
    }

    static Read read(PackedFiles files, DocumentLimits limits) throws Refused {
        WordText word = new WordText(files, limits);
        Map<String, String> root = Relations.ofPackage(files, word.walk).byType();
        String main = root.getOrDefault("officeDocument", "word/document.xml");
        Body body = word.new Body();
        word.walk.walk(files, main, body);
        if (!word.referred.isEmpty()) {
            word.notes(main);
        }
        Statement statement = new Statement();
        String stated = root.getOrDefault("core-properties", "docProps/core.xml");
        if (files.has(stated)) {
            word.walk.walk(files, stated, statement);
        }
        return new Read(word.flow.result(), statement.notes());
    }

    private void notes(String main) throws Refused {
        String folder = Relations.folder(main);
        Map<String, String> parts = Relations.of(main, files, walk).byType();
        Map<String, String> texts = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            String part = parts.getOrDefault(kind + "s", folder + kind + "s.xml");
            if (files.has(part)) {
                walk.walk(files, part, new Body(kind, texts));
            }
        }
        flow.paragraph();
        for (int i = 0; i < referred.size(); i++) {
            String text = texts.getOrDefault(referred.get(i), "");
            if (!text.isEmpty()) {
                Flow.Aside aside = flow.beginNote();
                flow.text("[" + (i + 1) + "] " + text);
                flow.endNote(aside);
            }
        }
    }

    private final class Body implements XmlWalk.Reader {
        private final String noteKind;
        private final Map<String, String> noteTexts;
        private Flow to = flow;
        private String note = "";
        private boolean inText;
        private boolean hidden;
        private boolean listed;
        private boolean contents;
        private boolean begun;

        Body() {
            this("", Map.of());
        }

        Body(String noteKind, Map<String, String> noteTexts) {
            this.noteKind = noteKind;
            this.noteTexts = noteTexts;
        }

        @Override
        public boolean begin(XmlWalk.Tag tag) throws Refused {
            String name = tag.name();
            if (UNWANTED.contains(name)) {
                return false;
            }
            if (!WORD.contains(tag.space())) {
                inText = name.equals("t") && tag.space().endsWith(FORMULA);
                return true;
            }
            switch (name) {
                case "p" -> {
                    begun = false;
                    listed = false;
                    contents = false;
                    hidden = false;
                }
                case "numPr" -> listed = true;
                case "pStyle" -> style(tag.attribute("val"));
                case "r" -> hidden = false;
                case "vanish" -> hidden = !isOff(tag.attribute("val"));
                case "t" -> inText = true;
                case "tab" -> {
                    if (!tag.attribute("pos").isEmpty() || !tag.attribute("val").isEmpty()) {
                        return true; // a stop of the ruler
                    }
                    beginParagraph();
                    to.tab();
                }
                case "br", "cr" -> {
                    beginParagraph();
                    to.line();
                }
                case "noBreakHyphen" -> put("-");
                case "tr" -> to.row();
                case "tc" -> to.beginCell();
                case "footnoteReference", "endnoteReference" -> refer(name, tag.attribute("id"));
                case "footnote", "endnote" -> {
                    note = name + " " + tag.attribute("id");
                    to = new Flow(limits.characters());
                }
                default -> {}
            }
            return true;
        }

        private void style(String style) {
            String lower = style.toLowerCase(Locale.ROOT);
            listed |= lower.startsWith("list");
            contents = lower.startsWith("toc") && lower.length() > 3 && Character.isDigit(lower.charAt(3));
        }

        private void refer(String name, String id) throws Refused {
            if (noteKind.isEmpty() && !hidden && !contents) {
                referred.add(name.substring(0, name.length() - "Reference".length()) + " " + id);
                put("[" + referred.size() + "]");
            }
        }

        @Override
        public void text(String text) throws Refused {
            if (inText) {
                put(text);
            }
        }

        private void put(String text) throws Refused {
            if (hidden || contents) {
                return;
            }
            beginParagraph();
            to.text(text);
        }

        /** Whether a paragraph is a list item is said between its begin and its text. */
        private void beginParagraph() {
            if (!begun && !listed) {
                to.paragraph();
            }
            begun = true;
        }

        @Override
        public void end(String name) throws Refused {
            switch (name) {
                case "t" -> inText = false;
                case "p" -> {
                    if (listed) {
                        to.line();
                    } else {
                        to.paragraph();
                    }
                }
                case "tc" -> to.endCell();
                case "tr" -> to.row();
                case "tbl" -> to.paragraph();
                case "footnote", "endnote" -> {
                    String text = to.result().replace("\n\n", "\n");
                    noteCharacters += text.length();
                    if (noteCharacters > limits.characters()) {
                        throw Refused.because(Limits.tooLarge(noteCharacters, limits.characters()));
                    }
                    noteTexts.put(note, text);
                    to = flow;
                }
                default -> {}
            }
        }

        private static boolean isOff(String value) {
            return value.equals("0") || value.equals("false") || value.equals("off");
        }
    }
}
