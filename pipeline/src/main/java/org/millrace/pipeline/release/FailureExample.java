package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.pipeline.ledger.LeftOut;

/**
 * One of the records that could not be read: where to find it. As an {@link Example} it has no text and no address, nor the
 * failure's message, which may name what stood there.
 *
 * @param id of the record; examples are those with the smallest ids
 * @param offset in the container as the ledger has it; -1 where it is not known
 */
record FailureExample(String id, String container, long offset) implements Comparable<FailureExample> {

    static FailureExample of(String id, LeftOut.Place at) {
        return new FailureExample(id, at.container(), at.offset());
    }

    @Override
    public int compareTo(FailureExample other) {
        int order = id.compareTo(other.id);
        order = order != 0 ? order : container.compareTo(other.container);
        return order != 0 ? order : Long.compare(offset, other.offset);
    }

    Map<String, Object> toJson() {
        return new TreeMap<>(Map.of("doc_id", id, "container", container, "offset", offset));
    }

    static FailureExample fromJson(JsonNode json) {
        return new FailureExample(
                json.path("doc_id").asText(),
                json.path("container").asText(),
                json.path("offset").asLong());
    }
}
