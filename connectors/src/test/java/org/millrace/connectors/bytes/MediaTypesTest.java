package org.millrace.connectors.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.documents.Packages;
import org.millrace.connectors.documents.office.OfficeFiles;

class MediaTypesTest {
    @Test
    void reducesAStatedTypeToItsName() {
        assertThat(MediaTypes.normalise(" TEXT/HTML ; charset=x")).isEqualTo("text/html");
        assertThat(MediaTypes.normalise("text/html, text/plain")).isEqualTo("text/html");
        assertThat(MediaTypes.normalise("Text/RTF; charset=x")).isEqualTo(MediaTypes.RTF);
        assertThat(MediaTypes.normalise("html")).isEmpty();
        assertThat(MediaTypes.normalise("text/")).isEmpty();
        assertThat(MediaTypes.normalise("a/b/c")).isEmpty();
        assertThat(MediaTypes.normalise("\"text/html\"")).isEmpty();
    }

    @Test
    void findsTheCharset() {
        assertThat(MediaTypes.charset("text/html; charset=UTF-8")).isEqualTo("UTF-8");
        assertThat(MediaTypes.charset("text/html; a=b; CHARSET = 'x' ; c=d")).isEqualTo("x");
        assertThat(MediaTypes.charset("text/html;charset=\"y")).isEqualTo("y");
        assertThat(MediaTypes.charset("text/html")).isEmpty();
    }

    @Test
    void tellsPagesFromTextFromOtherBytes() {
        assertThat(sniff("\ufeff \n<!DOCTYPE HTML>")).isEqualTo("text/html");
        assertThat(sniff("<P>x")).isEqualTo("text/html");
        assertThat(sniff("x <html>")).isEqualTo("text/plain");
        assertThat(sniff("")).isEqualTo("text/plain");
        assertThat(sniff("GIF89a\u0000")).isEqualTo("application/octet-stream");
    }

    @Test
    void tellsDocumentFiles() throws IOException {
        assertThat(sniff("%PDF-1.4")).isEqualTo(MediaTypes.PDF);
        assertThat(MediaTypes.sniff(Packages.odt(""))).isEqualTo(MediaTypes.ODT);
        assertThat(MediaTypes.sniff(Packages.zip("mimetype", MediaTypes.ODT + "-master")))
                .isEqualTo(MediaTypes.BINARY);
        assertThat(MediaTypes.sniff(Packages.epub(""))).isEqualTo(MediaTypes.EPUB);
        assertThat(MediaTypes.sniff(Packages.zip("META-INF/container.xml", "", "mimetype", MediaTypes.EPUB)))
                .isEqualTo(MediaTypes.EPUB);
        assertThat(MediaTypes.sniff(Packages.docx(""))).isEqualTo(MediaTypes.DOCX);
        assertThat(MediaTypes.sniff(Packages.zip("a.txt", "x"))).isEqualTo(MediaTypes.BINARY);
        assertThat(MediaTypes.sniff(Packages.pptx(""))).isEqualTo(MediaTypes.PPTX);
        assertThat(MediaTypes.sniff(Packages.zip("word/document.xml", "", "ppt/presentation.xml", "")))
                .as("the one that comes last in the directory")
                .isEqualTo(MediaTypes.PPTX);
        assertThat(MediaTypes.sniff(Packages.zip("ppt/presentation.xml", "", "word/document.xml", "")))
                .isEqualTo(MediaTypes.DOCX);
        assertThat(MediaTypes.sniff(Packages.odp(""))).isEqualTo(MediaTypes.ODP);
        assertThat(MediaTypes.sniff(Packages.zip("mimetype", MediaTypes.ODP + "-template")))
                .isEqualTo(MediaTypes.BINARY);
        assertThat(sniff("{\\rtf1 x}")).isEqualTo(MediaTypes.RTF);
        assertThat(MediaTypes.sniff(OfficeFiles.doc())).isEqualTo(MediaTypes.DOC);
        assertThat(MediaTypes.sniff(OfficeFiles.ppt("x"))).isEqualTo(MediaTypes.PPT);
        assertThat(MediaTypes.sniff(OfficeFiles.xls())).isEqualTo("application/vnd.ms-excel");
        assertThat(MediaTypes.sniffDocument(OfficeFiles.xls())).isEmpty();
        assertThat(MediaTypes.isReadable(MediaTypes.PDF)).isTrue();
        assertThat(MediaTypes.isDocument("text/html")).isFalse();
    }

    private static String sniff(String text) {
        return MediaTypes.sniff(text.getBytes(StandardCharsets.UTF_8));
    }
}
