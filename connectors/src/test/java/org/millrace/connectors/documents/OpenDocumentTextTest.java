package org.millrace.connectors.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.core.Extraction;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

class OpenDocumentTextTest {
    private static final DocumentLimits LIMITS = DocumentLimits.of(1 << 20, 10_000, 1, 1 << 26);

    private static Extraction parse(String text, String... more) throws IOException {
        return DocumentParsing.within(LIMITS).parse(Packages.odt(text, more), MediaTypes.ODT);
    }

    private static String text(String text) throws IOException {
        return ((Extraction.Found) parse(text)).text();
    }

    @Test
    void partsParagraphsByAnEmptyLineAndListItemsByANewLine() throws IOException {
        assertThat(
                        text(
                                "<text:h>Head</text:h>\n<text:p>One<text:s/>two<text:line-break/>three</text:p><text:list><text:list-item>"
                                        + "<text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>"
                                        + "</text:list-item><text:list-item><text:p>c</text:p></text:list-item></text:list><text:p>Last</text:p>"))
                .isEqualTo("Head\n\nOne two\nthree\n\na\nb\nc\n\nLast");
    }

    @Test
    void partsCellsByTabs() throws IOException {
        String row = "<table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
                + "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>";
        assertThat(text("<text:p>x</text:p><table:table>" + row + row + "</table:table><text:p>y</text:p>"))
                .isEqualTo("x\n\na b\tc\na b\tc\n\ny");
    }

    @Test
    void leavesOutDeletionsCommentsIndicesAndReadings() throws IOException {
        assertThat(
                        text(
                                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
                                        + "</text:changed-region></text:tracked-changes><text:table-of-content><text:p>Head 1</text:p>"
                                        + "</text:table-of-content><text:p>a<office:annotation><dc:creator>me</dc:creator><text:p>no</text:p>"
                                        + "</office:annotation><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text>"
                                        + "</text:ruby><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>"))
                .isEqualTo("a漢\n\nbox");
    }

    @Test
    void putsNotesAtTheEndUnderTheirLabels() throws IOException {
        assertThat(text(
                        "<text:p>one<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>foot</text:p>"
                                + "<text:p>more</text:p></text:note-body></text:note> two<text:note><text:note-citation>i"
                                + "</text:note-citation><text:note-body><text:p>end</text:p></text:note-body></text:note></text:p>"
                                + "<text:p>three</text:p>"))
                .isEqualTo("one[1] two[i]\n\nthree\n\n[1] foot\nmore\n[i] end");
    }

    @Test
    void takesWhatTheFileStates() throws IOException {
        Extraction.Found found = (Extraction.Found)
                parse(
                        "<text:p>x</text:p>",
                        "meta.xml",
                        "<m xmlns:dc='d' xmlns:meta='m'><dc:title>T</dc:title><dc:creator>editor</dc:creator><dc:date>2021-01-01T00</dc:date>"
                                + "<meta:initial-creator>author</meta:initial-creator><meta:creation-date>2020-05-06T07:08</meta:creation-date></m>");
        assertThat(found.notes())
                .isEqualTo(Notes.NONE
                        .withFact("title", "T")
                        .withFact("author", "author")
                        .withFact("date_published", "2020-05-06"));
    }

    @Test
    void refusesWhatIsEncrypted() throws IOException {
        String manifest = "<m><file-entry full-path='Pictures/a'><encryption-data/></file-entry>"
                + "<file-entry full-path='content.xml'>%s</file-entry></m>";
        assertThat(parse("<text:p>x</text:p>", "META-INF/manifest.xml", manifest.replace("%s", "<encryption-data/>")))
                .isEqualTo(new Extraction.Nothing(Verdict.drop("encrypted", "")));
        assertThat(parse("<text:p>x</text:p>", "META-INF/manifest.xml", manifest.replace("%s", "")))
                .isInstanceOf(Extraction.Found.class);
    }

    @Test
    void readsSlidesWithTheSpeakersNotesAtTheEnd() throws IOException {
        String list = "<text:list><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p>"
                + "</text:list-item></text:list>";
        String slides = "<presentation:footer-decl>decl</presentation:footer-decl>"
                + page(
                        frame("title", "<text:p>One</text:p>") + frame("outline", list),
                        frame("notes", "<text:p>say</text:p>"))
                + page(
                        frame("footer", "<text:p>foot</text:p>")
                                + frame("page-number", "<text:p>2</text:p>")
                                + frame("title", "<text:p>Two</text:p>"),
                        frame("notes", "<text:p>say more</text:p><text:p>and more</text:p>"));
        assertThat(DocumentParsing.within(LIMITS).parse(Packages.odp(slides), MediaTypes.ODP))
                .isEqualTo(new Extraction.Found("One\n\na\nb\n\nTwo\n\nsay\nsay more\nand more", Notes.NONE));
    }

    private static String page(String frames, String notes) {
        return "<draw:page>" + frames + "<presentation:notes>" + notes + "</presentation:notes></draw:page>";
    }

    private static String frame(String type, String text) {
        return "<draw:frame presentation:class='" + type + "'><draw:text-box>" + text + "</draw:text-box></draw:frame>";
    }
}
