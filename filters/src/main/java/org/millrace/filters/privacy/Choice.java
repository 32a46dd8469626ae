package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.millrace.filters.privacy.scan.Span;

/** Chooses among finds that overlap: the longest, then the likeliest, then the category that the recipe names first. */
final class Choice {
    private Choice() {}

    /** Spans of which no two overlap, in the order of the text. */
    static List<Span> of(List<Span> found, List<String> categories) {
        if (found.size() < 2) {
            return found;
        }
        List<Span> ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparingInt(Span::length)
                .thenComparingInt(Span::score)
                .reversed()
                .thenComparingInt(span -> categories.indexOf(Category.of(span.kind())))
                .thenComparingInt(Span::start)
                .thenComparing(span -> span.kind().rule()));
        TreeMap<Integer, Span> chosen = new TreeMap<>();
        for (Span span : ranked) {
            var before = chosen.lowerEntry(span.end());
            if (before == null || before.getValue().end() <= span.start()) {
                chosen.put(span.start(), span);
            }
        }
        return List.copyOf(chosen.values());
    }
}
