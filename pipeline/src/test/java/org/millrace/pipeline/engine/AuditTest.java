package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.pipeline.judgement.RecipeMeasures.StepRule;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.Funnel;
import org.millrace.pipeline.release.ReleaseSealer;
import org.millrace.pipeline.verify.ReleaseVerifier;

/** Audited runs: what they write, and that limits changed afterwards give what a fresh run gives. */
class AuditTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    private static final String[] WORDS = {
        "the", "mill", "of", "be", "river", "wheel", "#", "turns…", "and", "stands.", "that", "brook", "carries",
        "flour"
    };

    @TempDir
    Path folder;

    /** Texts of 1 to 60 words, each twice more with a word changed, some in several lines. */
    @BeforeEach
    void writeInput() throws IOException {
        Random random = new Random(7);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word <= i; word++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "\\n" : " ");
            }
            lines.add(row("https://a.example/" + i, text + "end."));
            lines.add(row("https://b.example/" + i, text + "end.  "));
            lines.add(row("https://c.example/" + i, text + "close."));
        }
        Files.write(folder.resolve("in.jsonl"), lines);
    }

    private static String row(String url, String text) {
        return "{\"url\": \"" + url + "\", \"text\": \"" + text + "\"}";
    }

    private RecipeText recipe(String mode, int minWords, double maxSymbols, int minSentences, int shards) {
        return new RecipeText(
                "r.yaml",
                folder + "/",
                """
                recipe: audited
                mode: %s
                sources: [{name: s, connector: jsonl, paths: [in.jsonl], split-bytes: 4096}]
                steps:
                  - {id: size, use: length, with: {unit: words, min: %d}}
                  - {id: quality, use: gopher-quality@datatrove, with: {min-doc-words: 2, max-symbol-word-ratio: %s}}
                  - id: c4
                    use: c4@datatrove
                    with: {min-num-sentences: %d, min-words-per-line: 1, filter-no-terminal-punct: skip}
                dedup: {exact: yes, minhash: {ngram: 2, bands: 20, rows: 2, threshold: 0.6}}
                release: {shards: %d}
                """
                        .formatted(mode, minWords, maxSymbols, minSentences, shards),
                List.of());
    }

    /** Limits of the recipe's own on what a step measures that has none. */
    private RecipeText limited(String mode, String limits) {
        return new RecipeText(
                "r.yaml",
                folder + "/",
                """
                recipe: limited
                mode: %s
                sources: [{name: s, connector: jsonl, paths: [in.jsonl], split-bytes: 4096}]
                steps:
                  - {id: rp, use: redpajama-v2-signals, limits: {%s}}
                dedup: {exact: yes, minhash: {ngram: 2, bands: 20, rows: 2, threshold: 0.6}}
                release: {shards: 2}
                """
                        .formatted(mode, limits),
                List.of());
    }

    private ReleaseSealer.Sealed run(RecipeText recipe, String name) throws IOException {
        return new Run(new LocalEngine(2), NOWHERE)
                .run(recipe, folder.resolve(name).toString());
    }

    private ReleaseSealer.Sealed decide(String earlier, RecipeText recipe, String name) throws IOException {
        return decide(new LocalEngine(1), earlier, recipe, name);
    }

    private ReleaseSealer.Sealed decide(Engine engine, String earlier, RecipeText recipe, String name)
            throws IOException {
        AuditedRun run = AuditedRun.open(folder.resolve(earlier).toString());
        return new Run(engine, NOWHERE).decide(run, recipe, folder.resolve(name).toString());
    }

    private SortedMap<String, String> files(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @ParameterizedTest
    @CsvSource({"1, 0.9, 0, 1", "12, 0.1, 2, 3", "30, 0.25, 1, 2", "50, 0.3, 4, 4"})
    void decidesWhatAFreshRunWouldWrite(int minWords, double maxSymbols, int minSentences, int shards)
            throws IOException {
        run(recipe("audit", 5, 0.2, 1, 2), "first");
        SortedMap<String, String> before = files("first");
        RecipeText changed = recipe("audit", minWords, maxSymbols, minSentences, shards);
        ReleaseSealer.Sealed decided = decide("first", changed, "decided");
        ReleaseSealer.Sealed fresh = run(changed, "fresh");

        assertThat(fresh.funnel().kept()).isPositive();
        assertThat(decided.contentRoot()).isEqualTo(fresh.contentRoot());
        assertThat(files("decided")).isEqualTo(files("fresh"));
        assertThat(ReleaseVerifier.verify(folder + "/decided")).isEmpty();
        assertThat(files("first")).as("the audited run").isEqualTo(before);
    }

    @Test
    void decidesWithoutReadingTheInput() throws IOException {
        run(recipe("audit", 5, 0.2, 1, 2), "first");
        Files.delete(folder.resolve("in.jsonl"));
        Engine reader = new LocalEngine(1) {
            @Override
            public void refine(Job job, List<Unit> units) {
                throw new AssertionError("archives are read again");
            }
        };
        assertThat(decide(reader, "first", recipe("audit", 20, 0.2, 1, 2), "decided")
                        .funnel()
                        .kept())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "manifest/kept"})
    void keepsWhatAFastRunKeeps(String part) throws IOException {
        run(recipe("audit", 12, 0.25, 1, 2), "audit");
        run(recipe("fast", 12, 0.25, 1, 2), "fast");

        assertThat(files("audit/" + part)).isEqualTo(files("fast/" + part)).isNotEmpty();
        assertThat(ReleaseVerifier.verify(folder + "/audit")).isEmpty();
    }

    @Test
    void tellsAllLimitsThatADocumentBreaksAndWhichRulesDroppedNothing() throws IOException {
        run(recipe("audit", 30, 0.01, 5, 1), "audit");
        String json = Files.readString(folder.resolve("audit/release.json"));

        assertThat(json).contains("\"rules_never_broken\" : [ \"gopher_short_doc\", \"gopher_long_doc\",");
        assertThat(json).contains("\"step\" : \"quality\"", "\"examples\" : [ {");
        assertThat(json).doesNotContain("\"rules_never_broken\" : [ \"too-short\"");
    }

    @Test
    void countsWhatOtherLimitsWouldKeep() throws IOException {
        run(recipe("audit", 5, 0.2, 1, 2), "first");
        List<Trial.Candidate> candidates = new ArrayList<>();
        for (int minWords : new int[] {1, 20, 40}) {
            candidates.add(new Trial.Candidate(Integer.toString(minWords), List.of("steps.size.with.min=" + minWords)));
        }
        Trial.Result result = new Trial(AuditedRun.open(folder.resolve("first").toString())).of(candidates);

        assertThat(result.documents()).isEqualTo(180);
        assertThat(result.isBeforeDedup()).isTrue();
        for (Trial.Line line : result.lines()) {
            ReleaseSealer.Sealed fresh =
                    run(recipe("fast", Integer.parseInt(line.name()), 0.2, 1, 2), "fresh-" + line.name());
            long merged = fresh.funnel().stages().stream()
                    .filter(stage -> stage.step().equals("dedup"))
                    .findFirst()
                    .orElseThrow()
                    .left();
            assertThat(line.documents()).isEqualTo(fresh.funnel().kept() + merged);
            assertThat(line.languages()).containsOnlyKeys("und").containsValue(line.documents());
        }
        assertThat(result.print("size.min").lines())
                .hasSize(5)
                .element(0)
                .asString()
                .isEqualTo("180 documents came to the limits of the steps; duplicates not yet removed");
    }

    @Test
    void refusesToChangeMoreThanLimits() throws IOException {
        run(recipe("audit", 5, 0.2, 1, 2), "first");
        RecipeText base = recipe("audit", 5, 0.2, 1, 2);
        RecipeText changed = new RecipeText(
                base.name(),
                base.folder(),
                base.yaml(),
                List.of("steps.c4.with.min-words-per-line=2", "steps.size.only.sources=s", "extract.comments=keep"));

        assertThatThrownBy(() -> decide("first", changed, "decided"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("only limits can be changed without running again; these settings are others:"
                        + " extract, steps.size.only-sources, steps.c4.with.min-words-per-line");
    }

    @Test
    void refusesARunThatIsNoAuditOrIsGone() throws IOException {
        run(recipe("fast", 5, 0.2, 1, 2), "fast");
        run(recipe("audit", 5, 0.2, 1, 2), "audit");
        decide("audit", recipe("audit", 6, 0.2, 1, 2), "decided");

        assertThatThrownBy(() -> AuditedRun.open(folder + "/fast"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("was not run with 'mode: audit'");
        assertThatThrownBy(() -> AuditedRun.open(folder + "/nowhere"))
                .isInstanceOf(RecipeException.class)
                .hasMessage("no release at '" + folder + "/nowhere'");
        assertThatThrownBy(() -> AuditedRun.open(folder + "/decided"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("was itself decided from another run");
        assertThatThrownBy(() -> decide("audit", recipe("audit", 6, 0.2, 1, 2), "audit"))
                .isInstanceOf(RecipeException.class)
                .hasMessageContaining("needs a folder of its own");
    }

    @Test
    void decidesByOtherLimitsOnWhatAStepMeasures() throws IOException {
        run(limited("audit", ""), "first");
        RecipeText changed = limited(
                "audit",
                "rps_doc_word_count: {min: 10, max: 50}, rps_doc_symbol_to_word_ratio: {max: 0.1},"
                        + " rps_doc_lorem_ipsum: {max: 0}");
        ReleaseSealer.Sealed decided = decide("first", changed, "decided");
        ReleaseSealer.Sealed fresh = run(changed, "fresh");
        ReleaseSealer.Sealed fast =
                run(new RecipeText("r.yaml", folder + "/", changed.yaml(), List.of("mode=fast")), "fast");

        assertThat(fresh.funnel().kept()).isPositive();
        assertThat(decided.contentRoot()).isEqualTo(fresh.contentRoot());
        assertThat(files("decided")).isEqualTo(files("fresh"));
        assertThat(ReleaseVerifier.verify(folder + "/decided")).isEmpty();
        assertThat(files("fast/data")).isEqualTo(files("fresh/data")).isNotEmpty();
        assertThat(files("fast/manifest/kept")).isEqualTo(files("fresh/manifest/kept"));
        for (Funnel funnel : List.of(fresh.funnel(), fast.funnel())) {
            assertThat(funnel.neverBroken()).containsExactly(new StepRule("rp", "rps_doc_lorem_ipsum"));
            assertThat(funnel.print()).contains("removed rps_doc_word_count", "removed rps_doc_symbol_to_word_ratio");
        }
    }

    @Test
    void triesLimitsOnWhatAStepMeasures() throws IOException {
        run(limited("audit", "rps_doc_word_count: {min: 10}"), "first");
        Trial.Result result = new Trial(AuditedRun.open(folder.resolve("first").toString()))
                .of(List.of(
                        new Trial.Candidate("as run", List.of()),
                        new Trial.Candidate("30", List.of("steps.rp.limits.rps_doc_word_count.min=30")),
                        new Trial.Candidate("lorem", List.of("steps.rp.limits.rps_doc_lorem_ipsum.max=0")),
                        new Trial.Candidate("none", List.of("steps.rp.limits={}"))));

        List<Long> kept = result.lines().stream().map(Trial.Line::documents).toList();
        assertThat(kept.get(0)).isGreaterThan(kept.get(1)).isLessThan(180).isEqualTo(kept.get(2));
        assertThat(kept.get(1)).isPositive();
        assertThat(kept.get(3)).isEqualTo(180);
    }
}
