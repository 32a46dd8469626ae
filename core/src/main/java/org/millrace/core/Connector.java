package org.millrace.core;

import java.io.IOException;

/**
 * Reads archives of one kind. It streams, holds one record at a time, and reports <em>every</em> record that it meets,
 * and every stretch of bytes that it cannot read, to the intake exactly once and in the order of the container.
 *
 * <p>Damage is reported with {@link Intake#failed} and reading goes on at the next sound record; it is not an exception.
 * An instance is used by one thread at a time.
 */
public interface Connector {
    /**
     * Reads the container's range.
     *
     * @param source name of the recipe's source, for the origins
     * @throws IOException only where the storage fails, so that trying again may help
     */
    void read(String source, Container container, Intake intake) throws IOException;

    /**
     * Whether the files of a container belong together, so that some of them say something about others: then it is never
     * split, and is read once more where a step is a {@link Surveyor}.
     */
    default boolean holdsProjects() {
        return false;
    }

    /**
     * Whether ranges of the container can be read apart: then the records of all ranges together are those of the whole.
     * May look at the first bytes.
     */
    default boolean splits(Container container) throws IOException {
        return false;
    }
}
