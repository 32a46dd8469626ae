package org.millrace.core;

/**
 * Judges a document by measures of its text and notes. The same document gets the same readings every time, in any locale,
 * whatever came before it; no text makes it throw. An instance is used by one thread at a time.
 */
public interface Filter extends Measuring {
    /** Takes readings of {@link #measures}, in the order in which the rules are tried. */
    void measure(Document document, Readings readings);

    /** What the limits make of the document: keep, or drop for the first rule that it breaks. */
    default Verdict judge(Document document) {
        Readings readings = Readings.untilBreach();
        measure(document, readings);
        return readings.verdict();
    }
}
