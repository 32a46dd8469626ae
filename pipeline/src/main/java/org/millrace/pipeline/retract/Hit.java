package org.millrace.pipeline.retract;

import java.util.Map;
import java.util.TreeMap;
import org.millrace.core.DocumentId;

/**
 * A document that a request asks to take out.
 *
 * @param row in its data file, before
 * @param list the list that the request stands on
 */
record Hit(DocumentId id, int row, Asked asked, String list) {
    /**
     * A request as a release tells of it.
     *
     * @param request its id
     * @param rule what kind of request it is, in the words of the step {@code opt-out}
     */
    record Asked(String request, String rule) {}

    /** The tombstone, told by a digest that only the holder of the key can make. */
    Map<String, Object> tombstone(TombstoneKey key, String base) {
        Map<String, Object> json = new TreeMap<>();
        json.put("base", base);
        json.put("hmac", key.of(id));
        json.put("list", list);
        json.put("reason", asked.rule());
        json.put("request", asked.request());
        return json;
    }
}
