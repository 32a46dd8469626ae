package org.millrace.connectors.documents.pdf;

import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Notes;
import org.millrace.core.Verdict;

/**
 * The text of one PDF file, parsed in the JVM that calls. It throws what PDFBox throws only where memory or stack ran out;
 * on its time there is no limit. A child process has neither fault.
 */
public final class PdfText {
    private PdfText() {}

    /** Makes the fonts of this JVM those that every machine has; once, before the first file. */
    public static void prepare() {
        FontMappers.set(new FixedFonts());
    }

    /** What comes of the file. */
    public static Extraction read(byte[] content, ParserLimits limits) {
        Budget budget = new Budget(limits);
        try (PDDocument file = Loader.loadPDF(new RandomAccessReadBuffer(content))) {
            List<List<Line>> pages = new PageLines(budget).read(file);
            String text = Paragraphs.of(PageFurniture.remove(pages));
            if (text.isBlank()) {
                return new Extraction.Nothing(Verdict.drop("no-text", ""));
            }
            return new Extraction.Found(text, notes(file).withSignal("pages", budget.pages()));
        } catch (Budget.Spent e) {
            return e.extraction();
        } catch (InvalidPasswordException e) {
            return new Extraction.Nothing(Verdict.drop("encrypted", ""));
        } catch (NoClassDefFoundError e) {
            // encryption by certificate needs a library that is left out: nobody here could have the key
            return new Extraction.Nothing(Verdict.drop("encrypted", "certificate"));
        } catch (IOException | RuntimeException e) {
            return new Extraction.Unreadable(
                    new Failure("bad-pdf", "no sound PDF file (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private static Notes notes(PDDocument file) {
        Notes notes = Notes.NONE;
        try {
            PDDocumentInformation stated = file.getDocumentInformation();
            notes = notes.withFact(Notes.TITLE, line(stated.getTitle()))
                    .withFact(Notes.AUTHOR, line(stated.getAuthor()))
                    .withFact(Notes.DESCRIPTION, line(stated.getSubject()))
                    .withFact(Notes.DATE_PUBLISHED, date(stated.getCreationDate()));
            return notes.withFact(
                    "language_stated", line(file.getDocumentCatalog().getLanguage()));
        } catch (RuntimeException e) {
            return notes; // a file may state nonsense about itself and still be read
        }
    }

    private static String line(String stated) {
        if (stated == null) {
            return "";
        }
        String line = stated.strip();
        return line.length() <= 1000 ? line : line.substring(0, line.offsetByCodePoints(0, 500));
    }

    /** The day as the file writes it, without its time. */
    private static String date(Calendar stated) {
        if (stated == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                stated.get(Calendar.YEAR),
                stated.get(Calendar.MONTH) + 1,
                stated.get(Calendar.DAY_OF_MONTH));
    }
}
