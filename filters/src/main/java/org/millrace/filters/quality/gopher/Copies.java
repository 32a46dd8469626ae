package org.millrace.filters.quality.gopher;

import java.util.Arrays;
import org.millrace.filters.english.Hashing;
import org.millrace.filters.english.NameTable;
import org.millrace.filters.quality.Segments;

/** Counts how many parts of a text stand in it more than once. Reused from text to text; two parts are equal if their hashes are. */
final class Copies {
    private final NameTable names = new NameTable();
    private int[] counts = new int[256];
    private int[] lengths = new int[256];

    /** Parts that were looked at. */
    int parts;
    /** Different ones among them. */
    int distinct;
    /** Parts that have an equal one. */
    int repeated;

    /** Code points of the parts. */
    long chars;

    long distinctChars;
    long repeatedChars;

    /** Which parts are looked at, and how. */
    enum View {
        /** All, as they are. */
        ALL,
        /** Those that are not all white space, as they are. */
        FILLED,
        /** Those that are not all white space, without white space at their ends. */
        STRIPPED
    }

    void count(char[] text, Segments segments, View view) {
        names.clear(segments.size);
        parts = 0;
        distinct = 0;
        chars = 0;
        for (int i = 0; i < segments.size; i++) {
            if (view != View.ALL && segments.isBlank(i)) {
                continue;
            }
            int start = view == View.STRIPPED ? segments.from[i] : segments.starts[i];
            int end = view == View.STRIPPED ? segments.to[i] : segments.ends[i];
            int length = Character.codePointCount(text, start, end - start);
            int name = names.name(Hashing.of(text, start, end));
            if (name == distinct) {
                grow();
                counts[name] = 0;
                lengths[name] = length;
                distinct++;
            }
            counts[name]++;
            parts++;
            chars += length;
        }
        repeated = 0;
        distinctChars = 0;
        repeatedChars = 0;
        for (int name = 0; name < distinct; name++) {
            distinctChars += lengths[name];
            if (counts[name] > 1) {
                repeated += counts[name];
                repeatedChars += (long) counts[name] * lengths[name];
            }
        }
    }

    private void grow() {
        if (distinct == counts.length) {
            counts = Arrays.copyOf(counts, distinct * 2);
            lengths = Arrays.copyOf(lengths, distinct * 2);
        }
    }
}
