package org.millrace.connectors.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;

class SlidesTextTest {
    private static final DocumentLimits LIMITS = DocumentLimits.of(1 << 20, 10_000, 1, 1 << 26);

    private static Extraction parse(byte[] content) {
        return DocumentParsing.within(LIMITS).parse(content, MediaTypes.PPTX);
    }

    private static String text(String... slides) throws IOException {
        return ((Extraction.Found) parse(Packages.pptx(slides))).text();
    }

    private static String shape(String properties, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<a:p><a:r><a:t>").append(paragraph).append("</a:t></a:r></a:p>");
        }
        return "<p:sp><p:nvSpPr>" + properties + "</p:nvSpPr><p:txBody>" + text + "</p:txBody></p:sp>";
    }

    private static String placeholder(String type, String text) {
        return shape("<p:cNvPr id='1'/><p:nvPr><p:ph type='" + type + "'/></p:nvPr>", text);
    }

    @Test
    void readsSlidesInTheOrderOfTheShow() throws IOException {
        // the parts are numbered the other way round
        assertThat(text(shape("", "first"), shape("", "second"), shape("", "third")))
                .isEqualTo("first\n\nsecond\n\nthird");
    }

    @Test
    void partsShapesByAnEmptyLineAndTheirParagraphsByANewLine() throws IOException {
        assertThat(
                        text(
                                placeholder("title", "Head") + shape("", "a", "b")
                                        + "<p:sp><p:txBody><a:p><a:r><a:t>one</a:t></a:r><a:br/><a:fld><a:t>two</a:t></a:fld></a:p></p:txBody></p:sp>"))
                .isEqualTo("Head\n\na\nb\n\none\ntwo");
    }

    @Test
    void partsCellsByTabs() throws IOException {
        String row =
                "<a:tr><a:tc><a:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p><a:p><a:r><a:t>b</a:t></a:r></a:p></a:txBody></a:tc>"
                        + "<a:tc><a:txBody><a:p><a:r><a:t>c</a:t></a:r></a:p></a:txBody></a:tc></a:tr>";
        assertThat(text(shape("", "x") + "<p:graphicFrame><a:tbl>" + row + row + "</a:tbl></p:graphicFrame>"
                        + shape("", "y")))
                .isEqualTo("x\n\na b\tc\na b\tc\n\ny");
    }

    @Test
    void leavesOutFurnitureHiddenShapesAndSecondRenderings() throws IOException {
        assertThat(text(placeholder("dt", "2020") + placeholder("ftr", "foot") + placeholder("sldNum", "7")
                        + shape("<p:cNvPr id='2' hidden='1'/>", "hidden") + shape("<p:cNvPr id='3'/>", "shown")
                        + "<mc:AlternateContent><mc:Choice>" + shape("", "new") + "</mc:Choice><mc:Fallback>"
                        + shape("", "old") + "</mc:Fallback></mc:AlternateContent>"))
                .isEqualTo("shown\n\nnew");
    }

    @Test
    void putsTheSpeakersNotesAtTheEnd() throws IOException {
        String notes = placeholder("sldImg", "image") + placeholder("body", "say") + placeholder("sldNum", "1");
        byte[] file =
                Packages.pptxWithNotes(shape("", "one"), notes, shape("", "two"), shape("", "say more", "and more"));
        assertThat(((Extraction.Found) parse(file)).text()).isEqualTo("one\n\ntwo\n\nsay\nsay more\nand more");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        assertThat(parse(Packages.zip("a", "b")))
                .isEqualTo(new Extraction.Unreadable(
                        new Failure("bad-package", "the package has no ppt/presentation.xml")));
        assertThat(((Extraction.Nothing) parse(Packages.pptx())).reason().rule())
                .isEqualTo("no-text");
    }

    @Test
    void findsPartsOutsideTheFolder() {
        assertThat(Relations.resolve("ppt/slides/", "../notesSlides/a.xml")).isEqualTo("ppt/notesSlides/a.xml");
        assertThat(Relations.resolve("ppt/slides/", "/x/a.xml")).isEqualTo("x/a.xml");
        assertThat(Relations.resolve("ppt/", "../../../a.xml")).isEqualTo("../../a.xml");
    }
}
