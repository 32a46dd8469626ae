package org.millrace.filters.importance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import org.millrace.filters.models.ModelLines;

/** Counts the hashed words and pairs of words of texts. For one thread at a time. */
public final class NgramCounter {
    private static final int LONGEST_LINE = 1 << 26;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

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
     * @throws IllegalArgumentException {@code texts.jsonl, line 7: expected …, found …} where a line is not so
     */
    public void addJsonl(String file, InputStream in, String field) throws IOException {
        ModelLines lines = new ModelLines(file, in, LONGEST_LINE);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                JsonNode text = parse(line, lines).path(field);
                if (!text.isTextual()) {
                    throw lines.fault("a string in '" + field + "'", text.isMissingNode() ? "no such field" : "none");
                }
                add(text.textValue());
            }
        }
    }

    private static JsonNode parse(String line, ModelLines lines) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw lines.fault("a JSON object", "a fault: " + e.getOriginalMessage());
        }
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
