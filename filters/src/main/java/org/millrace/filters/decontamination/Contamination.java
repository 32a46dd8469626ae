package org.millrace.filters.decontamination;

/**
 * What of a benchmark stands in a text.
 *
 * @param item id of the item of which the largest share is there; of equal ones that with the most n-grams, then the first
 *     of the bundle
 * @param found how many of its n-grams
 * @param total how many it has
 * @param items how many items have an n-gram there
 */
public record Contamination(String item, int found, int total, int items) {
    /** The part of the item's n-grams that is there, over 0 and up to 1. */
    public double share() {
        return (double) found / total;
    }
}
