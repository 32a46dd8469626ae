package org.millrace.filters.perplexity;

import java.util.ArrayList;
import java.util.List;

/** Gathers a list of words and their counts. */
final class WordCounts {
    private static final long MOST = 1_000_000_000_000_000L; // keeps the sum of ten thousand of them in a long

    private final List<Long> hashes = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private long total;

    void read(String line) {
        if (line.isBlank() || line.startsWith("# ")) {
            return;
        }
        int tab = line.indexOf('\t');
        try {
            long count = tab > 0 ? Long.parseLong(line.substring(tab + 1).strip()) : 0;
            if (count > 0 && count <= MOST) {
                total = Math.addExact(total, count);
                hashes.add(Hashing.word(line, 0, tab));
                counts.add(count);
                return;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // falls through to the one message
        }
        throw new IllegalArgumentException(
                "expected a word and its count from 1 to 10^15 with a tab between, found '" + line + "'");
    }

    int words() {
        return hashes.size();
    }

    long total() {
        return total;
    }

    /** The natural logarithm of each word's share. */
    GramTable logarithms() {
        GramTable table = new GramTable(hashes.size(), false);
        for (int i = 0; i < hashes.size(); i++) {
            if (!table.add(hashes.get(i), (float) StrictMath.log(counts.get(i) / (double) total), 0)) {
                throw new IllegalArgumentException(
                        "expected each word once, found the word of entry " + (i + 1) + " again");
            }
        }
        return table;
    }
}
