package org.millrace.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millrace.filters.Texts.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.core.Cleaner;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.OriginFilter;
import org.millrace.core.Reading;
import org.millrace.core.Readings;
import org.millrace.core.Rewriter;
import org.millrace.core.Rewriting;
import org.millrace.core.Tagger;
import org.millrace.core.Verdict;
import org.millrace.filters.code.CodeLanguageFilter;
import org.millrace.filters.code.CodeLanguageTagger;
import org.millrace.filters.fasttext.Codes;
import org.millrace.filters.fasttext.FastTextScorer;
import org.millrace.filters.fasttext.FastTextTagger;
import org.millrace.filters.fasttext.InlineModel;
import org.millrace.filters.fasttext.Letters;
import org.millrace.filters.fasttext.ModelFile;
import org.millrace.filters.language.LanguageFilter;
import org.millrace.filters.language.LanguageTagger;
import org.millrace.filters.lists.InlineList;
import org.millrace.filters.privacy.Redactor;
import org.millrace.filters.quality.C4Quality;
import org.millrace.filters.quality.FineWebQuality;
import org.millrace.filters.quality.GopherQuality;
import org.millrace.filters.quality.GopherRepetition;
import org.millrace.filters.quality.LengthFilter;
import org.millrace.filters.quality.LengthUnit;
import org.millrace.filters.quality.LongLines;
import org.millrace.filters.quality.Rule;
import org.millrace.filters.quality.SignalFilter;
import org.millrace.filters.repair.ControlRepair;
import org.millrace.filters.repair.EntityRepair;
import org.millrace.filters.repair.InvisibleRepair;
import org.millrace.filters.repair.LineEndings;
import org.millrace.filters.repair.MojibakeRepair;
import org.millrace.filters.repair.NfcRepair;
import org.millrace.filters.rights.OptOutFilter;
import org.millrace.filters.segmentation.Korean;
import org.millrace.filters.segmentation.WordCount;
import org.millrace.filters.url.UrlListFilter;

/**
 * What every filter of the catalogue promises: it throws on no text and no origin, measures finite numbers, decides the
 * same twice, in any locale and from a fresh instance, and a rewriter changes nothing more the second time.
 */
class FilterContractTest {
    private static final InlineModel MODEL = InlineModel.of(new ModelFile()
            .with("bucket", 1000)
            .with("minn", 2)
            .with("maxn", 4)
            .with("wordNgrams", 2)
            .drawn(1));

    /** One example of settings for each filter: a filter without one fails {@link #hasAnExampleOfEveryFilter}. */
    private static final Map<String, Supplier<Object>> EXAMPLES = examples();

    private static final SortedMap<String, String> TEXTS = texts();

    private static final List<String> URIS = List.of(
            "",
            " ",
            "https://WIKI.example.org/I",
            "https://example.org/private/x",
            "urn:uuid:0",
            "https://",
            "http://[::1]:80/",
            "http://a..b/%zz/../..?#",
            "http://\uD83D\uDE00.example/\uD83D",
            "x".repeat(100_000),
            "https://example.org/" + "a/".repeat(50_000));

    @Test
    void hasAnExampleOfEveryFilter() {
        assertThat(EXAMPLES.keySet()).isEqualTo(FilterCatalogue.all().keySet());
        EXAMPLES.forEach((name, example) ->
                assertThat(example.get()).isInstanceOf(FilterCatalogue.all().get(name)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void decidesTheSameTwiceAndInAnyLocale(String name, String textName) {
        Object filter = EXAMPLES.get(name).get();
        String text = TEXTS.get(textName);
        Object first = apply(filter, text);
        assertThat(apply(filter, text)).isEqualTo(first);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            // another string object, so that nothing remembered of the first can answer
            assertThat(apply(EXAMPLES.get(name).get(), new String(text.toCharArray())))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void rewritersChangeNothingMoreTheSecondTime(String name, String textName) {
        if (EXAMPLES.get(name).get() instanceof Rewriter rewriter) {
            String once = rewriter.rewrite(document(TEXTS.get(textName))).text();
            assertThat(rewriter.rewrite(document(once))).isEqualTo(Rewriting.unchanged(once));
        } else {
            assertThat(Rewriter.class.isAssignableFrom(FilterCatalogue.all().get(name)))
                    .isFalse();
        }
    }

    static Stream<Arguments> cases() {
        return FilterCatalogue.all().keySet().stream()
                .flatMap(name -> TEXTS.keySet().stream().map(text -> Arguments.of(name, text)));
    }

    private static Map<String, Supplier<Object>> examples() {
        Map<String, Supplier<Object>> examples = new TreeMap<>();
        examples.put(
                "c4@datatrove",
                () -> new C4Quality(Rule.APPLY, Rule.SKIP, 1, 1, 1000, Rule.APPLY, Rule.APPLY, Rule.APPLY, Rule.APPLY));
        examples.put("code-language", CodeLanguageTagger::new);
        examples.put("code-language-is", () -> new CodeLanguageFilter(List.of("Java", "cpp")));
        examples.put("controls-v1", ControlRepair::new);
        examples.put("entities-v1", () -> new EntityRepair(EntityRepair.Markup.DECODE));
        examples.put(
                "fasttext",
                () -> new FastTextTagger(
                        MODEL, MODEL.sha256(), "language", Codes.ISO, 0.5, 100_000, Letters.LOWER_CASE));
        examples.put(
                "fasttext-score",
                () -> new FastTextScorer(MODEL, MODEL.sha256(), "warm", "quality", 100_000, Letters.AS_IS));
        examples.put(
                "fineweb-quality@datatrove",
                () -> new FineWebQuality(0, FineWebQuality.Unpunctuated.KEEP, 1, 30, 0.01, 0.3));
        examples.put(
                "gopher-quality@datatrove",
                () -> new GopherQuality(0, 0, 3, 10, 0.1, 0.9, 0.3, 0.8, 2, List.of("the", "be", "to")));
        examples.put(
                "gopher-repetition@datatrove",
                () -> new GopherRepetition(
                        0.3, 0.3, 0.2, 0.2, List.of("2:0.2", "3:0.18"), List.of("5:0.15", "10:0.1")));
        examples.put("invisible-v1", () -> new InvisibleRepair(InvisibleRepair.PrivateUse.DROP));
        examples.put("language", () -> new LanguageTagger(0.5, 2000, LanguageTagger.Per.PARAGRAPH, 0.7));
        examples.put("language-is", () -> new LanguageFilter(List.of("en"), 0.5));
        examples.put("length", () -> new LengthFilter(2, 1000, LengthUnit.WORDS));
        examples.put("line-endings-v1", LineEndings::new);
        examples.put("mc4-paragraphs@datatrove", () -> new LongLines(3, 200));
        examples.put("mojibake-v1", MojibakeRepair::new);
        examples.put("nfc-v1", NfcRepair::new);
        examples.put(
                "opt-out",
                () -> new OptOutFilter(
                        InlineList.of(
                                "{\"list\":\"a\",\"version\":\"1\"}",
                                "{\"id\":\"r-1\",\"kind\":\"domain\",\"value\":\"wiki.example.org\",\"effective\":\"2026-01-01\"}")));
        examples.put("redact", () -> new Redactor(List.of("email", "ip")));
        examples.put("signal", () -> new SignalFilter(Notes.LANGUAGE_SCORE, 0.95, 1, SignalFilter.Missing.DROP));
        examples.put(
                "url-list", () -> new UrlListFilter(InlineList.of("wiki.example", "https://example.org/private/")));
        examples.put("word-count", () -> new WordCount(Korean.WORDS));
        return examples;
    }

    private static Object apply(Object filter, String text) {
        if (filter instanceof OriginFilter originFilter) {
            return URIS.stream()
                    .map(uri -> checked(originFilter.judge(origin(uri, text))))
                    .toList();
        }
        Document document = document(text, "en", 0.9);
        if (filter instanceof Filter judge) {
            Readings readings = Readings.all();
            judge.measure(document, readings);
            assertThat(judge.judge(document)).isEqualTo(readings.verdict());
            return checked(judge, readings);
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
            return List.of(cleaned, checked(cleaner, readings));
        }
        return ((Rewriter) filter).rewrite(document);
    }

    private static Origin origin(String uri, String text) {
        String repo = text.length() < 100 ? text : "github.com/owner/name";
        return Origin.at("web", "warc", "a.warc.gz", 0, 1)
                .withUri(uri)
                .withRepo(repo)
                .withFetchedAt(uri);
    }

    /** Readings are of declared measures, each at most once; and every measure and rule has a name of its own. */
    private static List<Reading> checked(Measuring step, Readings readings) {
        assertThat(step.measures()).extracting(Measure::name).doesNotHaveDuplicates();
        assertThat(step.measures())
                .allSatisfy(measure -> assertThat(measure.name()).matches("[a-z][a-z0-9_-]*"));
        assertThat(readings.taken()).extracting(Reading::measure).doesNotHaveDuplicates();
        assertThat(step.measures())
                .containsAll(readings.taken().stream().map(Reading::measure).toList());
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

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("empty", "");
        texts.put("blank", " \t\n\n \u00A0\u2003\u3000\r\n");
        texts.put("one letter", "a");
        texts.put("line feeds", "\n".repeat(1000));
        texts.put(
                "one huge line",
                "The quick brown fox jumps over the lazy dog, mail me@corp.com or 93.184.216.34! ".repeat(5_000));
        texts.put("a megabyte of one letter", "a".repeat(1 << 20));
        texts.put("a megabyte of dots", ".".repeat(1 << 20));
        texts.put("a megabyte of at signs", "a@".repeat(1 << 19));
        texts.put("a megabyte of at signs and hyphens", "a@a-".repeat(1 << 18));
        texts.put("a megabyte of faces", ":)".repeat(1 << 19));
        texts.put("a megabyte of colons", "2a00:".repeat(1 << 18));
        texts.put("a megabyte of numbers", "1.".repeat(1 << 19));
        texts.put("a megabyte of brackets", "(".repeat(1 << 20));
        texts.put("a megabyte of addresses", "1.2.3.4 ".repeat(1 << 17));
        texts.put("a megabyte of quotes", "''".repeat(1 << 19));
        texts.put("a megabyte of hyphens", "a-".repeat(1 << 19));
        texts.put("lone surrogates", "\uD83D a \uDE00 \uDE00\uD83D b\uD83D. (\uDE00)\uD83D");
        texts.put("a lone surrogate", "\uD800");
        texts.put("only emoji", "😀👩‍👩‍👧‍👦🇩🇪❤️".repeat(50));
        texts.put("letters that locales fold", "ISTANBUL Istanbul ıİ I'M WIKI@MAIL.CORP.COM, IP 93.184.216.34");
        texts.put("control characters", "\u0000\u0001\u001C\u001D\u0085\u200B\uFEFF\uFFFF");
        texts.put("misread again and again", misread("Grüße, “naïve” — да… 漢字 😀", 12));
        texts.put("many halves of misread letters", "Ã Â Ð ".repeat(1 << 14));
        texts.put("many misread letters", "cafÃ© â€™ Ð´Ð° ".repeat(1 << 13));
        texts.put("escaped again and again", "&" + "amp;".repeat(1 << 15) + "lt; &am&#112;&#59; \"&amp;\" x = &pi;");
        texts.put("many ampersands", "&".repeat(1 << 17) + ";");
        texts.put("many marks", "a" + "\u0316\u0301".repeat(1 << 16));
        texts.put("many directions", "\u200E\u202E".repeat(1 << 16));
        texts.put("many tags", "\uD83C\uDFF4" + "\uDB40\uDC67".repeat(1 << 15));
        texts.put(
                "unseen characters",
                "a\u200D\u200D\u00AD\uFE0F❤\uFE0F\uFE0F\u200D\u00AD🔥\u200D\u200D می\u200C\u200Cخ\u200E\n\u202Ex\uE000\uDB80\uDC00");
        texts.put("escape sequences", "\u001B\u001B[0m[0m \u001B[31mred\u001B[ \r\r\n\u0085\u0092\u001B");
        texts.put(
                "ordinary text", "The cat sat with the dog, and they looked to the sea.\n\nIt was a day to be there…");
        return texts;
    }

    private static String misread(String text, int times) {
        String misread = text;
        for (int i = 0; i < times; i++) {
            misread = new String(misread.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
        return misread;
    }
}
