package org.millrace.filters.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.millrace.filters.url.HostTable;
import org.millrace.filters.url.PathPattern;
import org.millrace.filters.url.WebAddress;

/**
 * Requests that name where documents lie. Answers with a few look-ups for each label of a host and each segment of a path,
 * whatever the list's length; patterns with {@code *} are tried one by one, those of the host alone. Safe for any number
 * of threads once it is filled.
 */
final class PlaceRequests {
    @SuppressWarnings("UnnecessaryLambda") // it is a value that is chosen
    private static final Predicate<RequestTerms> ALL = terms -> true;

    private final RequestTable table;
    private final Set<String> prefixHosts = new HashSet<>();
    private final Map<String, Map<String, Wild>> wilds = new HashMap<>();
    private int longestPrefix;

    private record Wild(PathPattern pattern, List<OptOutRequest> requests) {}

    PlaceRequests(RequestTable table) {
        this.table = table;
    }

    void add(OptOutRequest request) {
        String value = request.value();
        if (request.kind() != RequestKind.URL_PREFIX) {
            table.add(request);
            return;
        }
        String host = value.substring(0, value.indexOf('/')); // and port
        if (RequestValues.isPattern(value)) {
            wilds.computeIfAbsent(host, unused -> new HashMap<>())
                    .computeIfAbsent(
                            value,
                            unused -> new Wild(PathPattern.of(value.substring(host.length())), new ArrayList<>(1)))
                    .requests()
                    .add(request);
        } else {
            table.add(request);
            prefixHosts.add(host);
            longestPrefix = Math.max(longestPrefix, value.length());
        }
    }

    /** The request that decides, or null. */
    Denial decide(DocumentFacts facts) {
        Denial best = exact(RequestKind.DOC_ID, facts.id(), facts, ALL);
        for (String digest : facts.digests()) {
            best = Denial.stronger(best, exact(RequestKind.CONTENT_SHA256, digest, facts, ALL));
        }
        WebAddress address = facts.uri().isEmpty() ? null : WebAddress.parse(facts.uri());
        if (address != null) {
            best = Denial.stronger(best, exact(RequestKind.URL, address.key(), facts, ALL));
        }
        if (!facts.repo().isEmpty()) {
            best = Denial.stronger(best, repository(facts));
        }
        if (address != null) {
            best = Denial.stronger(best, prefix(address, facts));
        }
        if (!facts.repo().isEmpty()) {
            best = Denial.stronger(best, account(facts));
        }
        if (address != null) {
            best = Denial.stronger(best, host(address.host(), facts));
        }
        int slash = facts.repo().indexOf('/');
        return slash <= 0 ? best : Denial.stronger(best, host(facts.repo().substring(0, slash), facts));
    }

    private Denial repository(DocumentFacts facts) {
        Denial own = exact(RequestKind.REPO, facts.repo(), facts, ALL);
        return facts.forkOf().isEmpty()
                ? own
                : Denial.stronger(own, exact(RequestKind.REPO, facts.forkOf(), facts, RequestTerms::includesForks));
    }

    private Denial account(DocumentFacts facts) {
        String repo = facts.repo();
        int owner = repo.indexOf('/');
        int name = owner < 0 ? -1 : repo.indexOf('/', owner + 1);
        return name < 0 ? null : exact(RequestKind.ACCOUNT, repo.substring(0, name), facts, ALL);
    }

    /** Tries each cut of the path at a segment's border, the longest first. */
    private Denial prefix(WebAddress address, DocumentFacts facts) {
        String key = address.key();
        String host = address.host() + address.port();
        Denial best = wild(host, address.path(), facts);
        if (!prefixHosts.contains(host)) {
            return best;
        }
        for (int end = Math.min(key.length(), longestPrefix); end > host.length(); end--) {
            boolean border = end == key.length() || isBorder(key.charAt(end)) || isBorder(key.charAt(end - 1));
            if (border) {
                best = Denial.stronger(best, exact(RequestKind.URL_PREFIX, key.substring(0, end), facts, ALL));
                if (best != null && best.weight() == Denial.Weight.ERASURE) {
                    return best;
                }
            }
        }
        return best;
    }

    private Denial wild(String host, String path, DocumentFacts facts) {
        if (wilds.isEmpty()) {
            return null;
        }
        OptOutRequest best = null;
        for (Wild wild : wilds.getOrDefault(host, Map.of()).values()) {
            OptOutRequest found =
                    wild.pattern().matches(path) ? Choice.among(wild.requests(), facts.fetched(), ALL) : null;
            if (found != null && isCloser(found, best)) {
                best = found;
            }
        }
        return best == null ? null : Denial.of(best);
    }

    /** Erasure first, then the longest pattern, then by its letters: never by the order in which patterns were tried. */
    private static boolean isCloser(OptOutRequest found, OptOutRequest best) {
        if (best == null || found.isErasure() != best.isErasure()) {
            return best == null || found.isErasure();
        }
        int byLength = Integer.compare(found.value().length(), best.value().length());
        return byLength != 0 ? byLength > 0 : found.value().compareTo(best.value()) < 0;
    }

    private Denial host(String host, DocumentFacts facts) {
        Denial best = null;
        for (String name = host; name != null; name = HostTable.parent(name)) {
            boolean exact = name.length() == host.length();
            best = Denial.stronger(
                    best, exact(RequestKind.DOMAIN, name, facts, exact ? ALL : RequestTerms::includesSubdomains));
        }
        return table.has(RequestKind.REGISTRABLE)
                ? Denial.stronger(best, exact(RequestKind.REGISTRABLE, PublicSuffixes.registrable(host), facts, ALL))
                : best;
    }

    private Denial exact(RequestKind kind, String value, DocumentFacts facts, Predicate<RequestTerms> covers) {
        List<OptOutRequest> found = table.find(kind, value);
        if (found.isEmpty()) {
            return null;
        }
        OptOutRequest request = Choice.among(found, isDated(found) ? facts.fetched() : null, covers);
        return request == null ? null : Denial.of(request);
    }

    /** Whether it matters when a document was fetched; to read the date costs as much as all the rest. */
    private static boolean isDated(List<OptOutRequest> requests) {
        for (OptOutRequest request : requests) {
            if (!request.terms().retroactive() || request.terms().until() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(char c) {
        return c == '/' || c == '?';
    }
}
