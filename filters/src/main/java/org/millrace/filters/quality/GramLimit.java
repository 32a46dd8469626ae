package org.millrace.filters.quality;

import java.util.List;

/** The share of a text's characters that runs of {@code words} words may take. */
record GramLimit(int words, double share) {
    private static final int MOST_WORDS = 64;

    /** Reads limits written as {@code 2:0.2}. */
    static List<GramLimit> parse(String parameter, List<String> limits) {
        return limits.stream().map(limit -> parse(parameter, limit)).toList();
    }

    private static GramLimit parse(String parameter, String limit) {
        int colon = limit.indexOf(':');
        try {
            int words = Integer.parseInt(limit.substring(0, Math.max(0, colon)).strip());
            double share = Double.parseDouble(limit.substring(colon + 1).strip());
            if (words >= 1 && words <= MOST_WORDS && share >= 0 && Double.isFinite(share)) {
                return new GramLimit(words, share);
            }
        } catch (NumberFormatException e) {
            // told below, with what was expected
        }
        throw new IllegalArgumentException("need " + parameter + " as words:share, such as 2:0.2, with 1 to "
                + MOST_WORDS + " words and a share >= 0, got '" + limit + "'");
    }
}
