package org.millrace.filters.rights;

import java.time.Instant;

/**
 * One line of an opt-out list.
 *
 * @param id names the request in verdicts
 * @param value a domain, an address prefix as {@link org.millrace.filters.url.WebAddress#key}, or
 *     {@code host/owner/name}
 * @param includesSubdomains whether a domain speaks for the names under it
 * @param effective from when on it is in force
 * @param until when it ends, or null
 * @param retroactive whether it also speaks for documents fetched before {@code effective}
 * @param withdrawn whether it takes back what an older request for the same value asked
 */
record OptOutRequest(
        String id,
        Kind kind,
        String value,
        boolean includesSubdomains,
        Instant effective,
        Instant until,
        boolean retroactive,
        boolean withdrawn) {

    /** What a value names. */
    enum Kind {
        DOMAIN,
        URL_PREFIX,
        REPO
    }

    /** Whether it speaks for a document fetched then; null is an unknown time. */
    boolean appliesTo(Instant fetched) {
        if (fetched == null) {
            return retroactive || !withdrawn;
        }
        return (retroactive || !fetched.isBefore(effective)) && (until == null || fetched.isBefore(until));
    }

    /** Whether it decides rather than {@code other}: newest first, then active first, then by id. */
    boolean beats(OptOutRequest other) {
        if (other == null) {
            return true;
        }
        int byDate = effective.compareTo(other.effective);
        if (byDate != 0) {
            return byDate > 0;
        }
        return withdrawn == other.withdrawn ? id.compareTo(other.id) < 0 : other.withdrawn;
    }
}
