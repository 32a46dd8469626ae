package org.millrace.filters.privacy.scan;

/**
 * A model that finds names of people. Put a jar with an implementation on the class path and name its class in
 * {@code META-INF/services/org.millrace.filters.privacy.scan.NameFinder}; the category {@code name} then asks it. Its spans
 * are of {@link #KIND} or of a kind of the same category with a rule of its own, with scores from 0 to 100.
 *
 * <p>It must find the same in the same text on any machine, or releases cannot be rebuilt.
 */
public interface NameFinder extends Finder {
    /** What it finds. */
    Kind KIND = new Kind("NAME", "name-model");
}
