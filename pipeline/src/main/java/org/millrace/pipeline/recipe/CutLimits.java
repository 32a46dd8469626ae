package org.millrace.pipeline.recipe;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much must be left of a document that something was cut out of; 0 is no limit. One that nothing was cut out of is not
 * measured, and one of which nothing is left goes in any case.
 *
 * @param chars code points
 * @param words by the rules of the document's language
 * @param sentences by the same rules
 */
public record CutLimits(int chars, int words, int sentences) {
    /** Anything that is left will do. */
    public static final CutLimits NONE = new CutLimits(0, 0, 0);

    /** Reads the mapping {@code left} of a rule that cuts. */
    static CutLimits read(Section section, CutLimits standard) {
        CutLimits limits = new CutLimits(
                (int) section.number("chars", standard.chars, 0, Integer.MAX_VALUE),
                (int) section.number("words", standard.words, 0, Integer.MAX_VALUE),
                (int) section.number("sentences", standard.sentences, 0, Integer.MAX_VALUE));
        section.refuseOthers();
        return limits;
    }

    SortedMap<String, Object> canonical() {
        return new TreeMap<>(java.util.Map.of("chars", chars, "words", words, "sentences", sentences));
    }
}
