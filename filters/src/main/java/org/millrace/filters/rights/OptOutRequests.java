package org.millrace.filters.rights;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.millrace.core.Digests;
import org.millrace.core.Origin;
import org.millrace.core.Resource;
import org.millrace.filters.lists.ListFile;
import org.millrace.filters.models.SharedModels;

/**
 * A list of requests in memory, to be asked about input records or about the rows of a release. Safe for any number of
 * threads. Ten million domains take less than 1 GB: see docs/opt-out.md.
 *
 * <p>Requests of the same kind and value speak for one thing: of those that apply to a document the one with the newest
 * {@code effective} date decides, and where dates are equal an active one beats a withdrawn one. Of several things that
 * deny, a duty of law or of a licence that ended comes first, then the most specific.
 */
public final class OptOutRequests {
    private static final SharedModels<OptOutRequests> SHARED = SharedModels.of(OptOutRequests::read);

    private final OptOutList.Header header;
    private final PlaceRequests places;
    private final RequestTable table;
    private final SignatureRequests signatures;
    private final PatternRequests patterns;
    private final Map<RequestKind.Stage, String> stages;

    private OptOutRequests(OptOutList.Header header, Loading loading) {
        this.header = header;
        this.table = loading.table;
        this.places = loading.places;
        this.signatures = loading.signatures;
        this.patterns = loading.patterns;
        this.stages = loading.stages;
    }

    /**
     * The requests of a list; one copy for all that use it at a time.
     *
     * @param list a header line and one request a line, JSON; see docs/opt-out.md
     * @throws IllegalArgumentException with list and line where a line is not what the format asks for
     */
    public static OptOutRequests of(Resource list) {
        try (DigestInputStream in = new DigestInputStream(list.open(), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return SHARED.get(
                    list, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list '" + list.name() + "': " + e.getMessage(), e);
        }
    }

    private static OptOutRequests read(String name, InputStream in) {
        OptOutList lines = new OptOutList();
        Loading loading = new Loading();
        ListFile.read(new Lines(name, in), line -> lines.read(line, loading::add));
        return new OptOutRequests(lines.end(name), loading);
    }

    /** The request that decides about a document by where it lies and by its digests; empty where none does. */
    public Optional<Denial> decide(DocumentFacts facts) {
        return Optional.ofNullable(places.decide(facts));
    }

    /** The facts of an input record; without its id, which costs a digest, where no request names one. */
    DocumentFacts facts(Origin origin) {
        return table.has(RequestKind.DOC_ID) ? DocumentFacts.of(origin) : DocumentFacts.withoutId(origin);
    }

    /** How many requests of places, digests and people there are. */
    public int size() {
        return table.size();
    }

    /** The agreement under which the list allows what it names; empty for a list of requests to leave out. */
    public String agreement() {
        return header.agreement();
    }

    /** Name and version of the list. */
    public String title() {
        return header.list() + " " + header.version();
    }

    OptOutList.Header header() {
        return header;
    }

    RequestTable table() {
        return table;
    }

    SignatureRequests signatures() {
        return signatures;
    }

    PatternRequests patterns() {
        return patterns;
    }

    /** Whether a request names an address or number of somebody. */
    boolean namesPeople() {
        return table.has(RequestKind.EMAIL_HMAC) || table.has(RequestKind.PHONE_HMAC);
    }

    /** For each step that is needed to honour the list, by its name in recipes: the kind of the first such request. */
    SortedMap<String, String> needs() {
        SortedMap<String, String> needs = new TreeMap<>();
        stages.forEach((stage, kind) -> needs.put(stage.step(), kind));
        return needs;
    }

    /** Whether a request names a document by its id. */
    public boolean namesDocuments() {
        return table.has(RequestKind.DOC_ID);
    }

    /** Kinds of requests that {@link #decide} knows nothing of, for they are about what a text says. */
    public SortedSet<String> beyondPlaces() {
        SortedSet<String> kinds = new TreeSet<>();
        for (RequestKind kind : List.of(RequestKind.EMAIL_HMAC, RequestKind.PHONE_HMAC)) {
            if (table.has(kind)) {
                kinds.add(kind.word());
            }
        }
        if (!signatures.isEmpty()) {
            kinds.add(RequestKind.MINHASH.word());
        }
        if (!patterns.isEmpty()) {
            kinds.add(RequestKind.TEXT_PATTERN.word());
        }
        return kinds;
    }

    /** Refuses a list that speaks of what is allowed. */
    OptOutRequests orRefuseAgreement(String name) {
        if (header.allows()) {
            throw new IllegalArgumentException("the list '" + name
                    + "' allows (\"effect\":\"allow\"); it belongs under 'agreements' of step opt-out-signals");
        }
        return this;
    }

    private static final class Loading {
        private final RequestTable table = new RequestTable();
        private final PlaceRequests places = new PlaceRequests(table);
        private final SignatureRequests signatures = new SignatureRequests();
        private final PatternRequests patterns = new PatternRequests();
        private final Map<RequestKind.Stage, String> stages = new EnumMap<>(RequestKind.Stage.class);

        void add(OptOutRequest request) {
            boolean redacts = request.terms().action() == RequestTerms.Action.REDACT;
            RequestKind.Stage stage =
                    redacts ? RequestKind.Stage.PEOPLE : request.kind().stage();
            stages.putIfAbsent(stage, request.kind().word());
            switch (request.kind()) {
                case MINHASH -> signatures.add(request);
                case TEXT_PATTERN -> patterns.add(request);
                case CONTENT_SHA256, EMAIL_HMAC, PHONE_HMAC -> table.add(request);
                default -> places.add(request);
            }
        }
    }

    /** Lines of a stream that somebody else closes. */
    private record Lines(String name, InputStream in) implements Resource {
        @Override
        public InputStream open() {
            return new FilterInputStream(in) {
                @Override
                public int read(byte[] into, int from, int count) throws IOException {
                    return in.read(into, from, count);
                }

                @Override
                public void close() {
                    // the rest of the stream is still to be read, for its digest
                }
            };
        }
    }
}
