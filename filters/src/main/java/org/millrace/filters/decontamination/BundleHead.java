package org.millrace.filters.decontamination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The first line of a bundle.
 *
 * @param name the benchmark
 * @param ngram words of an n-gram
 * @param shortest least words of an item that is kept whole because it is shorter than an n-gram
 * @param items lines of items that follow
 * @param ngrams lines of n-grams that follow those
 */
record BundleHead(String name, String version, int ngram, int shortest, int items, int ngrams) {
    static final String FORMAT = "millrace-bundle-v1";
    static final String NORMALISATION = "words-v1";
    static final String HASH = "roll-v1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final List<String> KEYS =
            List.of("format", "name", "version", "ngram", "shortest", "normalisation", "hash", "items", "ngrams");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    BundleHead {
        checkName("name", name);
        checkName("version", version);
        if (ngram < 1 || ngram > WordHashes.LONGEST || shortest < 1 || shortest > ngram) {
            throw new IllegalArgumentException("need 1 <= shortest <= ngram <= " + WordHashes.LONGEST
                    + ", got shortest=" + shortest + ", ngram=" + ngram);
        }
        if (items < 0 || ngrams < 0) {
            throw new IllegalArgumentException("need 0 <= items and ngrams, got items=" + items + ", ngrams=" + ngrams);
        }
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "need a " + what + " of up to 64 letters, digits and . _ -, got '" + name + "'");
        }
    }

    String line() {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT)
                .put("name", name)
                .put("version", version)
                .put("ngram", ngram)
                .put("shortest", shortest)
                .put("normalisation", NORMALISATION)
                .put("hash", HASH)
                .put("items", items)
                .put("ngrams", ngrams);
        return node.toString();
    }

    /**
     * Reads the line.
     *
     * @throws IllegalArgumentException where it is none, or one of another format
     */
    static BundleHead parse(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("need a JSON object, got a fault: " + e.getOriginalMessage(), e);
        }
        if (node == null || !node.isObject()) {
            throw new IllegalArgumentException("need a JSON object, got something else");
        }
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(found::add);
        if (!found.equals(KEYS)) {
            throw new IllegalArgumentException("need the keys " + KEYS + ", got " + found);
        }
        expect(node, "format", FORMAT);
        expect(node, "normalisation", NORMALISATION);
        expect(node, "hash", HASH);
        return new BundleHead(
                text(node, "name"),
                text(node, "version"),
                number(node, "ngram"),
                number(node, "shortest"),
                number(node, "items"),
                number(node, "ngrams"));
    }

    private static void expect(JsonNode node, String key, String value) {
        if (!text(node, key).equals(value)) {
            throw new IllegalArgumentException(
                    "need '" + key + "' to be '" + value + "', got '" + text(node, key) + "'");
        }
    }

    private static String text(JsonNode node, String key) {
        if (!node.get(key).isTextual()) {
            throw new IllegalArgumentException("need a string as '" + key + "', got " + node.get(key));
        }
        return node.get(key).textValue();
    }

    private static int number(JsonNode node, String key) {
        if (!node.get(key).isInt()) {
            throw new IllegalArgumentException("need a number as '" + key + "', got " + node.get(key));
        }
        return node.get(key).intValue();
    }
}
