package org.millrace.connectors.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.connectors.documents.office.OfficeFiles;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

/** What all formats have in common: the limits, and that nothing gets out but an outcome. */
class DocumentParsingTest {
    private static final DocumentLimits LIMITS = new DocumentLimits(
            100_000, 1 << 20, 50_000, 5_000, 500, new ParserLimits(1, 100_000, 100_000, 40 << 20, 60));

    private static Extraction parse(byte[] content, String type) {
        return DocumentParsing.within(LIMITS).parse(content, type);
    }

    private static Verdict.Drop dropped(byte[] content, String type) {
        return ((Extraction.Nothing) parse(content, type)).reason();
    }

    private static Failure failed(byte[] content, String type) {
        return ((Extraction.Unreadable) parse(content, type)).failure();
    }

    @Test
    void countsWhatIsUnpackedNotWhatIsStated() throws IOException {
        byte[] bomb = Packages.docx("<w:p/>" + " ".repeat(3 << 20));
        assertThat(bomb.length).isLessThan(10_000);
        assertThat(dropped(bomb, MediaTypes.DOCX).rule()).isEqualTo("too-large");
        assertThat(dropped(bomb, MediaTypes.DOCX).limit()).isEqualTo(1 << 20);
        assertThat(dropped(Packages.odt(" ".repeat(3 << 20)), MediaTypes.ODT).rule())
                .isEqualTo("too-large");
    }

    @Test
    void addsUpWhatIsUnpackedOfAllParts() throws IOException {
        String half = "<p>" + " ".repeat(90_000) + "</p>";
        String[] pages = new String[40];
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            pages[2 * i] = "OPS/" + i + ".xhtml";
            pages[2 * i + 1] = half;
            items.append("<item id='i")
                    .append(i)
                    .append("' href='")
                    .append(i)
                    .append(".xhtml' media-type='text/html'/>");
            spine.append("<itemref idref='i").append(i).append("'/>");
        }
        byte[] book = Packages.epub("<package>" + items + "<spine>" + spine + "</spine></package>", pages);
        assertThat(dropped(book, MediaTypes.EPUB).rule()).isEqualTo("too-large");
    }

    @Test
    void boundsDepthTagsAndText() throws IOException {
        byte[] deep = Packages.docx("<w:p>".repeat(499) + "</w:p>".repeat(499));
        assertThat(dropped(deep, MediaTypes.DOCX)).isEqualTo(Verdict.drop("too-deep", 501, 500));
        byte[] tags = Packages.odt("<text:p/>".repeat(50_000));
        assertThat(dropped(tags, MediaTypes.ODT).rule()).isEqualTo("too-many-tags");
        byte[] text = Packages.odt("<text:p>" + "x".repeat(100_001) + "</text:p>");
        assertThat(dropped(text, MediaTypes.ODT)).isEqualTo(Verdict.drop("too-large", 200_002, 100_000));
    }

    @Test
    void expandsNoEntityAndFetchesNothing() throws IOException {
        String laughs =
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
        byte[] docx = Packages.zip(
                "word/document.xml", laughs + Packages.word("document", "<w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p>"));
        Extraction extraction = parse(docx, MediaTypes.DOCX);
        assertThat(extraction).isNotInstanceOf(Extraction.Found.class);
        byte[] external = Packages.zip(
                "word/document.xml",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>"
                        + Packages.word("document", "<w:p><w:r><w:t>y</w:t></w:r></w:p>"));
        assertThat(parse(external, MediaTypes.DOCX)).isEqualTo(new Extraction.Found("y", Notes.NONE));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        byte[] docx = Packages.docx("<w:p><w:r><w:t>y</w:t></w:r></w:p>");
        assertThat(failed(new byte[0], MediaTypes.DOCX))
                .isEqualTo(new Failure("bad-zip", "the zip has no sound directory"));
        assertThat(failed(docx, MediaTypes.ODT))
                .isEqualTo(new Failure("bad-package", "the package has no content.xml"));
        assertThat(failed(Packages.zip("content.xml", "<a>\n<b></a>"), MediaTypes.ODT))
                .isEqualTo(new Failure("bad-xml", "content.xml is not well-formed at line 2"));
        assertThat(failed(Packages.epub("<package/>"), MediaTypes.EPUB).message())
                .isEqualTo("the book's spine names no page");
        assertThat(dropped(Packages.odt("<text:p> </text:p>"), MediaTypes.ODT).rule())
                .isEqualTo("no-text");
        assertThat(dropped(docx, "image/gif")).isEqualTo(Verdict.drop("media-type", "image/gif"));
        assertThat(failed(new byte[100], MediaTypes.DOC).cause()).isEqualTo("bad-doc");
        assertThat(failed(new byte[100], MediaTypes.PPT).cause()).isEqualTo("bad-ppt");
        assertThat(failed(new byte[100], MediaTypes.RTF).cause()).isEqualTo("bad-rtf");
    }

    @Test
    void goesByTheBytesOfAFileThatIsSaidToBeOfOffice() throws IOException {
        byte[] rtf = "{\\rtf1 rich}".getBytes(StandardCharsets.US_ASCII);
        assertThat(parse(rtf, MediaTypes.DOC)).isEqualTo(new Extraction.Found("rich", Notes.NONE));
        byte[] docx = Packages.docx("<w:p><w:r><w:t>y</w:t></w:r></w:p>");
        assertThat(parse(docx, MediaTypes.DOC)).isEqualTo(new Extraction.Found("y", Notes.NONE));
        assertThat(parse(OfficeFiles.doc(), MediaTypes.DOCX)).isEqualTo(parse(OfficeFiles.doc(), MediaTypes.DOC));
        assertThat(dropped(OfficeFiles.xls(), MediaTypes.DOC))
                .isEqualTo(Verdict.drop("media-type", "application/vnd.ms-excel"));
    }

    @Test
    void knowsWhatOfficeEncrypts() throws IOException {
        byte[] compound = ("????" + "EncryptedPackage").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(OfficeFiles.doc(), 0, compound, 0, 8);
        assertThat(dropped(compound, MediaTypes.DOCX).rule()).isEqualTo("encrypted");
        compound[20] = 'x';
        assertThat(failed(compound, MediaTypes.DOCX).cause()).isEqualTo("bad-zip");
    }

    @Test
    void comesToOneOfItsOutcomesOnAnyDamage() throws IOException {
        byte[][] files = {
            Packages.docx(
                    "<w:p><w:r><w:t>Some words of text</w:t></w:r></w:p>".repeat(20),
                    "docProps/core.xml",
                    "<a><title>t</title></a>"),
            Packages.odt("<text:p>Some words of text</text:p>".repeat(20)),
            Packages.pptx("<p:sp><p:txBody><a:p><a:r><a:t>Some words of text</a:t></a:r></a:p></p:txBody></p:sp>"),
            ("{\\rtf1{\\info{\\title t}}\\pard some\\par{\\field{\\*\\fldinst X}{\\fldrslt y}}{\\footnote z}\\intbl a\\cell\\row"
                            + " \\u8364 ?\\'e9\\ls1 b\\par}")
                    .getBytes(StandardCharsets.US_ASCII),
            OfficeFiles.doc(),
            OfficeFiles.ppt("Title", "Some words of text"),
            Packages.epub(EpubTextTest.BOOK, "OPS/a.xhtml", "<p>a</p>", "OPS/b.xhtml", "<p>b</p>"),
        };
        String[] types = {
            MediaTypes.DOCX,
            MediaTypes.ODT,
            MediaTypes.PPTX,
            MediaTypes.RTF,
            MediaTypes.DOC,
            MediaTypes.PPT,
            MediaTypes.EPUB
        };
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < files.length; i++) {
            for (int mutant = 0; mutant < 300; mutant++) {
                byte[] damaged = Mutants.of(files[i], mutant);
                Extraction extraction = parse(damaged, types[i]);
                assertThat(extraction).as(types[i] + " " + mutant).isEqualTo(parse(damaged, types[i]));
                seen.add(extraction.getClass().getSimpleName());
            }
        }
        assertThat(seen).contains("Found", "Unreadable");
    }
}
