package org.millrace.filters.privacy;

import java.util.List;

/** Finds places of one category of personal data. Holds no state: the same text has the same finds. */
interface Finder {
    /** Adds what it finds, in order and without overlaps. */
    void find(String text, List<Span> found);
}
