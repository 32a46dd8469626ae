package org.millrace.filters.rights;

import com.google.re2j.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.core.Document;

/**
 * Requests that name a phrase, as patterns of RE2: their cost grows with the text's length and no faster. At most
 * {@value #MOST}, for each goes over every text.
 */
final class PatternRequests {
    static final int MOST = 1000;

    /** A pattern and the requests for it. */
    record Requested(Pattern pattern, List<OptOutRequest> requests) {}

    private final Map<String, Requested> byPattern = new TreeMap<>();

    void add(OptOutRequest request) {
        byPattern
                .computeIfAbsent(request.value(), value -> new Requested(Pattern.compile(value), new ArrayList<>(1)))
                .requests()
                .add(request);
        if (byPattern.size() > MOST) {
            throw new IllegalArgumentException("expected at most " + MOST + " different patterns");
        }
    }

    boolean isEmpty() {
        return byPattern.isEmpty();
    }

    /** Patterns for which a request is in force for the document, whether or not they match, with that request. */
    List<InForce> inForce(Document document) {
        List<InForce> found = new ArrayList<>();
        Instant fetched = DocumentFacts.withoutId(document.origin()).fetched();
        for (Requested requested : byPattern.values()) {
            OptOutRequest request = Choice.among(requested.requests(), fetched, terms -> true);
            if (request != null) {
                found.add(new InForce(requested.pattern(), request));
            }
        }
        return found;
    }

    /** A pattern that is to be looked for. */
    record InForce(Pattern pattern, OptOutRequest request) {}
}
