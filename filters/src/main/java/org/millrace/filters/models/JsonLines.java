package org.millrace.filters.models;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads JSONL, plain or gzip, and goes on behind what cannot be read: a line that is no object, too long or refused by who
 * takes it. Nothing is lost without being counted.
 */
public final class JsonLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonLines() {}

    /** Takes the objects in their order. */
    @FunctionalInterface
    public interface Taker {
        /**
         * An object.
         *
         * @param lines to name the line, and its fault
         * @throws IllegalArgumentException where it is not what it should be, as {@link ModelLines#fault} makes it; the
         *     line must then have left no trace
         */
        void take(JsonNode object, ModelLines lines);
    }

    /**
     * Hands all objects of a file to {@code taker}. Blank lines are passed over, and a byte-order mark before the first.
     *
     * @param name names the file in faults
     * @param longest the bytes that a line may have
     * @param counts where lines are counted
     * @throws IOException where the storage fails; damage of gzip is counted
     */
    public static void read(String name, InputStream in, int longest, LineCounts counts, Taker taker)
            throws IOException {
        ModelLines lines;
        try {
            lines = new ModelLines(name, in, longest);
        } catch (IllegalArgumentException e) {
            counts.addRest(e.getMessage());
            return;
        }
        while (true) {
            try {
                String line = lines.next();
                if (line == null) {
                    return;
                }
                if (lines.number() == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                    line = line.substring(1);
                }
                if (!line.isBlank()) {
                    taker.take(object(line, lines), lines);
                    counts.addRead();
                }
            } catch (IllegalArgumentException e) {
                if (lines.isBroken()) {
                    counts.addRest(e.getMessage());
                } else {
                    counts.addUnread(e.getMessage());
                }
            }
        }
    }

    private static JsonNode object(String line, ModelLines lines) {
        try {
            JsonNode item = JSON.readTree(line);
            if (item.isObject()) {
                return item;
            }
        } catch (JsonProcessingException e) {
            throw lines.fault("a JSON object", "a fault: " + e.getOriginalMessage());
        }
        throw lines.fault("a JSON object", "something else");
    }
}
