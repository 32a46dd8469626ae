package org.millrace.filters.dedup.substring;

/**
 * Windows in a row that have the same anchor at the same place: what {@link StretchScanner} cuts the windows of a text into. Valid
 * while it is being visited. Places are counted in units from the beginning of the text.
 */
public interface Stretch {
    /** The hash of the anchor. Windows of stretches with different ones differ. */
    long anchor();

    /** Where the first window begins. */
    int from();

    /** Where the last window ends. */
    int to();

    /** How many windows there are: one at least. */
    int windows();

    /** The first half of the fingerprint of window {@code index}; only of a scan with fingerprints. */
    long first(int index);

    /** The second half of it. */
    long second(int index);

    /** The first half of a fingerprint of all units from {@link #from} to {@link #to}. */
    default long firstOfAll() {
        return ofAll(first(0), first(windows() - 1));
    }

    /** The second half of it. */
    default long secondOfAll() {
        return ofAll(second(0), second(windows() - 1));
    }

    /** The first and the last window overlap, for they share the anchor: together they are all there is. */
    private long ofAll(long ofFirst, long ofLast) {
        return Fingerprints.mix(Fingerprints.mix(ofFirst + (windows() * 0x9E3779B97F4A7C15L)) + ofLast);
    }
}
