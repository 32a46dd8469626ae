package org.millrace.filters.rights;

import java.time.Instant;

/**
 * What a request asks for, beside what it is about and since when. Few lists have more than a handful of different terms,
 * so that requests share them.
 *
 * @param includesSubdomains whether a domain speaks for the names under it
 * @param includesForks whether a repository speaks for its forks
 * @param until when it ends, or null
 * @param retroactive whether it also speaks for documents fetched before it took effect
 * @param withdrawn whether it takes back what an older request for the same value asked
 * @param basis what it rests on
 * @param action what is to be done
 * @param maxHits for a pattern to redact: how many places of one document it may have
 */
record RequestTerms(
        boolean includesSubdomains,
        boolean includesForks,
        Instant until,
        boolean retroactive,
        boolean withdrawn,
        Basis basis,
        Action action,
        int maxHits) {

    /** What is to be done with what a request is about. */
    enum Action {
        REMOVE,
        REDACT
    }
}
