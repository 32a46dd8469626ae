package org.millrace.filters.privacy.scan;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lists of context words that come with the build, by name. Each line: list, language, words between bars. */
final class ContextLists {
    private static final Map<String, Set<String>> ALL = load();

    private ContextLists() {}

    static Map<String, Set<String>> all() {
        return ALL;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> lists = new TreeMap<>();
        for (String[] row : DataTable.read(ContextLists.class, "context.tsv", 3)) {
            Set<String> words = lists.computeIfAbsent(row[0], name -> new TreeSet<>());
            for (String word : row[2].split("\\|", -1)) {
                words.add(word.strip());
            }
        }
        return Collections.unmodifiableMap(lists);
    }
}
