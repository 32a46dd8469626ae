package org.millrace.filters.privacy.scan;

import java.util.List;

/**
 * Finds places of one category of personal data. Holds no state: the same text has the same finds.
 *
 * <p>The one interface that a model of names is plugged in by as well: its finds are spans of its own kind.
 */
public interface Finder {
    /**
     * Adds what it finds, as places in {@link ScannedText#text()}. Finds of one finder may overlap. Takes time linear in
     * the text.
     */
    void find(ScannedText text, List<Span> found);
}
