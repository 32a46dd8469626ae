package org.millrace.filters.rights;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.millrace.core.Document;
import org.millrace.core.JudgingRewriter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Redacting;
import org.millrace.core.Resource;
import org.millrace.core.Rewriting;
import org.millrace.core.Secret;
import org.millrace.filters.privacy.Placeholders;
import org.millrace.filters.privacy.scan.Span;

/**
 * Takes out of texts what people on a list ask to take out: their e-mail address or telephone number, which the list holds
 * as a keyed hash (kinds email_hmac and phone_hmac), and phrases (text_pattern with action {@code redact}). In their place
 * stand {@code <EMAIL>}, {@code <PHONE>} and {@code <REDACTED>}, whatever the recipe's step {@code redact} does with others'.
 * Titles, addresses and paths are redacted as the text is. No manifest says whose request it was: that would tie the
 * documents of one person together.
 *
 * <p>Addresses and numbers are found as step {@code redact} finds them, at any likelihood; a number without its country's code
 * needs a country, which the document's address or language tells.
 *
 * <p>Dropped are documents with the address or number of somebody who asks for that (action {@code remove}), and documents in
 * which a phrase has more places than the request's {@code max_hits}, or one of more than 4,096 characters: what cannot be
 * taken out whole goes with all that is around it. The evidence is the request's id. Rules: {@value OptOutFilter#ERASURE} for
 * a duty of law or of a licence that ended, {@value OptOutFilter#PLACE} for others.
 *
 * <p>Put it above the step {@code redact}, and below all others that change the text. Cost: a look for addresses and numbers,
 * and one for each pattern, in time linear in the text.
 */
public final class OptOutRedactor implements JudgingRewriter, Redacting, ListStep {
    private static final Measure ERASURE = Measure.count(OptOutFilter.ERASURE, Limit.atMost(OptOutFilter.ERASURE, 0));
    private static final Measure OTHER = Measure.count(OptOutFilter.PLACE, Limit.atMost(OptOutFilter.PLACE, 0));

    /** What is taken out brings words together that may be a phrase in turn; seldom twice. */
    private static final int MOST_LOOKS = 4;

    private final OptOutRequests requests;
    private final RequestedPlaces places;
    private Document latest;
    private Outcome outcome;

    /** What comes of a text, and why its document has to go, or null. */
    private record Outcome(Rewriting rewriting, Denial removal) {}

    /**
     * Reads the list.
     *
     * @param list a header line and one request a line, JSON: the same list as {@code opt-out} has
     * @param key the private key that the list's HMACs were made with, of 32 bytes or more; not needed for a list that names
     *     no people. It is not in the release, and neither is a digest of it
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for; where the key is
     *     another
     */
    public OptOutRedactor(Resource list, @Parameter("") @Secret Resource key) {
        requests = OptOutRequests.of(list).orRefuseAgreement(list.name());
        if (requests.namesPeople() && key.name().isEmpty()) {
            throw new IllegalArgumentException(
                    "the list '" + list.name() + "' names people: need 'key', the file with the list's private key");
        }
        Optional<PeopleRequests> people =
                requests.namesPeople() ? Optional.of(PeopleRequests.of(list, key)) : Optional.empty();
        places = new RequestedPlaces(requests, people);
    }

    @Override
    public SortedMap<String, String> needs() {
        return requests.needs();
    }

    @Override
    public List<Measure> measures() {
        return List.of(ERASURE, OTHER);
    }

    @Override
    public void measure(Document document, Readings readings) {
        Denial removal = outcome(document).removal();
        if (removal != null) {
            boolean erasure = removal.weight() == Denial.Weight.ERASURE;
            readings.take(erasure ? ERASURE : OTHER, 1, removal.request());
        }
    }

    @Override
    public Rewriting rewrite(Document document) {
        return outcome(document).rewriting();
    }

    /** Measured and rewritten is the same document. */
    private Outcome outcome(Document document) {
        if (!document.equals(latest)) {
            outcome = redact(document);
            latest = document;
        }
        return outcome;
    }

    private Outcome redact(Document document) {
        Placeholders text = Placeholders.in(document);
        RequestedPlaces.Found found = places.in(document);
        Denial removal = found.removal();
        for (int look = 1; !found.spans().isEmpty() && !found.overrun() && look < MOST_LOOKS; look++) {
            text.put(found.spans());
            found = places.in(document.withText(text.text()));
            removal = Denial.stronger(removal, found.removal());
        }
        if (found.overrun() || !found.spans().isEmpty()) {
            int all = text.text().length();
            text.put(List.of(new Span(RequestedPlaces.PHRASE, 0, all)));
            removal = removal == null ? new Denial("unsettled", "text_pattern", Denial.Weight.PLACE, 0) : removal;
        }
        return new Outcome(text.rewriting(), removal);
    }
}
