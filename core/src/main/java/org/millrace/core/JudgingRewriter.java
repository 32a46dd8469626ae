package org.millrace.core;

/**
 * A rewriter that may find a document to be of no use for what it would have to take out of it: one that is little but
 * personal data. It measures the text as it is before it rewrites it.
 */
public interface JudgingRewriter extends Rewriter, Measuring {
    /** Takes readings of {@link #measures}, in the order in which the rules are tried. */
    void measure(Document document, Readings readings);
}
