package org.millrace.connectors.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.millrace.connectors.bytes.CompoundFile;
import org.millrace.connectors.bytes.MediaTypes;
import org.millrace.connectors.documents.child.ChildFormat;
import org.millrace.connectors.documents.child.ChildParsing;
import org.millrace.connectors.documents.text.Refused;
import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Verdict;

/**
 * Makes text of a document file (PDF, EPUB, DOCX, ODT, PPTX, ODP, RTF, DOC, PPT), whatever is in it: always returns, within
 * its limits of memory, and the same for the same bytes and limits (save {@code parser-time}, see {@link ChildParsing}).
 *
 * <p>Nothing is run, fetched or recognised: no macros, no embedded files, no external entities, no pictures of text.
 * Notes: title, author, date (created), language_stated, description, where the file states them; signal pages of a PDF.
 *
 * <ul>
 *   <li>nothing: {@code no-text}, {@code encrypted}, {@code too-large} (bytes unpacked, or UTF-16 units of text), {@code
 *       too-many-tags}, {@code too-deep}; {@code media-type}; for PDF, RTF, DOC and PPT see
 *       {@link ChildParsing}
 *   <li>unreadable: {@code bad-zip}, {@code bad-package} (a part is missing), {@code bad-xml}, {@code bad-pdf}, {@code bad-rtf},
 *       {@code bad-doc}, {@code bad-ppt}, {@code parser-died}
 * </ul>
 *
 * <p>What comes out of a zip is streamed; memory is the file, its directory and its text, for EPUB also one page's tree.
 * Safe for use by many threads.
 */
public final class DocumentParsing {
    private final DocumentLimits limits;
    private final ChildParsing children;

    private DocumentParsing(DocumentLimits limits) {
        this.limits = limits;
        children = ChildParsing.within(limits.parser());
    }

    /** Parsing within {@code limits}; starts no process yet. */
    public static DocumentParsing within(DocumentLimits limits) {
        return new DocumentParsing(limits);
    }

    /**
     * The text of a file.
     *
     * @param mediaType one of {@link MediaTypes#isDocument}
     * @throws IllegalStateException where a process is needed and none can be started, which says nothing of the file
     */
    public Extraction parse(byte[] content, String mediaType) {
        return switch (actual(content, mediaType)) {
            case MediaTypes.PDF -> children.parse(ChildFormat.PDF, content);
            case MediaTypes.RTF -> children.parse(ChildFormat.RTF, content);
            case MediaTypes.DOC -> children.parse(ChildFormat.DOC, content);
            case MediaTypes.PPT -> children.parse(ChildFormat.PPT, content);
            case MediaTypes.EPUB -> packed(content, EpubText::read);
            case MediaTypes.DOCX -> packed(content, WordText::read);
            case MediaTypes.PPTX -> packed(content, SlidesText::read);
            case MediaTypes.ODT, MediaTypes.ODP -> packed(content, OpenDocumentText::read);
            default -> new Extraction.Nothing(Verdict.drop("media-type", mediaType));
        };
    }

    /**
     * What the file is by its bytes, where it is declared to be of Office: Word has saved RTF and even new files under the name of
     * DOC, and servers send old files under the new types.
     */
    private static String actual(byte[] content, String mediaType) {
        boolean office =
                switch (mediaType) {
                    case MediaTypes.DOC, MediaTypes.PPT, MediaTypes.RTF, MediaTypes.DOCX, MediaTypes.PPTX -> true;
                    default -> false;
                };
        String found = office ? MediaTypes.sniffDocument(content) : "";
        return found.isEmpty() ? mediaType : found;
    }

    private interface Format {
        Read read(PackedFiles files, DocumentLimits limits) throws Refused;
    }

    private Extraction packed(byte[] content, Format format) {
        if (CompoundFile.isOne(content)) {
            // Office wraps what it encrypts in the container of its older formats
            return contains(content, "EncryptedPackage")
                    ? new Extraction.Nothing(Verdict.drop("encrypted", ""))
                    : new Extraction.Unreadable(new Failure("bad-zip", "a file of an older format under this type"));
        }
        try (PackedFiles files = PackedFiles.of(content, limits.unpackedBytes())) {
            Read read = format.read(files, limits);
            return read.text().isBlank()
                    ? new Extraction.Nothing(Verdict.drop("no-text", ""))
                    : new Extraction.Found(read.text(), read.notes());
        } catch (Refused e) {
            return e.extraction();
        } catch (IOException e) {
            return new Extraction.Unreadable(new Failure("bad-zip", "the zip cannot be read"));
        }
    }

    /** Whether the directory of a compound file, UTF-16LE, has that name. */
    private static boolean contains(byte[] content, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        outer:
        for (int i = 0; i + wanted.length <= content.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (content[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
