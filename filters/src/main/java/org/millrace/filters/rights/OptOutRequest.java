package org.millrace.filters.rights;

import java.time.Instant;

/**
 * One line of an opt-out list.
 *
 * @param id names the request in verdicts
 * @param value in the one form of its kind: see {@link RequestValues}
 * @param effective from when on it is in force
 */
record OptOutRequest(String id, RequestKind kind, String value, Instant effective, RequestTerms terms) {

    boolean withdrawn() {
        return terms.withdrawn();
    }

    boolean isErasure() {
        return terms.basis().isErasure();
    }

    /** Whether it speaks for a document fetched then; null is an unknown time. */
    boolean appliesTo(Instant fetched) {
        if (fetched == null) {
            return terms.retroactive() || !withdrawn();
        }
        return (terms.retroactive() || !fetched.isBefore(effective))
                && (terms.until() == null || fetched.isBefore(terms.until()));
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
        return withdrawn() == other.withdrawn() ? id.compareTo(other.id) < 0 : other.withdrawn();
    }
}
