package org.millrace.pipeline.recipe;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millrace.filters.dedup.substring.SubstringUnit;
import org.millrace.filters.dedup.substring.Substrings;

/**
 * Takes spans out of documents that stand elsewhere too.
 *
 * @param scheme how long a span must be
 * @param keep which copy stays
 * @param left what a document must have left
 */
public record SubstringRule(Substrings scheme, Keep keep, CutLimits left) {
    /** Names the rule in the manifest. */
    public static final String ID = "substrings";

    /** Which copy of a span stays. */
    public enum Keep {
        /** That in the source that stands first in the recipe; there in the document with the smallest key; there the first. */
        FIRST,
        /** None. */
        NONE;

        /** The word in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SubstringRule read(Section section) {
        SubstringUnit unit = RecipeReader.constant(section, "unit", SubstringUnit.TOKENS, SubstringUnit::word);
        int length = (int) section.number("length", unit.standardLength(), unit.leastLength(), Substrings.MAX_LENGTH);
        Keep keep = RecipeReader.constant(section, "keep", Keep.FIRST, Keep::word);
        CutLimits left = CutLimits.read(new Section("'left' of substrings", section.mapping("left")), CutLimits.NONE);
        section.refuseOthers();
        return new SubstringRule(new Substrings(length, unit), keep, left);
    }

    SortedMap<String, Object> canonical() {
        SortedMap<String, Object> map = new TreeMap<>();
        map.put("scheme", Substrings.VERSION);
        map.put("unit", scheme.unit().word());
        map.put("length", scheme.length());
        map.put("keep", keep.word());
        map.put("left", left.canonical());
        return map;
    }
}
