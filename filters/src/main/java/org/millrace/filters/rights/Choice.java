package org.millrace.filters.rights;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Chooses among requests of one kind and value, which speak for one thing. */
final class Choice {
    private Choice() {}

    /**
     * The active request that decides, or null where none applies or a withdrawal decides. Duties of law and licences are
     * chosen among themselves first: an owner who withdraws a request does not withdraw those.
     */
    static OptOutRequest among(List<OptOutRequest> requests, Instant fetched, Predicate<RequestTerms> covers) {
        OptOutRequest erasure = null;
        OptOutRequest owner = null;
        for (OptOutRequest request : requests) {
            if (covers.test(request.terms()) && request.appliesTo(fetched)) {
                if (request.isErasure()) {
                    erasure = request.beats(erasure) ? request : erasure;
                } else {
                    owner = request.beats(owner) ? request : owner;
                }
            }
        }
        if (erasure != null && !erasure.withdrawn()) {
            return erasure;
        }
        return owner == null || owner.withdrawn() ? null : owner;
    }
}
