package org.millrace.filters.privacy;

import java.util.List;

/**
 * A text whose personal data is known.
 *
 * @param language ISO 639-1 code
 * @param uri where it is from, or empty
 */
record Gold(String language, String uri, String text, List<Place> places) {
    /** What stands from {@code start} to before {@code end} in UTF-16 units, by a category's name. */
    record Place(String category, int start, int end) {}
}
