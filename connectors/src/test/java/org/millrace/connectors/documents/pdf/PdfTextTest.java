package org.millrace.connectors.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.connectors.documents.pdf.Pdfs.ascii;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Verdict;

/** What is read out of a file; {@code ChildParsingTest} has what a file may do to the process. */
class PdfTextTest {
    private static final ParserLimits LIMITS = new ParserLimits(10, 100_000, 10_000, 64 << 20, 60);

    @BeforeAll
    static void looksForNoFonts() {
        FontMappers.set(new FixedFonts());
    }

    private static String text(String... pages) throws IOException {
        return ((Extraction.Found) PdfText.read(Pdfs.of(pages), LIMITS)).text();
    }

    private static Verdict.Drop dropped(byte[] content) {
        return ((Extraction.Nothing) PdfText.read(content, LIMITS)).reason();
    }

    @Test
    void joinsTheLinesOfAParagraphAndPartsParagraphs() throws IOException {
        assertThat(text(
                        "The first line of a paragraph that goes\non in the second line, which hyphen-\nates a word. End.\n"
                                + "\nAnother paragraph stands below it, after\na gap, and this is its end."))
                .isEqualTo(
                        "The first line of a paragraph that goes on in the second line, which hyphenates a word. End.\n\n"
                                + "Another paragraph stands below it, after a gap, and this is its end.");
    }

    @Test
    void takesOutWhatRepeatsOnEveryPage() throws IOException {
        String[] pages = new String[4];
        for (int i = 0; i < pages.length; i++) {
            pages[i] =
                    "Annual Report\n\nWords of page " + "abcd".charAt(i) + " end here.\n\n\nPage " + (i + 7) + " of 11";
        }
        assertThat(text(pages))
                .isEqualTo("Words of page a end here.\n\nWords of page b end here.\n\n"
                        + "Words of page c end here.\n\nWords of page d end here.");
    }

    @Test
    void goesOnAcrossPagesInTheMiddleOfASentence() throws IOException {
        assertThat(text("A sentence that does not", "end on its page.", "Another one."))
                .isEqualTo("A sentence that does not end on its page.\n\nAnother one.");
    }

    @Test
    void saysWhatTheFileStates() throws IOException {
        Extraction.Found found = (Extraction.Found) PdfText.read(Pdfs.of("a", "b"), LIMITS);
        assertThat(found.notes().fact("title")).isEqualTo("A title");
        assertThat(found.notes().fact("author")).isEqualTo("Ann");
        assertThat(found.notes().signals()).containsEntry("pages", 20_000L);
    }

    @Test
    void readsWhatNeedsNoPasswordAndLeavesOutWhatNeedsOne() throws IOException {
        assertThat(((Extraction.Found) PdfText.read(Pdfs.encrypted("", "open"), LIMITS)).text())
                .isEqualTo("open");
        assertThat(dropped(Pdfs.encrypted("secret", "closed"))).isEqualTo(Verdict.drop("encrypted", ""));
        byte[] certificate = Pdfs.raw(
                "/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Recipients [<00>] >> /ID [<00> <00>]",
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [] /Count 0 >>"));
        assertThat(PdfText.read(certificate, LIMITS)).isNotInstanceOf(Extraction.Found.class);
    }

    @Test
    void countsPagesStepsAndCharacters() throws IOException {
        String[] pages = new String[11];
        Arrays.fill(pages, "x");
        assertThat(dropped(Pdfs.of(pages))).isEqualTo(Verdict.drop("too-many-pages", 11, 10));
        assertThat(dropped(Pdfs.forms(30, 9))).isEqualTo(Verdict.drop("too-many-steps", 100_001, 100_000));
        assertThat(dropped(Pdfs.of(("x".repeat(50) + "\n").repeat(201))).rule()).isEqualTo("too-large");
    }

    @Test
    void endsOnPagesThatHoldThemselves() throws IOException {
        byte[] loop = Pdfs.raw(
                "",
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 1000000000 >>"),
                ascii("<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 5 >>"));
        assertThat(PdfText.read(loop, LIMITS)).isNotInstanceOf(Extraction.Found.class);
    }

    @Test
    void doesNotBelieveAStatedLength() throws IOException {
        byte[] huge = Pdfs.raw(
                "",
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"),
                ascii("<< /Length 2147483647 >>\nstream\nq Q\nendstream"));
        assertThat(dropped(huge).rule()).isEqualTo("no-text");
    }

    @Test
    void saysThatAFileIsDamaged() {
        assertThat(PdfText.read(ascii("%PDF-1.4 and no more"), LIMITS))
                .isEqualTo(new Extraction.Unreadable(new Failure("bad-pdf", "no sound PDF file (IOException)")));
        assertThat(PdfText.read(new byte[0], LIMITS)).isInstanceOf(Extraction.Unreadable.class);
    }
}
