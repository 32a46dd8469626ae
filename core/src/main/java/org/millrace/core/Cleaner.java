package org.millrace.core;

/**
 * Takes out of a document's text what does not belong to it, and judges it by what it found or left on the way. For rules
 * that can only be told together, such as "drop lines, then drop the page if little is left"; what only judges is a
 * {@link Filter}, what only changes the text a {@link Rewriter}.
 *
 * <p>The same text gives the same result every time, in any locale; no text makes it throw. Cleaning the result once more
 * may change it again. An instance is used by one thread at a time.
 */
public interface Cleaner extends Measuring {
    /**
     * Takes readings of {@link #measures}, in the order in which the rules are tried.
     *
     * @return the text that is left, and how many places were taken out, by rule; of no use once the readings have what
     *     they want. A cleaner does not redact
     */
    Rewriting clean(Document document, Readings readings);
}
