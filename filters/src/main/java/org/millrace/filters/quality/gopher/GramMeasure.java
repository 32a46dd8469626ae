package org.millrace.filters.quality.gopher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millrace.core.Limit;
import org.millrace.core.Measure;

/** The share of a text's characters that runs of {@code words} words take. */
record GramMeasure(int words, Measure measure) {
    private static final int MOST_WORDS = 64;

    /** Reads limits written as {@code 2:0.2}, each for a measure whose name is the number of words between two parts. */
    static List<GramMeasure> parse(String parameter, List<String> limits, String prefix, String suffix) {
        List<GramMeasure> grams = limits.stream()
                .map(limit -> parse(parameter, limit, prefix, suffix))
                .toList();
        Set<Integer> lengths = new HashSet<>();
        for (GramMeasure gram : grams) {
            if (!lengths.add(gram.words)) {
                throw new IllegalArgumentException(
                        "need one share for each number of words in " + parameter + ", got two for " + gram.words);
            }
        }
        return grams;
    }

    /** The same measure, which any value is allowed of. */
    GramMeasure withoutLimit() {
        return new GramMeasure(words, Measure.of(measure.name()));
    }

    private static GramMeasure parse(String parameter, String limit, String prefix, String suffix) {
        int colon = limit.indexOf(':');
        try {
            int words = Integer.parseInt(limit.substring(0, Math.max(0, colon)).strip());
            double share = Double.parseDouble(limit.substring(colon + 1).strip());
            if (words >= 1 && words <= MOST_WORDS && share >= 0 && Double.isFinite(share)) {
                String name = prefix + words + suffix;
                return new GramMeasure(words, Measure.count(name, Limit.atMost(name, share)));
            }
        } catch (NumberFormatException e) {
            // told below, with what was expected
        }
        throw new IllegalArgumentException("need " + parameter + " as words:share, such as 2:0.2, with 1 to "
                + MOST_WORDS + " words and a share >= 0, got '" + limit + "'");
    }
}
