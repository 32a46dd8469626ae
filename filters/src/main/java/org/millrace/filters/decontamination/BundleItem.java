package org.millrace.filters.decontamination;

/**
 * One question, task or text of a benchmark.
 *
 * @param id names it in the benchmark; up to 200 characters, none of them a control character
 * @param words of its n-grams: those of the bundle, or fewer where the item is shorter
 * @param ngrams how many different ones the bundle holds of it
 */
record BundleItem(String id, int words, int ngrams) {
    private static final int LONGEST_ID = 200;

    BundleItem {
        if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "need an id of 1 to " + LONGEST_ID + " characters without control characters, got '" + id + "'");
        }
        if (words < 1 || ngrams < 1) {
            throw new IllegalArgumentException(
                    "need 1 <= words and n-grams, got words=" + words + ", n-grams=" + ngrams);
        }
    }

    String line() {
        return id + "\t" + words + "\t" + ngrams;
    }

    static BundleItem parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 3) {
            try {
                return new BundleItem(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
            } catch (NumberFormatException e) {
                // falls through to the one message
            }
        }
        throw new IllegalArgumentException("need an id, words and n-grams with tabs between, got '" + line + "'");
    }
}
