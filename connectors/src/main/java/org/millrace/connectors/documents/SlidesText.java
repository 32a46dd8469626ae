package org.millrace.connectors.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;

/**
 * The text of a PPTX file (ECMA-376, transitional or strict): slides in the order of the show, the paragraphs of a shape as lines,
 * shapes parted by an empty line, tables, formulas as the characters in them; the speaker's notes of all slides at the
 * end, as footnotes are.
 *
 * <p>Left out: comments, headers, footers, dates and slide numbers, what stands on masters and layouts, hidden shapes,
 * diagrams and charts.
 */
final class SlidesText {
    private static final String DRAWING = "drawingml";
    private static final String FORMULA = "/math";
    private static final Set<String> FURNITURE = Set.of("dt", "ftr", "hdr", "sldNum", "sldImg");

    private final PackedFiles files;
    private final XmlWalk walk;
    private final Flow flow;

    private SlidesText(PackedFiles files, DocumentLimits limits) {
        this.files = files;
        walk = new XmlWalk(limits);
        flow = new Flow(limits.characters());
    }

    static Read read(PackedFiles files, DocumentLimits limits) throws Refused {
        SlidesText text = new SlidesText(files, limits);
        Map<String, String> root = Relations.ofPackage(files, text.walk).byType();
        text.show(root.getOrDefault("officeDocument", "ppt/presentation.xml"));
        Statement statement = new Statement();
        String stated = root.getOrDefault("core-properties", "docProps/core.xml");
        if (files.has(stated)) {
            text.walk.walk(files, stated, statement);
        }
        return new Read(text.flow.result(), statement.notes());
    }

    private void show(String presentation) throws Refused {
        Order order = new Order();
        walk.walk(files, presentation, order);
        Map<String, String> parts = Relations.of(presentation, files, walk).byId();
        Set<String> slides = new LinkedHashSet<>();
        for (String id : order.ids) {
            if (parts.containsKey(id)) {
                slides.add(parts.get(id));
            }
        }
        for (String slide : slides) {
            flow.paragraph();
            walk.walk(files, slide, new Shapes(false));
            flow.paragraph();
            String notes = Relations.of(slide, files, walk).byType().get("notesSlide");
            if (notes != null && files.has(notes)) {
                Flow.Aside aside = flow.beginNote();
                walk.walk(files, notes, new Shapes(true));
                flow.endNote(aside);
            }
        }
    }

    /** The ids of the slides' relations. */
    private static final class Order implements XmlWalk.Reader {
        private final List<String> ids = new ArrayList<>();

        @Override
        public boolean begin(XmlWalk.Tag tag) {
            if (tag.name().equals("sldId")) {
                ids.add(tag.relation());
            }
            return true;
        }

        @Override
        public void end(String name) {}

        @Override
        public void text(String text) {}
    }

    private final class Shapes implements XmlWalk.Reader {
        private final boolean notes;
        private String placeholder = "";
        private boolean hidden;
        private boolean inText;

        Shapes(boolean notes) {
            this.notes = notes;
        }

        @Override
        public boolean begin(XmlWalk.Tag tag) {
            switch (tag.name()) {
                case "Fallback", "extLst" -> {
                    return false;
                }
                case "sp", "graphicFrame", "cxnSp" -> {
                    placeholder = "";
                    hidden = false;
                    separate();
                }
                case "cNvPr" -> {
                    String value = tag.attribute("hidden");
                    hidden = value.equals("1") || value.equals("true");
                }
                case "ph" -> placeholder = tag.attribute("type");
                case "txBody" -> {
                    return isWanted();
                }
                case "tbl" -> {
                    return !hidden;
                }
                case "tr" -> flow.row();
                case "tc" -> flow.beginCell();
                case "p" -> flow.line();
                case "br" -> flow.line();
                case "t" ->
                    inText = tag.space().contains(DRAWING) || tag.space().endsWith(FORMULA);
                default -> {}
            }
            return true;
        }

        private boolean isWanted() {
            return !hidden && !FURNITURE.contains(placeholder);
        }

        @Override
        public void text(String text) throws Refused {
            if (inText) {
                flow.text(text);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "p" -> flow.line();
                case "tc" -> flow.endCell();
                case "tr" -> flow.row();
                case "sp", "graphicFrame" -> separate();
                default -> {}
            }
        }

        private void separate() {
            if (notes) {
                flow.line();
            } else {
                flow.paragraph();
            }
        }
    }
}
