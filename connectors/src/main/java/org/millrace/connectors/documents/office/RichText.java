package org.millrace.connectors.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Extraction;
import org.millrace.core.Verdict;
import org.xml.sax.SAXException;

/**
 * The text of one RTF file by Tika, by the rules for DOCX: what must not show is taken out of the file before ({@link
 * RichTextFilter}), and Tika sees to charsets, fonts, Unicode and lists. It throws what Tika throws, and has no limit of time; a
 * child process has neither fault.
 */
public final class RichText {
    private RichText() {}

    /** What comes of the file. */
    public static Extraction read(byte[] content, ParserLimits limits) throws IOException, SAXException, TikaException {
        Budget budget = new Budget(limits);
        try {
            byte[] wanted = new RichTextFilter(content, budget).result();
            RichTextHandler text = new RichTextHandler(budget, limits.characters());
            Metadata stated = new Metadata();
            new RTFParser().parse(new ByteArrayInputStream(wanted), text, stated, new ParseContext());
            String result = text.result();
            return result.isBlank()
                    ? new Extraction.Nothing(Verdict.drop("no-text", ""))
                    : new Extraction.Found(result, Stated.notes(stated));
        } catch (Budget.Spent e) {
            return e.extraction();
        } catch (Refused e) {
            return e.extraction();
        }
    }
}
