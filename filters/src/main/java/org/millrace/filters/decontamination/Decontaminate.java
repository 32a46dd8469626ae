package org.millrace.filters.decontamination;

import java.util.List;
import java.util.Optional;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Resource;
import org.millrace.core.Threshold;

/**
 * Drops documents that hold more than {@code max-share} of the n-grams of a benchmark's item; rule {@code contaminated},
 * with the benchmark's name and version and the item's id as evidence, and how many n-grams of how many.
 *
 * <p>Measures: {@code share} of the item of which most is there, {@code ngrams} of it that were found, and {@code items}
 * of which any was; 0 where there is none. With {@code max-share: 1} the step only measures.
 */
public final class Decontaminate implements Filter {
    private final BundleScanner scanner;
    private final String title;
    private final Measure share;
    private final Measure ngrams = Measure.of("ngrams");
    private final Measure items = Measure.of("items");

    /**
     * Reads the bundle, once in a JVM for all steps and threads.
     *
     * @param bundle the benchmark, as {@code millrace bundle} writes it
     * @param sha256 digest of the bundle's bytes, in hex; another is refused
     * @param maxShare largest share of an item that a document may hold, 0 to 1; at 0 one n-gram is too much
     */
    public Decontaminate(Resource bundle, String sha256, @Parameter("0") @Threshold double maxShare) {
        if (!(maxShare >= 0 && maxShare <= 1)) {
            throw new IllegalArgumentException("need 0 <= max-share <= 1, got max-share=" + maxShare);
        }
        Bundle shared = Bundle.shared(bundle, sha256);
        this.scanner = shared.scanner();
        this.title = shared.title();
        this.share = Measure.of("share", Limit.atMost("contaminated", maxShare));
    }

    @Override
    public List<Measure> measures() {
        return List.of(share, ngrams, items);
    }

    @Override
    public void measure(Document document, Readings readings) {
        Optional<Contamination> found = scanner.scan(document.text());
        String evidence = found.map(this::evidence).orElse("");
        if (readings.take(share, found.map(Contamination::share).orElse(0.0), evidence)
                && readings.take(ngrams, found.map(Contamination::found).orElse(0), evidence)) {
            readings.take(items, found.map(Contamination::items).orElse(0));
        }
    }

    private String evidence(Contamination found) {
        return title + " " + found.item() + " (" + found.found() + " of " + found.total() + ")";
    }
}
