package org.millrace.connectors.documents.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.microsoft.OfficeParser.POIFSDocumentType;
import org.apache.tika.parser.microsoft.SummaryExtractor;
import org.millrace.connectors.documents.text.Budget;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Extraction;
import org.millrace.core.Verdict;
import org.xml.sax.SAXException;

/**
 * The text of one file in the compound format of Office before 2007, DOC or PPT, parsed in the JVM that calls. It throws what
 * POI and Tika throw at damaged files, and has no limit of time. A child process has neither fault.
 */
public final class CompoundText {
    private CompoundText() {}

    /** What comes of the file; the streams in it say which kind it is. */
    public static Extraction read(byte[] content, ParserLimits limits) throws IOException, SAXException, TikaException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            POIFSDocumentType type = POIFSDocumentType.detectType(root);
            Metadata stated = new Metadata();
            new SummaryExtractor(stated).parseSummaries(root);
            Budget budget = new Budget(limits);
            String text =
                    switch (type) {
                        case WORDDOCUMENT -> BinaryWordText.read(root, budget, limits.characters());
                        case POWERPOINT -> SlideShowText.read(root, budget, limits.characters());
                        case ENCRYPTED, DRMENCRYPTED -> throw Refused.because(Verdict.drop("encrypted", ""));
                        default ->
                            throw Refused.because(Verdict.drop(
                                    "media-type", type.getType().toString().toLowerCase(Locale.ROOT)));
                    };
            if (text.isBlank()) {
                return new Extraction.Nothing(Verdict.drop("no-text", ""));
            }
            return new Extraction.Found(text, Stated.notes(stated));
        } catch (Budget.Spent e) {
            return e.extraction();
        } catch (Refused e) {
            return e.extraction();
        } catch (EncryptedDocumentException | org.apache.tika.exception.EncryptedDocumentException e) {
            return new Extraction.Nothing(Verdict.drop("encrypted", ""));
        }
    }
}
