package org.millrace.filters.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.millrace.core.Document;
import org.millrace.core.JudgingRewriter;
import org.millrace.core.Limit;
import org.millrace.core.Measure;
import org.millrace.core.Notes;
import org.millrace.core.Parameter;
import org.millrace.core.Readings;
import org.millrace.core.Redacting;
import org.millrace.core.Rewriting;
import org.millrace.filters.privacy.phone.Regions;
import org.millrace.filters.privacy.scan.Finder;
import org.millrace.filters.privacy.scan.ScannedText;
import org.millrace.filters.privacy.scan.Span;

/**
 * Takes personal data and secrets out of a text. What was there is written nowhere.
 *
 * <p>A find has a score: what its rule gives it, and 0.35 more where a word that speaks of such data stands up to 50
 * characters before or 20 after. It counts from {@code threshold} on. What is found, and what is not:
 * <a href="../docs/privacy.md">privacy.md</a>.
 *
 * <p>What is done with it is the category's policy: {@code placeholder} puts {@code <EMAIL>} in its place; {@code surrogate}
 * something of the sort that is nobody's, the same throughout a document (for {@code email}, {@code ip} and {@code phone});
 * {@code drop-document} a placeholder, and drops documents that are little else: at least {@code drop-spans} finds of such
 * categories that have more than {@code drop-share} of the words; {@code tag-only} tells the place and leaves the text;
 * {@code keep} leaves both.
 *
 * <p>The text is rewritten by place, from left to right, never by value. Where two finds overlap the longer one wins, then
 * the likelier, then the category that the recipe names first. A placeholder that the text already had is left alone and not
 * counted. The places told are those in the new text, in code points.
 */
public final class Redactor implements JudgingRewriter, Redacting {
    /** The rule by which a document goes that is little but personal data. */
    static final String RULE = "personal_data";

    private static final String SHARE = "personal_share";

    private final List<String> categories;
    private final Map<String, Policy> policies = new TreeMap<>();
    private final List<Finder> finders;
    private final int threshold;
    private final String region;
    private final Surrogates surrogates;
    private final int dropSpans;
    private final List<Measure> measures;

    /**
     * Prepares the finders.
     *
     * @param categories names of categories, {@code default} for those that are on by default, in the order of priority
     * @param policies what is done with a category's finds: {@code category=policy}; {@code placeholder} where none is named
     * @param threshold least score that counts, 0 to 1
     * @param region country of telephone numbers without their country's code, as ISO 3166 has it; {@code auto} for that of
     *     the document's address, else of its language; {@code none}
     * @param seed what surrogates are drawn with
     * @param dropSpans fewest finds for which {@code drop-document} drops
     * @param dropShare most of a text's words that may stand in such finds, 0 to 1
     */
    public Redactor(
            @Parameter("default") List<String> categories,
            @Parameter("") List<String> policies,
            @Parameter("0.6") double threshold,
            @Parameter("auto") String region,
            @Parameter("0") long seed,
            @Parameter("10") int dropSpans,
            @Parameter("0.05") double dropShare) {
        this.categories = Finders.categories(categories);
        this.categories.forEach(category -> this.policies.put(category, Policy.PLACEHOLDER));
        policies.forEach(this::setPolicy);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("need 0 <= threshold <= 1, got " + threshold);
        }
        if (!region.equals("auto") && !region.equals("none") && !region.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "region must be auto, none or two capitals such as GB, got '" + region + "'");
        }
        if (dropSpans < 1 || !(dropShare >= 0 && dropShare <= 1)) {
            throw new IllegalArgumentException("need 1 <= drop-spans and 0 <= drop-share <= 1, got drop-spans="
                    + dropSpans + ", drop-share=" + dropShare);
        }
        this.finders = Finders.of(this.categories);
        this.threshold = (int) Math.round(threshold * 100);
        this.region = region;
        this.surrogates = new Surrogates(seed);
        this.dropSpans = dropSpans;
        this.measures = this.policies.containsValue(Policy.DROP_DOCUMENT)
                ? List.of(Measure.share(SHARE, Limit.atMost(RULE, dropShare)))
                : List.of();
    }

    /** As a recipe that names categories and nothing else. */
    static Redactor of(String... categories) {
        return new Redactor(List.of(categories), List.of(), 0.6, "auto", 0, 10, 0.05);
    }

    private void setPolicy(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("need category=policy in 'policies', got '" + setting + "'");
        }
        String category = setting.substring(0, equals).strip();
        Policy policy = Policy.of(setting.substring(equals + 1).strip());
        if (!policies.containsKey(category)) {
            throw new IllegalArgumentException("policy for '" + category + "', which is none of the step's categories: "
                    + String.join(", ", categories));
        }
        if (policy == Policy.SURROGATE && !Surrogates.CATEGORIES.contains(category)) {
            throw new IllegalArgumentException(
                    "no surrogates for '" + category + "'; there are for " + String.join(", ", Surrogates.CATEGORIES));
        }
        policies.put(category, policy);
    }

    @Override
    public List<Measure> measures() {
        return measures;
    }

    @Override
    public void measure(Document document, Readings readings) {
        if (measures.isEmpty()) {
            return;
        }
        String text = document.text();
        List<Span> found = new ArrayList<>(find(text, regions(document)));
        found.removeIf(span -> policy(span) != Policy.DROP_DOCUMENT);
        double share = found.size() < dropSpans ? 0 : (double) words(text, found) / Math.max(1, words(text));
        readings.take(measures.get(0), Math.min(1, share));
    }

    private static int words(String text) {
        return words(text, 0, text.length());
    }

    private static int words(String text, List<Span> spans) {
        int words = 0;
        for (Span span : spans) {
            words += words(text, span.start(), span.end());
        }
        return words;
    }

    /** Runs of anything but spaces. */
    private static int words(String text, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && (i == from || Character.isWhitespace(text.charAt(i - 1))) ? 1 : 0;
        }
        return words;
    }

    @Override
    public Rewriting rewrite(Document document) {
        String text = document.text();
        List<String> regions = regions(document);
        List<Stand> stands = Stand.earlier(document);
        // A find may need a word nearby, and replacing what lies between brings words nearer: so look again until
        // nothing is left to replace. One look is enough for nearly every text.
        List<Span> found = find(text, regions);
        while (found.stream().anyMatch(span -> policy(span).replaces())) {
            List<Stand> more = new ArrayList<>();
            for (Span span : found) {
                if (policy(span).replaces()) {
                    more.add(stand(document, text, span));
                }
            }
            stands = Stand.merge(stands, more);
            text = Stand.replace(text, more);
            found = find(text, regions);
        }
        List<Stand> told = new ArrayList<>(stands);
        for (Span span : found) {
            if (policy(span) == Policy.TAG_ONLY) {
                told.add(new Stand(span, text.substring(span.start(), span.end()), Policy.TAG_ONLY));
            }
        }
        told.sort(Comparator.comparingInt(Stand::start));
        return told.isEmpty() ? Rewriting.unchanged(text) : Rewriting.redacted(text, Stand.redactions(text, told));
    }

    private Stand stand(Document document, String text, Span span) {
        Policy policy = policy(span);
        String instead = policy == Policy.SURROGATE
                ? surrogates.of(document.id(), span.kind(), text.substring(span.start(), span.end()))
                : span.kind().placeholder();
        return new Stand(span, instead, policy);
    }

    private Policy policy(Span span) {
        return policies.get(Category.of(span.kind()));
    }

    private List<String> regions(Document document) {
        return switch (region) {
            case "auto" -> Regions.of(document.origin().uri(), document.notes().fact(Notes.LANGUAGE));
            case "none" -> List.of();
            default -> List.of(region);
        };
    }

    /** What counts in the document's text, in order and without overlaps, whatever the policies. */
    List<Span> finds(Document document) {
        return find(document.text(), regions(document));
    }

    private List<Span> find(String text, List<String> regions) {
        ScannedText scanned = ScannedText.of(text, regions);
        List<Span> found = new ArrayList<>();
        for (Finder finder : finders) {
            finder.find(scanned, found);
        }
        if (found.isEmpty()) {
            return found;
        }
        List<Span> likely = new ArrayList<>(found.size());
        for (Span span : found) {
            if (span.score() >= threshold) {
                likely.add(scanned.inOriginal(span));
            }
        }
        return Choice.of(likely, categories);
    }
}
