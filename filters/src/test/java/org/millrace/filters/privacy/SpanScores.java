package org.millrace.filters.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Precision and recall by category: a find counts where it has at least 0.8 of what is there, and what is there at least 0.8
 * of it (BigCode's rule). A find in a place of another category counts as found there and as a false find of its own.
 */
final class SpanScores {
    private static final double OVERLAP = 0.8;

    private static final class Row {
        private int places;
        private int placesFound;
        private int finds;
        private int soundFinds;
    }

    private final Map<String, Row> rows = new TreeMap<>();

    void add(List<Gold.Place> gold, List<Gold.Place> found) {
        for (Gold.Place place : gold) {
            Row row = rows.computeIfAbsent(place.category(), category -> new Row());
            row.places++;
            row.placesFound += found.stream().anyMatch(find -> match(place, find)) ? 1 : 0;
        }
        for (Gold.Place find : found) {
            Row row = rows.computeIfAbsent(find.category(), category -> new Row());
            row.finds++;
            row.soundFinds += gold.stream().anyMatch(place -> match(place, find)) ? 1 : 0;
        }
    }

    private static boolean match(Gold.Place a, Gold.Place b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return a.category().equals(b.category())
                && common >= OVERLAP * (a.end() - a.start())
                && common >= OVERLAP * (b.end() - b.start());
    }

    double precision(String category) {
        Row row = rows.getOrDefault(category, new Row());
        return row.finds == 0 ? 1 : (double) row.soundFinds / row.finds;
    }

    double recall(String category) {
        Row row = rows.getOrDefault(category, new Row());
        return row.places == 0 ? 1 : (double) row.placesFound / row.places;
    }

    String table() {
        StringBuilder out = new StringBuilder("| category | in the texts | precision | recall |\n|---|--:|--:|--:|\n");
        rows.forEach((category, row) -> out.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f |%n",
                category,
                row.places,
                precision(category),
                recall(category))));
        return out.toString();
    }
}
