package org.millrace.filters.decontamination;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.millrace.filters.models.JsonLines;
import org.millrace.filters.models.LineCounts;
import org.millrace.filters.models.ModelLines;

/**
 * Takes the items of a benchmark out of JSONL files, plain or gzip: one object a line, of which some fields make up the
 * item's text. Strings, numbers, booleans and lists of these are text, {@code null} is none; fields are joined in the order
 * in which they are named, since that is how an item is printed: question, choices, answer.
 */
public final class BundleSource {
    private static final int LONGEST_LINE = 1 << 24;

    private final List<String> fields;
    private final String id;

    /**
     * Says what to take.
     *
     * @param fields whose text an item is; at least one
     * @param id the field with the item's id; where it is empty an item is called by its file and line, as in
     *     {@code test.jsonl:7}
     */
    public BundleSource(List<String> fields, String id) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("need at least one field");
        }
        this.fields = List.copyOf(fields);
        this.id = id;
    }

    /**
     * Adds all items of a file; lines without anything are passed over.
     *
     * @param name the file's name without its folder
     * @param counts where lines are counted, and those left out that are no item: {@code test.jsonl, line 7: expected …,
     *     found …}
     */
    public void addTo(BundleWriter writer, String name, InputStream in, LineCounts counts) throws IOException {
        JsonLines.read(name, in, LONGEST_LINE, counts, (item, lines) -> add(writer, name, item, lines));
    }

    private void add(BundleWriter writer, String name, JsonNode item, ModelLines lines) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            append(text, required(item, field, lines), field, lines);
        }
        String itsId = id.isEmpty()
                ? name + ":" + lines.number()
                : required(item, id, lines).asText();
        try {
            writer.add(itsId, text.toString());
        } catch (IllegalArgumentException e) {
            throw lines.fault("an item", "a fault: " + e.getMessage());
        }
    }

    private static JsonNode required(JsonNode item, String field, ModelLines lines) {
        JsonNode value = item.get(field);
        if (value == null) {
            List<String> known = new ArrayList<>();
            item.fieldNames().forEachRemaining(known::add);
            throw lines.fault("the field '" + field + "'", "only " + known);
        }
        return value;
    }

    private static void append(StringBuilder text, JsonNode value, String field, ModelLines lines) {
        if (value.isArray()) {
            value.forEach(member -> append(text, member, field, lines));
        } else if (value.isValueNode()) {
            text.append(value.isNull() ? "" : value.asText()).append('\n');
        } else {
            throw lines.fault("text or a list of texts in '" + field + "'", "an object");
        }
    }
}
