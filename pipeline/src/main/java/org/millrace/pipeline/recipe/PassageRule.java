package org.millrace.pipeline.recipe;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.passages.Passages;

/**
 * Takes passages out of documents that stand in the corpus more than once.
 *
 * @param id names the rule in the manifest: the profile's name, or what the recipe says
 * @param scheme what is compared
 * @param keep which copy stays
 * @param scope among which documents copies count
 * @param files files of a group, for that scope; else 0
 * @param left what a document must have left
 */
public record PassageRule(String id, Passages scheme, Keep keep, Scope scope, int files, CutLimits left) {

    /** Which copy of a passage stays. */
    public enum Keep {
        /** That in the source that stands first in the recipe; there in the document with the smallest key; there the first. */
        FIRST,
        /** As {@link #FIRST}, whatever the source: the key is a hash of seed and id, so no place is preferred. */
        SMALLEST_HASH,
        /** None, where it stands in several documents; the first, where it stands several times in one alone. */
        NONE;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Among which documents copies count. */
    public enum Scope {
        /** All. */
        CORPUS,
        /** Those of one source. */
        SOURCE,
        /** Those of a group of so many files of one source, in the order of their paths. */
        FILES;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SortedMap<String, Object> canonical() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("id", id);
        map.put("scheme", scheme.version());
        map.put("keep", keep.word());
        map.put("scope", scope.word());
        map.put("files", files);
        map.put("left", left.canonical());
        return map;
    }
}
