package org.millrace.filters.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.filters.privacy.Candidates;
import org.millrace.filters.privacy.scan.Kind;
import org.millrace.filters.privacy.scan.Span;

/** Finds the places of a text that requests name: addresses and numbers of people, and phrases. */
final class RequestedPlaces {
    /** What stands for a phrase. */
    static final Kind PHRASE = new Kind("REQUESTED", "REDACTED", "text-pattern-v1");

    private final OptOutRequests requests;
    private final Optional<PeopleRequests> people;
    private final Candidates candidates = new Candidates();

    RequestedPlaces(OptOutRequests requests, Optional<PeopleRequests> people) {
        this.requests = requests;
        this.people = people;
    }

    /**
     * What was found.
     *
     * @param spans in order, without overlaps
     * @param removal why the document has to go, or null: a request to remove it, or one whose places cannot all be named
     * @param overrun whether there are places that are not in {@code spans}
     */
    record Found(List<Span> spans, Denial removal, boolean overrun) {}

    Found in(Document document) {
        List<Span> spans = new ArrayList<>();
        Denial removal = null;
        boolean overrun = false;
        DocumentFacts facts = DocumentFacts.withoutId(document.origin());
        if (people.isPresent()) {
            for (Candidates.Candidate candidate : candidates.of(document)) {
                OptOutRequest request = people.get().find(candidate, facts.fetched());
                if (request != null) {
                    spans.add(candidate.span());
                    boolean removes = request.terms().action() == RequestTerms.Action.REMOVE;
                    removal = removes ? Denial.stronger(removal, Denial.of(request)) : removal;
                }
            }
        }
        for (PatternRequests.InForce one : requests.patterns().inForce(document)) {
            if (one.request().terms().action() == RequestTerms.Action.REDACT) {
                Optional<List<PatternPlaces.Place>> places = PatternPlaces.of(
                        one.pattern(), document.text(), one.request().terms().maxHits());
                if (places.isEmpty()) {
                    overrun = true;
                    removal = Denial.stronger(removal, Denial.of(one.request()));
                }
                places.orElse(List.of()).forEach(place -> spans.add(new Span(PHRASE, place.start(), place.end())));
            }
        }
        return new Found(united(spans), removal, overrun);
    }

    /** Where two overlap, all that both cover is one place. */
    private static List<Span> united(List<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparingInt(Span::start)
                .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        List<Span> united = new ArrayList<>();
        for (Span span : ordered) {
            Span last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last == null || span.start() >= last.end()) {
                united.add(span);
            } else if (span.end() > last.end()) {
                united.set(united.size() - 1, new Span(PHRASE, last.start(), span.end()));
            }
        }
        return united;
    }
}
