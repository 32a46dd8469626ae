package org.millrace.filters.quality.gopher;

import java.util.List;
import org.millrace.core.Measure;

/** What Gopher's rules of quality measure, under a source's names and limits, in the order in which they are tried. */
record GopherMeasures(
        Measure words,
        Measure length,
        Measure symbols,
        Measure bulletLines,
        Measure ellipsisLines,
        Measure letters,
        Measure stopWords) {

    List<Measure> all() {
        return List.of(words, length, symbols, bulletLines, ellipsisLines, letters, stopWords);
    }
}
