package org.millrace.filters.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.millrace.core.Origin;

/**
 * What a list of requests is asked with: an input record, or a row of a release's manifest. What is not known is empty.
 *
 * @param id a document's id, as text
 * @param uri where it was fetched
 * @param repo repository as {@code host/owner/name}
 * @param forkOf the repository that this one is a fork of, where that is known
 * @param fetchedAt when it was fetched, ISO 8601 in UTC
 * @param digests SHA-256 of its text, released or normalised, in hexadecimal
 */
public record DocumentFacts(String id, String uri, String repo, String forkOf, String fetchedAt, List<String> digests) {
    public DocumentFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        repo = repo.toLowerCase(Locale.ROOT);
        forkOf = forkOf.toLowerCase(Locale.ROOT);
        digests = List.copyOf(digests);
    }

    /** The facts of an input record, before anything is known of its text. */
    public static DocumentFacts of(Origin origin) {
        return new DocumentFacts(
                origin.id().toString(), origin.uri(), origin.repo(), "", origin.fetchedAt(), List.of());
    }

    static DocumentFacts withoutId(Origin origin) {
        return new DocumentFacts("", origin.uri(), origin.repo(), "", origin.fetchedAt(), List.of());
    }

    /** When it was fetched, or null where that is not known: an unreadable date is an unknown one. */
    Instant fetched() {
        if (fetchedAt.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(fetchedAt);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
