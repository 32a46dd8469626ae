package org.millrace.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.JudgingRewriter;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Redacting;
import org.millrace.core.Rewriter;
import org.millrace.core.Rewriting;
import org.millrace.core.Tagger;
import org.millrace.core.Verdict;

/**
 * What every filter of the catalogue promises: it throws on no text and no origin, measures finite numbers, decides the
 * same twice, in any locale and from a fresh instance, and a rewriter changes nothing more the second time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilterContract {
    private final Map<String, Supplier<Object>> examples;

    /** @param examples one example of settings for each filter that is tried */
    FilterContract(Map<String, Supplier<Object>> examples) {
        this.examples = examples;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void decidesTheSameTwiceAndInAnyLocale(String name, String textName) {
        Object filter = examples.get(name).get();
        String text = HardTexts.TEXTS.get(textName);
        Object first = apply(filter, text);
        assertThat(apply(filter, text)).isEqualTo(first);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            // another string object, so that nothing remembered of the first can answer
            assertThat(apply(examples.get(name).get(), new String(text.toCharArray())))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void rewritersChangeNothingMoreTheSecondTime(String name, String textName) {
        if (examples.get(name).get() instanceof Rewriter rewriter) {
            String once =
                    rewriter.rewrite(document(HardTexts.TEXTS.get(textName))).text();
            assertThat(rewriter.rewrite(document(once))).isEqualTo(Rewriting.unchanged(once));
        } else {
            assertThat(Rewriter.class.isAssignableFrom(FilterCatalogue.all().get(name)))
                    .isFalse();
        }
    }

    Stream<Arguments> cases() {
        return examples.keySet().stream()
                .flatMap(name -> HardTexts.TEXTS.keySet().stream().map(text -> Arguments.of(name, text)));
    }

    private static Object apply(Object filter, String text) {
        if (filter instanceof OriginFilter originFilter) {
            return HardTexts.URIS.stream()
                    .map(uri -> checked(originFilter.judge(origin(uri, text))))
                    .toList();
        }
        Document plain = document(text, "en", 0.9);
        Document document = plain.withNotes(plain.notes().withFact(Notes.CODE_LANGUAGE, "Python"));
        if (filter instanceof Filter judge) {
            Readings readings = Readings.all();
            judge.measure(document, readings);
            assertThat(judge.judge(document)).isEqualTo(readings.verdict());
            return checked(judge, readings);
        }
        if (filter instanceof JudgingRewriter rewriter) {
            Readings readings = Readings.all();
            rewriter.measure(document, readings);
            return List.of(checked(filter, rewriter.rewrite(document)), checked(rewriter, readings));
        }
        if (filter instanceof Tagger tagger) {
            Notes notes = tagger.tag(document);
            assertThat(notes.facts().values()).allMatch(fact -> !fact.isEmpty());
            return notes;
        }
        if (filter instanceof Cleaner cleaner) {
            Readings some = Readings.untilBreach();
            Rewriting kept = cleaner.clean(document, some);
            Readings readings = Readings.all();
            Rewriting cleaned = cleaner.clean(document, readings);
            assertThat(some.verdict()).isEqualTo(readings.verdict());
            if (some.verdict() == Verdict.keep()) {
                assertThat(kept).isEqualTo(cleaned);
            }
            return List.of(checked(filter, cleaned), checked(cleaner, readings));
        }
        return checked(filter, ((Rewriter) filter).rewrite(document));
    }

    /** Who has redactions says so: the recipe and the manifest go by it. */
    private static Rewriting checked(Object filter, Rewriting rewriting) {
        assertThat(rewriting.redactions().isEmpty() || filter instanceof Redacting)
                .as("has redactions only where it is Redacting")
                .isTrue();
        return rewriting;
    }

    private static Origin origin(String uri, String text) {
        String repo = text.length() < 100 ? text : "github.com/owner/name";
        return Origin.at("web", "warc", "a.warc.gz", 0, 1)
                .withUri(uri)
                .withRepo(repo)
                .withFetchedAt(uri);
    }

    /** Readings are of declared measures, each at most once and within its range; and every measure and rule has a name of its own. */
    private static List<Reading> checked(Measuring step, Readings readings) {
        assertThat(step.measures()).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(step.measures())
                .allSatisfy(measure -> assertThat(measure.name()).matches("[a-z][a-z0-9_-]*"));
        assertThat(readings.taken()).extracting(Reading::measure).doesNotHaveDuplicates();
        assertThat(step.measures())
                .containsAll(readings.taken().stream().map(Reading::measure).toList());
        assertThat(readings.taken()).allSatisfy(reading -> assertThat(reading.value())
                .isBetween(reading.measure().low(), reading.measure().high()));
        readings.taken().forEach(reading -> checked(reading.judge()));
        return List.copyOf(readings.taken());
    }

    private static Verdict checked(Verdict verdict) {
        if (verdict instanceof Verdict.Drop drop) {
            assertThat(drop.rule()).matches("[a-z][a-z0-9_-]*");
            assertThat(drop.value()).isFinite();
            assertThat(drop.limit()).isFinite();
        }
        return verdict;
    }
}
