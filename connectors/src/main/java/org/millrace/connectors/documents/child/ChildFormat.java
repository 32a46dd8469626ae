package org.millrace.connectors.documents.child;

import org.millrace.connectors.documents.office.CompoundText;
import org.millrace.connectors.documents.office.RichText;
import org.millrace.connectors.documents.pdf.PdfText;
import org.millrace.connectors.documents.text.ParserLimits;
import org.millrace.core.Extraction;

/** The formats that child processes parse. */
public enum ChildFormat {
    PDF("pdf", 1),
    RTF("rtf", 2),
    DOC("doc", 3),
    PPT("ppt", 4);

    private final String word;
    private final int code;

    ChildFormat(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /** What a damaged file fails with, such as {@code bad-pdf}. */
    String failure() {
        return "bad-" + word;
    }

    /** Its number in a question. */
    int code() {
        return code;
    }

    /** The format of that number. */
    static ChildFormat of(int code) {
        for (ChildFormat format : values()) {
            if (format.code == code) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format has the number " + code);
    }

    /** Parses a file in the JVM that calls; may throw whatever a parser throws. */
    Extraction read(byte[] content, ParserLimits limits) throws Exception {
        return switch (this) {
            case PDF -> PdfText.read(content, limits);
            case RTF -> RichText.read(content, limits);
            case DOC, PPT -> CompoundText.read(content, limits);
        };
    }
}
