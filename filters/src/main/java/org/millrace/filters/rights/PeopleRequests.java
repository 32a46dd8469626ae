package org.millrace.filters.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.millrace.core.Resource;
import org.millrace.filters.privacy.Candidates;

/**
 * Requests that name a person by an address or a number, which the list holds as HMACs only. To be asked by whatever finds
 * such in a text, with the value in its normal form. Not safe for use by several threads.
 */
public final class PeopleRequests {
    private final OptOutRequests requests;
    private final ListKey key;

    private PeopleRequests(OptOutRequests requests, ListKey key) {
        this.requests = requests;
        this.key = key;
    }

    /**
     * The people of a list.
     *
     * @param keyFile the private key that the list was made with
     * @throws IllegalArgumentException where the key is not the list's
     */
    public static PeopleRequests of(Resource list, Resource keyFile) {
        OptOutRequests requests = OptOutRequests.of(list).orRefuseAgreement(list.name());
        ListKey key = ListKey.read(keyFile);
        String expected = requests.header().keyCheck();
        if (!expected.isEmpty() && !expected.equals(key.check())) {
            throw new IllegalArgumentException("the key '" + keyFile.name() + "' is not the one that the list '"
                    + list.name() + "' was made with: 'key_check' of its header differs");
        }
        return new PeopleRequests(requests, key);
    }

    /**
     * The id of the request to redact that e-mail address, empty where nobody asks.
     *
     * @param fetchedAt when the document was fetched, or empty
     */
    public Optional<String> email(String address, String fetchedAt) {
        return requests.table().has(RequestKind.EMAIL_HMAC)
                ? find(RequestKind.EMAIL_HMAC, key.email(address), fetchedAt)
                : Optional.empty();
    }

    /** The id of the request to redact that phone number, in the form of E.164; empty where nobody asks. */
    public Optional<String> phone(String number, String fetchedAt) {
        return requests.table().has(RequestKind.PHONE_HMAC)
                ? find(RequestKind.PHONE_HMAC, key.phone(number), fetchedAt)
                : Optional.empty();
    }

    /** The request that decides about an address or number of a document fetched then, or null; null is an unknown time. */
    OptOutRequest find(Candidates.Candidate candidate, Instant fetched) {
        boolean email = candidate.category().equals("EMAIL");
        RequestKind kind = email ? RequestKind.EMAIL_HMAC : RequestKind.PHONE_HMAC;
        if (!requests.table().has(kind)) {
            return null;
        }
        List<OptOutRequest> found =
                requests.table().find(kind, email ? key.email(candidate.value()) : key.phone(candidate.value()));
        return found.isEmpty() ? null : Choice.among(found, fetched, terms -> true);
    }

    private Optional<String> find(RequestKind kind, String value, String fetchedAt) {
        List<OptOutRequest> found = requests.table().find(kind, value);
        DocumentFacts facts = new DocumentFacts("", "", "", "", fetchedAt, List.of());
        return Optional.ofNullable(found.isEmpty() ? null : Choice.among(found, facts.fetched(), terms -> true))
                .map(OptOutRequest::id);
    }
}
