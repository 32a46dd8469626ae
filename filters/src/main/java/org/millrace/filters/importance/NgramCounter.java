package org.millrace.filters.importance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.millrace.filters.models.JsonLines;
import org.millrace.filters.models.LineCounts;

/** Counts the hashed words and pairs of words of texts. For one thread at a time. */
public final class NgramCounter {
    private static final int LONGEST_LINE = 1 << 26;

    private final String name;
    private final long[] counts;
    private long documents;
    private long words;

    /**
     * Starts with nothing counted.
     *
     * @param name what the texts are, of letters, digits and {@code . _ -}
     * @param buckets 2 to 10,000,000; RedPajama-V2 has 10,000
     */
    public NgramCounter(String name, int buckets) {
        this.name = NgramCounts.checkedName(name);
        this.counts = new long[NgramCounts.checkedBuckets(buckets)];
    }

    /** Counts a text. */
    public void add(String text) {
        words += HashedWords.scan(text, counts.length, bucket -> counts[bucket]++);
        documents++;
    }

    /**
     * Counts all texts of a JSONL file, plain or gzip; lines without anything are passed over.
     *
     * @param file the file's name, which names it in faults
     * @param field whose string the text is
     * @param lines where lines are counted, and those left out that have no text: {@code texts.jsonl, line 7: expected …,
     *     found …}
     */
    public void addJsonl(String file, InputStream in, String field, LineCounts lines) throws IOException {
        JsonLines.read(file, in, LONGEST_LINE, lines, (object, at) -> {
            JsonNode text = object.path(field);
            if (!text.isTextual()) {
                throw at.fault("a string in '" + field + "'", text.isMissingNode() ? "no such field" : "none");
            }
            add(text.textValue());
        });
    }

    /**
     * What was counted so far.
     *
     * @throws IllegalArgumentException where no text had a word
     */
    public NgramCounts counts() {
        if (words == 0) {
            throw new IllegalArgumentException("need texts with words, got " + documents + " texts without any");
        }
        return new NgramCounts(name, documents, words, counts.clone());
    }
}
