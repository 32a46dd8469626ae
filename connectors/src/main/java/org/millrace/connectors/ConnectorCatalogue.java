package org.millrace.connectors;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.connectors.archive.ArchiveConnector;
import org.millrace.connectors.jsonl.JsonlConnector;
import org.millrace.connectors.warc.WarcConnector;
import org.millrace.connectors.warc.WetConnector;
import org.millrace.core.Connector;

/**
 * The connectors that a recipe can name. Each has one public constructor, whose parameters are the recipe's keys; a bad
 * value makes it throw {@link IllegalArgumentException} with the key, its range and the value found.
 */
public final class ConnectorCatalogue {
    private static final SortedMap<String, Class<? extends Connector>> ALL =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                    "archive", ArchiveConnector.class,
                    "jsonl", JsonlConnector.class,
                    "warc", WarcConnector.class,
                    "wet", WetConnector.class)));

    private ConnectorCatalogue() {}

    /** Every connector by its id, in the order of the ids. */
    public static SortedMap<String, Class<? extends Connector>> all() {
        return ALL;
    }
}
