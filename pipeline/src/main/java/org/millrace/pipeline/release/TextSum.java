package org.millrace.pipeline.release;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts counted: how many, and their length in UTF-8. */
record TextSum(long documents, long bytes) {
    static final TextSum NONE = new TextSum(0, 0);

    TextSum plus(TextSum more) {
        return new TextSum(documents + more.documents, bytes + more.bytes);
    }

    /** Adds sums by language to others. */
    static void addAll(SortedMap<String, TextSum> sums, Map<String, TextSum> more) {
        more.forEach((language, sum) -> sums.merge(language, sum, TextSum::plus));
    }

    /** The sum over all languages. */
    static TextSum total(Map<String, TextSum> languages) {
        return languages.values().stream().reduce(NONE, TextSum::plus);
    }

    /** Sums by language as JSON, with the names that {@code release.json} has. */
    static Map<String, Object> toJson(Map<String, TextSum> languages) {
        Map<String, Object> json = new TreeMap<>();
        languages.forEach((language, sum) ->
                json.put(language, new TreeMap<>(Map.of("documents", sum.documents, "text_bytes", sum.bytes))));
        return json;
    }
}
