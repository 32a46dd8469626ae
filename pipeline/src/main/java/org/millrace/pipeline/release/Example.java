package org.millrace.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.core.Verdict;
import org.millrace.pipeline.ledger.LeftOut;

/**
 * One of the documents that a step dropped: where to find it, and why it went. No text and no address of it, for a report
 * is published, and a document may have been dropped for what it says.
 *
 * @param id of the document; examples are those with the smallest ids of all that the step dropped
 */
record Example(String id, String rule, double value, double limit, String container, long offset)
        implements Comparable<Example> {

    static Example of(String id, Verdict.Drop drop, LeftOut.Place at) {
        return new Example(id, drop.rule(), drop.value(), drop.limit(), at.container(), at.offset());
    }

    @Override
    public int compareTo(Example other) {
        int order = id.compareTo(other.id);
        order = order != 0 ? order : container.compareTo(other.container);
        return order != 0 ? order : Long.compare(offset, other.offset);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new TreeMap<>();
        json.put("doc_id", id);
        json.put("rule", rule);
        json.put("value", Decimals.of(value));
        json.put("threshold", Decimals.of(limit));
        json.put("container", container);
        json.put("offset", offset);
        return json;
    }

    static Example fromJson(JsonNode json) {
        return new Example(
                json.path("doc_id").asText(),
                json.path("rule").asText(),
                json.path("value").asDouble(),
                json.path("threshold").asDouble(),
                json.path("container").asText(),
                json.path("offset").asLong());
    }
}
