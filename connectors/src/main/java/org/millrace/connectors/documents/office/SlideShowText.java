package org.millrace.connectors.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.Flow;
import org.millrace.connectors.documents.text.Refused;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a PPT file by Tika: slides in order, list items as lines, tables after a slide's other text; the speaker's
 * notes of all slides at the end, as footnotes are.
 *
 * <p>Left out: comments, headers and footers, what stands on the master, pictures and embedded files.
 */
final class SlideShowText extends DefaultHandler {
    private static final String PICTURES = "Pictures";

    private final Budget budget;
    private final Flow flow;
    private int unwanted;
    private int notes;
    private Flow.Aside aside;

    private SlideShowText(Budget budget, int characters) {
        this.budget = budget;
        flow = new Flow(characters);
    }

    static String read(DirectoryNode root, Budget budget, int characters)
            throws IOException, SAXException, TikaException {
        if (root.hasEntry(PICTURES)) {
            root.getEntry(PICTURES).delete(); // Tika would unpack each, to ask whether it is wanted
        }
        OfficeParserConfig settings = new OfficeParserConfig();
        settings.setIncludeHeadersAndFooters(false);
        settings.setIncludeSlideMasterContent(false);
        settings.setIncludeSlideNotes(true);
        settings.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, settings);
        NothingEmbedded.set(context);
        SlideShowText text = new SlideShowText(budget, characters);
        try (TikaInputStream opened = TikaInputStream.get(new ByteArrayInputStream(new byte[0]))) {
            opened.setOpenContainer(root);
            new OfficeParser().parse(opened, text, new Metadata(), context);
        }
        return text.flow.result();
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        budget.step();
        String kind = attributes.getValue("class");
        boolean comments = name.equals("div") && "slide-comments".equals(kind);
        if (comments || unwanted > 0 || name.equals("head")) {
            unwanted++;
            return;
        }
        if (notes > 0) {
            notes++;
        } else if ("notes".equals(kind)) {
            notes = 1;
            aside = flow.beginNote();
        }
        switch (name) {
            case "p" -> separate();
            case "li", "br" -> flow.line();
            case "div", "ul", "table" -> separate();
            case "tr" -> flow.row();
            case "td" -> flow.beginCell();
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        if (unwanted > 0) {
            unwanted--;
            return;
        }
        switch (name) {
            case "p", "div", "ul", "table" -> separate();
            case "li" -> flow.line();
            case "tr" -> flow.row();
            case "td" -> flow.endCell();
            default -> {}
        }
        if (notes > 0 && --notes == 0) {
            flow.endNote(aside);
        }
    }

    private void separate() {
        if (notes > 0) {
            flow.noteLine();
        } else {
            flow.paragraph();
        }
    }

    @Override
    public void characters(char[] text, int from, int length) {
        if (unwanted > 0) {
            return;
        }
        budget.characters(length);
        try {
            flow.text(new String(text, from, length));
        } catch (Refused e) {
            throw new Budget.Spent(e);
        }
    }
}
