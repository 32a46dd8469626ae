package org.millrace.connectors.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks values by dotted path out of a line of JSON, in one pass and without building a tree. Where a key repeats, its
 * last value counts, as in most readers of JSON.
 */
final class Fields {
    /** A byte order mark and the four bytes by which the parser tells UTF-16 and UTF-32 from UTF-8. */
    private static final int SNIFFED = 7;

    /** Objects and arrays in one another; deeper lines are no data. */
    private static final int MOST_NESTING = 1000;

    private final JsonFactory factory;
    private final Node root = new Node();
    private final int count;

    /**
     * @param paths keys with dots between them; an empty path is never found
     * @param longest bytes of the longest line
     */
    Fields(List<String> paths, int longest) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_NESTING)
                        .maxStringLength(longest)
                        .maxNumberLength(longest)
                        .build())
                .build();
        count = paths.size();
        for (int i = 0; i < count; i++) {
            if (!paths.get(i).isEmpty()) {
                root.add(paths.get(i).split("\\.", -1), i);
            }
        }
    }

    /**
     * The values by the places of their paths.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException where the bytes are not one JSON object
     */
    Value[] pick(byte[] bytes, int from, int length) throws IOException {
        Value[] values = new Value[count];
        Arrays.fill(values, Value.MISSING);
        for (int i = from; i < from + Math.min(length, SNIFFED); i++) {
            if (bytes[i] == 0) { // in no JSON; and by it the parser would take the line for UTF-16 or UTF-32
                throw new JsonParseException(null, "a zero byte");
            }
        }
        try (JsonParser parser = factory.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "expected an object, found " + parser.currentToken());
            }
            readObject(parser, root, values);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "expected the end of the line after the object");
            }
        }
        return values;
    }

    /** Goes no deeper than the longest path has parts. */
    private static void readObject(JsonParser parser, Node node, Value[] values) throws IOException {
        String name;
        while ((name = parser.nextFieldName()) != null) {
            Node child = node.children.get(name);
            JsonToken token = parser.nextToken();
            if (child == null) {
                parser.skipChildren();
                continue;
            }
            for (int place : child.places) {
                values[place] = Value.of(parser);
            }
            if (token == JsonToken.START_OBJECT) {
                readObject(parser, child, values);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A key that is wanted, or that leads to one. */
    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private final List<Integer> places = new ArrayList<>();

        void add(String[] path, int place) {
            Node node = this;
            for (String key : path) {
                node = node.children.computeIfAbsent(key, k -> new Node());
            }
            node.places.add(place);
        }
    }

    /**
     * What stands at a path.
     *
     * @param kind the JSON type in a word, or {@code missing}
     * @param text the string; for a number or a truth value as it is written; else empty
     */
    record Value(String kind, String text) {
        static final Value MISSING = new Value("missing", "");

        static Value of(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> new Value("string", parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value("number", parser.getText());
                case VALUE_TRUE, VALUE_FALSE -> new Value("boolean", parser.getText());
                case VALUE_NULL -> new Value("null", "");
                case START_ARRAY -> new Value("array", "");
                default -> new Value("object", "");
            };
        }

        boolean isString() {
            return kind.equals("string");
        }

        boolean isAbsent() {
            return kind.equals("missing") || kind.equals("null");
        }
    }
}
