package org.millrace.filters.rights;

import java.util.SortedMap;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;

/**
 * Drops every document that a request on a list asks to leave out of the training of models, by where it lies: kinds doc_id,
 * url, url_prefix, repo, account, domain and registrable. The evidence is the request's id and never the address.
 *
 * <p>The list is JSON, one object a line: a header, then requests; docs/opt-out.md tells the format. Requests of the same
 * kind and value speak for one thing: of those that apply to a document, the one with the newest {@code effective} date
 * decides, and where dates are equal an active one beats a withdrawn one. A document is dropped as soon as one kind and
 * value denies it: a withdrawn request for a page does not open a domain that is still closed.
 *
 * <p>A request applies to every document if it is {@code retroactive}, else to those fetched at or after
 * {@code effective}; in both cases only to those fetched before {@code until}, where that is given. It fails closed: to a
 * document whose date of fetching is not known every active request applies, and a withdrawal only if it is retroactive.
 *
 * <p>Rules: {@value #ERASURE} for a duty of law or of a licence that ended, which speaks for copies of the document too;
 * {@value #ONE_DOCUMENT} for an owner's request for one document; {@value #PLACE} for any other. Where several things deny,
 * erasure comes first, then the most specific: a document, an address, a repository, the longest address prefix, an account,
 * the longest domain. Cost: a few look-ups for each label and path segment, whatever the list's length.
 */
public final class OptOutFilter implements OriginFilter, ListStep {
    /** Rule for a duty of law or of a licence that ended. */
    public static final String ERASURE = "erasure";

    /** Rule for an owner's request for one document. */
    public static final String ONE_DOCUMENT = "opt-out-document";

    /** Rule for an owner's request for a place where many documents lie. */
    public static final String PLACE = "opt-out";

    private final OptOutRequests requests;

    /**
     * Reads the list.
     *
     * @param list a header line and one request a line, JSON
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for
     */
    public OptOutFilter(Resource list) {
        requests = OptOutRequests.of(list).orRefuseAgreement(list.name());
    }

    @Override
    public Verdict judge(Origin origin) {
        return requests.decide(requests.facts(origin))
                .<Verdict>map(OptOutFilter::drop)
                .orElse(Verdict.keep());
    }

    @Override
    public SortedMap<String, String> needs() {
        return requests.needs();
    }

    static Verdict.Drop drop(Denial denial) {
        return Verdict.drop(denial.weight().rule(), denial.request());
    }
}
