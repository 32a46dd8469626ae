package org.millrace.pipeline.recipe;

import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.pipeline.index.IndexHeader;

/**
 * An index of an earlier release.
 *
 * @param name what the ledger calls it
 * @param path of its folder, relative to the recipe's
 * @param sha256 of its header, and by that of everything in it
 */
public record EarlierIndex(String name, String path, String sha256, IndexHeader header) {
    SortedMap<String, Object> canonical() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("name", name);
        map.put("path", path);
        map.put("sha256", sha256);
        return map;
    }
}
