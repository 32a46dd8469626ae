package org.millrace.connectors.documents.text;

import org.millrace.core.Extraction;
import org.millrace.core.Verdict;

/** Counts what one file costs. Used by one thread. */
public final class Budget {
    private final ParserLimits limits;
    private int pages;
    private long steps;
    private long characters;

    /** Nothing spent. */
    public Budget(ParserLimits limits) {
        this.limits = limits;
    }

    /** Ends the parsing of a file. An error, since parsers go on after many an exception. */
    public static final class Spent extends Error {
        private static final long serialVersionUID = 1;

        private final transient Extraction extraction;

        private Spent(Verdict.Drop reason) {
            this(Refused.because(reason));
        }

        /** The same through the code of libraries. */
        public Spent(Refused refused) {
            super(refused.getMessage(), null, false, false);
            extraction = refused.extraction();
        }

        /** What comes of the file. */
        public Extraction extraction() {
            return extraction;
        }
    }

    /** A page begins. */
    public void page() {
        if (++pages > limits.pages()) {
            throw new Spent(Verdict.drop("too-many-pages", pages, limits.pages()));
        }
    }

    /** Something small is done. */
    public void step() {
        if (++steps > limits.steps()) {
            throw new Spent(Verdict.drop("too-many-steps", (double) steps, (double) limits.steps()));
        }
    }

    /** So many UTF-16 units are found. */
    public void characters(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw new Spent(Verdict.drop("too-large", (double) characters, limits.characters()));
        }
    }

    /** The pages so far. */
    public int pages() {
        return pages;
    }
}
