package org.millrace.filters.rights;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Resource;
import org.millrace.core.Verdict;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.url.HostTable;
import org.millrace.filters.url.WebAddress;

/**
 * Drops every document that a request on a list asks to leave out of the training of models; rule {@code opt-out}, with
 * the request's id as evidence and never the address.
 *
 * <p>The list is JSON, one object a line: a header, then {@link OptOutRequest}s. Requests of the same kind and value
 * speak for one thing: of those that apply to a document, the one with the newest {@code effective} date decides, and
 * where dates are equal an active one beats a withdrawn one. A document is dropped as soon as one kind and value denies
 * it: a withdrawn request for a page does not open a domain that is still closed.
 *
 * <p>A request applies to every document if it is {@code retroactive}, else to those fetched at or after
 * {@code effective}; in both cases only to those fetched before {@code until}, where that is given. It fails closed: to a
 * document whose date of fetching is not known every active request applies, and a withdrawal only if it is retroactive.
 *
 * <p>Where several things deny, the evidence is that of a repository, then of the longest address prefix, then of the
 * longest domain. Cost: a few look-ups for each label and path segment, whatever the list's length.
 */
public final class OptOutFilter implements OriginFilter {
    private final HostTable<List<OptOutRequest>> domains = new HostTable<>();
    private final Map<String, List<OptOutRequest>> prefixes = new HashMap<>();
    private final Map<String, List<OptOutRequest>> repositories = new HashMap<>();
    private int longestPrefix;

    /**
     * Reads the list.
     *
     * @param list a header line and one request a line, JSON; see {@link OptOutList}
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for
     */
    public OptOutFilter(Resource list) {
        OptOutList lines = new OptOutList();
        ListFile.read(list, line -> lines.read(line, this::add));
        lines.end(list.name());
    }

    @Override
    public Verdict judge(Origin origin) {
        Instant fetched = instant(origin.fetchedAt());
        WebAddress address = origin.uri().isEmpty() ? null : WebAddress.parse(origin.uri());
        OptOutRequest denial = repository(origin.repo(), fetched);
        if (denial == null && address != null) {
            denial = prefix(address, fetched);
        }
        if (denial == null && address != null) {
            denial = domain(address.host(), fetched);
        }
        if (denial == null && origin.repo().indexOf('/') > 0) {
            denial = domain(origin.repo().substring(0, origin.repo().indexOf('/')), fetched);
        }
        return denial == null ? Verdict.keep() : Verdict.drop("opt-out", denial.id());
    }

    private OptOutRequest repository(String repo, Instant fetched) {
        return repo.isEmpty() ? null : decide(repositories.get(repo), fetched);
    }

    /** Tries each cut of the path at a segment's border, the longest first. */
    private OptOutRequest prefix(WebAddress address, Instant fetched) {
        String key = address.key();
        int shortest = key.length() - address.path().length();
        for (int end = key.length(); end > shortest && !prefixes.isEmpty(); end--) {
            boolean border = end == key.length() || isBorder(key.charAt(end)) || isBorder(key.charAt(end - 1));
            if (border && end <= longestPrefix) {
                OptOutRequest denial = decide(prefixes.get(key.substring(0, end)), fetched);
                if (denial != null) {
                    return denial;
                }
            }
        }
        return null;
    }

    private OptOutRequest domain(String host, Instant fetched) {
        for (String name = host; name != null; name = HostTable.parent(name)) {
            List<OptOutRequest> requests = domains.get(name);
            if (requests != null) {
                boolean exact = name.length() == host.length();
                OptOutRequest denial = decide(requests, fetched, exact);
                if (denial != null) {
                    return denial;
                }
            }
        }
        return null;
    }

    private static OptOutRequest decide(List<OptOutRequest> requests, Instant fetched) {
        return requests == null ? null : decide(requests, fetched, true);
    }

    /** The active request that decides, or null where none applies or a withdrawal decides. */
    private static OptOutRequest decide(List<OptOutRequest> requests, Instant fetched, boolean exact) {
        OptOutRequest newest = null;
        for (OptOutRequest request : requests) {
            if ((exact || request.includesSubdomains()) && request.appliesTo(fetched) && request.beats(newest)) {
                newest = request;
            }
        }
        return newest == null || newest.withdrawn() ? null : newest;
    }

    private void add(OptOutRequest request) {
        switch (request.kind()) {
            case DOMAIN -> {
                if (domains.get(request.value()) == null) {
                    domains.put(request.value(), new ArrayList<>(1));
                }
                domains.get(request.value()).add(request);
            }
            case URL_PREFIX -> {
                longestPrefix = Math.max(longestPrefix, request.value().length());
                prefixes.computeIfAbsent(request.value(), unused -> new ArrayList<>(1))
                        .add(request);
            }
            case REPO ->
                repositories
                        .computeIfAbsent(request.value(), unused -> new ArrayList<>(1))
                        .add(request);
        }
    }

    private static boolean isBorder(char c) {
        return c == '/' || c == '?';
    }

    private static Instant instant(String fetchedAt) {
        if (fetchedAt.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(fetchedAt);
        } catch (DateTimeException e) {
            return null; // an unreadable date is an unknown one
        }
    }
}
