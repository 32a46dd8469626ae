package org.millrace.filters.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A JSON object of an opt-out list, read key by key with errors that name the key. A null counts as absent. */
record OptOutLine(JsonNode node) {
    static final List<String> KEYS = List.of(
            "id",
            "kind",
            "value",
            "include_subdomains",
            "include_forks",
            "scope",
            "effective",
            "until",
            "retroactive",
            "basis",
            "action",
            "status",
            "confirm_suffix",
            "max_hits");

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    void allowOnly(List<String> keys) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!keys.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown key '" + name + "'; known keys: " + String.join(", ", keys));
            }
        }
    }

    String text(String key) {
        JsonNode value = node.get(key);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException("expected '" + key + "' with a text, found " + what(value));
        }
        return value.textValue();
    }

    String oneOf(String key, String absent, List<String> values) {
        String value = has(key) ? text(key) : absent;
        if (has(key) && !values.contains(value)) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' to be one of " + String.join(", ", values) + ", found '" + value + "'");
        }
        return value;
    }

    boolean flag(String key, boolean absent) {
        JsonNode value = node.get(key);
        if (!has(key)) {
            return absent;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("expected '" + key + "' to be true or false, found " + what(value));
        }
        return value.booleanValue();
    }

    int number(String key, int least, int most) {
        JsonNode value = node.get(key);
        if (!has(key) || !value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw new IllegalArgumentException(
                    "expected '" + key + "' as a number from " + least + " to " + most + ", found " + what(value));
        }
        return value.intValue();
    }

    List<String> texts(String key, List<String> absent) {
        if (!has(key)) {
            return absent;
        }
        JsonNode values = node.get(key);
        if (!values.isArray() || values.isEmpty()) {
            throw new IllegalArgumentException("expected '" + key + "' to be a list of texts, found " + what(values));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new IllegalArgumentException(
                        "expected '" + key + "' to be a list of texts, found " + what(value));
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    private static String what(JsonNode value) {
        return value == null || value.isNull() ? "none" : value.toString();
    }
}
