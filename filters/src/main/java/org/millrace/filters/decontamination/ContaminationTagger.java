package org.millrace.filters.decontamination;

import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Resource;
import org.millrace.core.Tagger;
import org.millrace.filters.models.NoteName;

/**
 * Writes which item of a benchmark a document holds: the fact {@code as}, of the benchmark's name and version and the
 * item's id, and the signals {@code …_share} and {@code …_ngrams}, the part of the item's n-grams that is there and their
 * number. The item is the one of which most is there. A document that holds nothing gets no note.
 */
public final class ContaminationTagger implements Tagger {
    private final BundleScanner scanner;
    private final String title;
    private final String as;

    /**
     * Reads the bundle, once in a JVM for all steps and threads.
     *
     * @param bundle the benchmark, as {@code millrace bundle} writes it
     * @param sha256 digest of the bundle's bytes, in hex; another is refused
     * @param as name of the fact; lower-case letters, digits and underscores
     */
    public ContaminationTagger(Resource bundle, String sha256, @Parameter("contamination") String as) {
        this.as = NoteName.checked("as", as);
        Bundle shared = Bundle.shared(bundle, sha256);
        this.scanner = shared.scanner();
        this.title = shared.title();
    }

    @Override
    public Notes tag(Document document) {
        Optional<Contamination> found = scanner.scan(document.text());
        return found.isEmpty() ? document.notes() : note(document.notes(), found.get());
    }

    private Notes note(Notes notes, Contamination found) {
        return notes.withFact(as, title + " " + found.item())
                .withSignal(as + "_share", found.share())
                .withSignal(as + "_ngrams", found.found());
    }
}
