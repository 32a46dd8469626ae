package org.millrace.pipeline.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.core.Cleaner;
import org.millrace.core.Digests;
import org.millrace.core.Document;
import org.millrace.core.Filter;
import org.millrace.core.Measure;
import org.millrace.core.Measuring;
import org.millrace.core.Notes;
import org.millrace.core.Origin;
import org.millrace.core.Readings;
import org.millrace.filters.FilterCatalogue;
import org.millrace.filters.decontamination.BundleWriter;

/** A parameter that is marked as a limit changes no reading and no text: else an audited run could not be decided anew. */
class ThresholdsTest {
    /** What a recipe must give, for those filters that have no default for everything; files are written below. */
    private static final Map<String, Map<String, String>> REQUIRED = Map.ofEntries(
            Map.entry("bad-words@c4", Map.of("words", "list.txt")),
            Map.entry("code-language-is", Map.of("keep", "[Java]")),
            Map.entry("decontaminate", Map.of("bundle", "mills.bundle", "sha256", "BUNDLE")),
            Map.entry("extensions@bigcode", Map.of("table", "table.csv")),
            Map.entry("fertility", Map.of("tokenizer", "pieces.model", "min", "3")),
            Map.entry("fertility@nemo", Map.of("tokenizer", "pieces.model")),
            Map.entry("language-is", Map.of("keep", "[en]")),
            Map.entry("repetitions@dolma-v1", Map.of("tokenizer", "pieces.model")),
            Map.entry("signal", Map.of("name", "quality")),
            Map.entry("toxic-sentences", Map.of("model", "model.bin", "sha256", "MODEL", "label", "warm")),
            Map.entry("word-list", Map.of("list", "list.txt", "max-matches", "3")));

    private static final List<String> TEXTS = List.of(
            "",
            "One",
            "The mill stands at the river. It is old… And it turns # and # - turns!\n- one\n- two\n\nThe mill stands.",
            "the of and to be that have with ".repeat(40),
            "A line that is repeated and is long enough to be counted as one.\n".repeat(12)
                    + "\nAn { end [1] lorem ipsum.",
            "Das Mühlrad dreht sich im Bach; 日本語のテキストもあります。\n".repeat(3) + "x".repeat(300));

    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.writeString(folder.resolve("list.txt"), "# list: mills\n# date: 2026-01-01\nmill\nturns\n");
        Files.write(folder.resolve("model.bin"), TinyModel.bytes());
        Files.writeString(
                folder.resolve("table.csv"),
                "extension,language,Include,Alphanum_threshold,Long_line_threshold,Alpha filter\n,,1,0.25,1000,0.25\n");
        // one piece of a type that counts, "a" with a score of -1
        Files.write(
                folder.resolve("pieces.model"),
                HexFormat.of().parseHex("0a0e0a053c756e6b3e15000000001802" + "0a0a0a0161150000" + "80bf1801"));
        BundleWriter bundle = new BundleWriter("mills", "1", 4, 4);
        bundle.add("1", "The mill stands at the river");
        try (OutputStream out = Files.newOutputStream(folder.resolve("mills.bundle"))) {
            bundle.write(out);
        }
    }

    private String sha256(String file) {
        try {
            return HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(folder.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> thresholds() {
        List<Arguments> cases = new ArrayList<>();
        FilterCatalogue.all().forEach((name, type) -> {
            if (Measuring.class.isAssignableFrom(type)) {
                Binder.thresholds(type).forEach(key -> cases.add(Arguments.of(name, key)));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("thresholds")
    void changesNothingButLimits(String use, String key) {
        Recipe.Step before = step(use, Map.of());
        Object value = before.made().parameters().get(key);
        int tried = 0;
        for (String other : others(value)) {
            Recipe.Step after;
            try {
                after = step(use, Map.of(key, other));
            } catch (RecipeException e) {
                continue; // out of the parameter's range
            }
            tried++;
            assertThat(after.measuring()).isEqualTo(before.measuring());
            assertThat(after.canonical()).isNotEqualTo(before.canonical());
            for (String text : TEXTS) {
                assertThat(outcome(after, text)).as(other).isEqualTo(outcome(before, text));
            }
        }
        assertThat(tried).as("values of %s that it takes", key).isPositive();
    }

    private Recipe.Step step(String use, Map<String, String> with) {
        Map<String, String> settings = new TreeMap<>(REQUIRED.getOrDefault(use, Map.of()));
        settings.putAll(with);
        settings.replace("sha256", "BUNDLE", sha256("mills.bundle"));
        settings.replace("sha256", "MODEL", sha256("model.bin"));
        String list = settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": " + setting.getValue())
                .collect(Collectors.joining(", "));
        return Recipes.read(
                        folder,
                        """
                        recipe: tiny
                        sources: [{name: notes, connector: jsonl, paths: [n]}]
                        steps:
                          - {id: lang, use: language}
                          - {id: one, use: %s, with: {%s}}
                        """
                                .formatted(use, list))
                .steps()
                .get(1);
    }

    private static List<String> others(Object value) {
        if (value instanceof List<?> list) { // limits as words:share
            return List.of("["
                    + String.join(
                            ", ", list.stream().map(one -> "'" + one + "1'").toList()) + "]");
        }
        if (value.equals("apply") || value.equals("skip")) {
            return List.of(value.equals("apply") ? "skip" : "apply");
        }
        double number = Double.parseDouble(value.toString());
        List<String> others = new ArrayList<>();
        for (double other : new double[] {number + 1, number / 2, number - 1, 0.5}) {
            String text = value instanceof Long ? Long.toString((long) other) : Double.toString(other);
            if (Double.parseDouble(text) != number) {
                others.add(text);
            }
        }
        return others;
    }

    /** All that the step measures, as text, and what it leaves of the text. */
    private static List<String> outcome(Recipe.Step step, String text) {
        Document document = Document.of(Origin.at("notes", "jsonl", "n", 0, 1), text)
                .withNotes(Notes.NONE
                        .withFact(Notes.LANGUAGE, "en")
                        .withSignal(Notes.LANGUAGE_SCORE, 0.7)
                        .withSignal("quality", 0.3));
        Readings readings = Readings.all();
        Object made = step.made().create();
        List<String> outcome = new ArrayList<>();
        if (made instanceof Filter filter) {
            filter.measure(document, readings);
        } else {
            outcome.add(((Cleaner) made).clean(document, readings).text());
        }
        readings.taken()
                .forEach(reading -> outcome.add(name(reading.measure()) + reading.value() + reading.evidence()));
        return outcome;
    }

    private static String name(Measure measure) {
        return measure.name() + "=";
    }
}
