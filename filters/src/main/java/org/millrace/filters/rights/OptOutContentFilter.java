package org.millrace.filters.rights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.filters.dedup.ExactKey;
import org.millrace.filters.dedup.MinHash;

/**
 * Drops documents whose text a request on a list asks to leave out, wherever they were found: kinds content_sha256, minhash
 * and text_pattern (with action {@code remove}). The evidence is the request's id.
 *
 * <p>A {@code content_sha256} is compared with SHA-256 over the text in UTF-8 as it stands at this step and with
 * {@link ExactKey}, so that letter case and white space do not matter. A {@code minhash} finds texts whose estimated
 * similarity to the requested one is 0.8 or more: 90 of 112 components. A {@code text_pattern} is one of RE2, searched for
 * anywhere in the text, in time linear in its length.
 *
 * <p>Rules as {@link OptOutFilter}'s. Put it where the text is as it will be released.
 */
public final class OptOutContentFilter implements Filter, ListStep {
    private static final Measure ERASURE = measure(OptOutFilter.ERASURE);
    private static final Measure ONE_DOCUMENT = measure(OptOutFilter.ONE_DOCUMENT);
    private static final Measure PLACE = measure(OptOutFilter.PLACE);

    private final OptOutRequests requests;
    private final MinHash.Signer signer = RequestedSignature.SCHEME.signer();

    /**
     * Reads the list.
     *
     * @param list a header line and one request a line, JSON: the same list as {@code opt-out} has
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for
     */
    public OptOutContentFilter(Resource list) {
        requests = OptOutRequests.of(list).orRefuseAgreement(list.name());
    }

    private static Measure measure(String rule) {
        return Measure.count(rule, Limit.atMost(rule, 0));
    }

    @Override
    public List<Measure> measures() {
        return List.of(ERASURE, ONE_DOCUMENT, PLACE);
    }

    @Override
    public void measure(Document document, Readings readings) {
        Denial denial = decide(document);
        if (denial != null) {
            Measure measure =
                    switch (denial.weight()) {
                        case ERASURE -> ERASURE;
                        case ONE_DOCUMENT -> ONE_DOCUMENT;
                        case PLACE -> PLACE;
                    };
            readings.take(measure, 1, denial.request());
        }
    }

    @Override
    public SortedMap<String, String> needs() {
        return requests.needs();
    }

    private Denial decide(Document document) {
        DocumentFacts facts = DocumentFacts.withoutId(document.origin());
        String text = document.text();
        Denial best = null;
        if (requests.table().has(RequestKind.CONTENT_SHA256)) {
            for (String digest : digests(text)) {
                best = stronger(best, requests.table().find(RequestKind.CONTENT_SHA256, digest), facts);
            }
        }
        if (!requests.signatures().isEmpty()) {
            RequestedSignature signature = RequestedSignature.of(signer, text);
            if (signature != null) {
                for (List<OptOutRequest> like : requests.signatures().like(signature.components())) {
                    best = stronger(best, like, facts);
                }
            }
        }
        for (PatternRequests.InForce one : requests.patterns().inForce(document)) {
            boolean removes = one.request().terms().action() == RequestTerms.Action.REMOVE;
            if (removes && one.pattern().matcher(text).find()) {
                best = Denial.stronger(best, Denial.of(one.request()));
            }
        }
        return best;
    }

    private static Denial stronger(Denial best, List<OptOutRequest> requests, DocumentFacts facts) {
        OptOutRequest request = Choice.among(requests, facts.fetched(), terms -> true);
        return request == null ? best : Denial.stronger(best, Denial.of(request));
    }

    /** The digests that a request may name: of the text as it is, and normalised. */
    static List<String> digests(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        HexFormat hex = HexFormat.of();
        List<String> digests = new ArrayList<>(2);
        digests.add(hex.formatHex(Digests.sha256().digest(utf8)));
        digests.add(hex.formatHex(new ExactKey().of(utf8)));
        return digests;
    }
}
