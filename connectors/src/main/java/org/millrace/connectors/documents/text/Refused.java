package org.millrace.connectors.documents.text;

import org.millrace.core.Extraction;
import org.millrace.core.Failure;
import org.millrace.core.Verdict;

/** Ends the reading of one file, with what is to be said of it. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Extraction extraction;

    private Refused(Extraction extraction) {
        super(extraction.toString(), null, false, false);
        this.extraction = extraction;
    }

    /** The file is well, but left out. */
    public static Refused because(Verdict.Drop reason) {
        return new Refused(new Extraction.Nothing(reason));
    }

    /** The file cannot be read. */
    public static Refused damaged(String cause, String message) {
        return new Refused(new Extraction.Unreadable(new Failure(cause, message)));
    }

    /** What comes of the file. */
    public Extraction extraction() {
        return extraction;
    }
}
