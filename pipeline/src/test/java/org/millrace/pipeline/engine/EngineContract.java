package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.core.Digests;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ReleaseSealer;
import org.millrace.pipeline.release.ShardTask;

/**
 * What every engine must do: write the same release, byte for byte, as one thread without any engine, whatever the
 * parallelism, the order in which work is dealt out, the locale and the time zone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineContract {
    /** Changes only with what recipes mean, and then in the change notes. */
    private static final String CONTENT_ROOT = "8e6fbcb12afc2455fcda55f6baca8e27374f01c6237e4a5178f4b0305c626576";

    private Path folder;
    private RecipeText recipe;
    private ReleaseSealer.Sealed sealed;
    private SortedMap<String, String> expected;

    /** The engine under test. */
    protected abstract EngineKind kind();

    @BeforeAll
    void runWithoutAnEngine(@TempDir Path temporary) throws IOException {
        folder = temporary;
        recipe = ContractInput.write(folder);
        Path output = folder.resolve("plain");
        sealed = run(new LocalEngine(1), output);
        expected = files(output);
    }

    @Test
    void agreesOnTheContentRoot() {
        assertThat(sealed.contentRoot()).isEqualTo(CONTENT_ROOT);
    }

    @Test
    void hasDuplicatesOfBothKindsAndRecordsOfAllOutcomes() throws IOException {
        String json = Files.readString(folder.resolve("plain/release.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"exact\"", "\"near\"", "\"bad-json\"", "\"no-text-field\"", "\"too-short\"");
        assertThat(expected).hasSizeGreaterThan(3 * 3 * 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void writesTheSameBytesAtAnyParallelism(int parallelism) throws IOException {
        assertSameRelease(engine(parallelism), "parallel-" + parallelism);
    }

    @Test
    void writesTheSameBytesWhereClustersAreJoinedInRounds() throws IOException {
        Path leftovers = Files.createDirectories(folder.resolve("rounds.work/dedup"));
        for (String name : List.of("pairs-0-0", "pairs-1-0", "sum-verified", "sum-1")) {
            Files.write(leftovers.resolve(name), new byte[32]);
        }
        assertSameRelease(engine(2).joiningOnOneWorker(0), "rounds");
        try (Stream<Path> files = Files.list(leftovers)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().matches("(pairs|sum)-.*"));
        }
    }

    @Test
    void writesTheSameBytesInAnyOrderOfWork() throws IOException {
        assertSameRelease(new Shuffled(engine(2)), "shuffled");
    }

    @Test
    void writesTheSameBytesInTurkishAndInKolkata() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            assertSameRelease(engine(2), "turkish");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void leavesDocumentsOfAnAuditThatBreakALimitOutOfDeduplication() throws IOException {
        RecipeText audited = new RecipeText(recipe.name(), recipe.folder(), recipe.yaml(), List.of("mode=audit"));
        assertThat(run(engine(2), audited, folder.resolve("audited")).contentRoot())
                .isEqualTo(sealed.contentRoot());
        run(new LocalEngine(1), audited, folder.resolve("audited-plain"));
        assertThat(files(folder.resolve("audited"))).isEqualTo(files(folder.resolve("audited-plain")));
    }

    @Test
    void writesTheSameIndexAndLooksIntoItAlike() throws IOException {
        String notes = ContractInput.RECIPE.replaceAll("(?s)  - name: web.*?steps:", "steps:");
        RecipeText first = with(notes, "  index: yes\n");
        run(new LocalEngine(1), first, folder.resolve("june"));
        run(engine(2), first, folder.resolve("june-again"));
        assertThat(files(folder.resolve("june-again.index"))).isEqualTo(files(folder.resolve("june.index")));

        String others = ContractInput.RECIPE.replaceAll("(?s)  - name: notes.*?  - name: web", "  - name: web");
        RecipeText second = with(others, "  index: yes\n  against: [{name: june, path: june.index}]\n");
        run(new LocalEngine(1), second, folder.resolve("july"));
        SortedMap<String, String> release = files(folder.resolve("july"));
        SortedMap<String, String> index = files(folder.resolve("july.index"));
        assertThat(index).hasSize(1 + 2 * 3);
        for (BeamEngine engine : List.of(engine(1), engine(4), engine(2).joiningOnOneWorker(0))) {
            Path output = Files.createTempDirectory(folder, "july");
            run(engine, second, output);
            assertThat(files(output)).isEqualTo(release);
            assertThat(files(folder.resolve(output + ".index"))).isEqualTo(index);
        }
        String json = Files.readString(folder.resolve("july/release.json"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"exact-earlier\"", "\"near-earlier\"");
    }

    @Test
    void writesTheSameIndexOfAnAudit() throws IOException {
        RecipeText indexed = with(ContractInput.RECIPE, "  index: yes\n");
        run(engine(2), indexed, folder.resolve("fast"));
        RecipeText audited = new RecipeText(indexed.name(), indexed.folder(), indexed.yaml(), List.of("mode=audit"));
        run(engine(2), audited, folder.resolve("audit"));
        assertThat(files(folder.resolve("audit.index"))).isEqualTo(files(folder.resolve("fast.index")));
        assertThat(files(folder.resolve("fast")).keySet()).isEqualTo(expected.keySet());
    }

    /** The contract's recipe with more settings below {@code dedup}. */
    private RecipeText with(String yaml, String dedup) {
        return new RecipeText(recipe.name(), recipe.folder(), yaml.replace("dedup:\n", "dedup:\n" + dedup), List.of());
    }

    @Test
    void cutsTheSamePassagesAndSubstringsAtAnyParallelismAndInAnyOrderOfWork() throws IOException {
        RecipeText cutting = new RecipeText(
                recipe.name(),
                recipe.folder(),
                recipe.yaml(),
                List.of(
                        "dedup.passages=[{unit: sentences, form: datatrove, keep: none, left: {words: 20}},"
                                + " {profile: lines@c4}]",
                        "dedup.substrings={length: 10, left: {chars: 90}}"));
        Path plain = folder.resolve("cut-plain");
        assertThat(run(new LocalEngine(1), cutting, plain).contentRoot()).isNotEqualTo(sealed.contentRoot());
        SortedMap<String, String> same = files(plain);
        for (Engine engine : List.of(engine(1), engine(2), engine(4), new Shuffled(engine(4)))) {
            Path output = Files.createTempDirectory(folder, "cut");
            run(engine, cutting, output);
            assertThat(files(output)).isEqualTo(same);
        }
        assertThat(Files.readString(plain.resolve("release.json"), StandardCharsets.UTF_8))
                .contains("\"cut\"", "\"few-sentences-left\"", "\"lines@c4\"", "\"sentences\"", "\"substrings\"");
    }

    private BeamEngine engine(int parallelism) {
        return kind().runner().open("", parallelism, List.of());
    }

    private void assertSameRelease(Engine engine, String name) throws IOException {
        Path output = folder.resolve(name);
        assertThat(run(engine, output).contentRoot()).isEqualTo(sealed.contentRoot());
        SortedMap<String, String> actual = files(output);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(actual).isEqualTo(expected);
    }

    private ReleaseSealer.Sealed run(Engine engine, Path output) throws IOException {
        return run(engine, recipe, output);
    }

    private static ReleaseSealer.Sealed run(Engine engine, RecipeText recipe, Path output) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Run(engine, nowhere).run(recipe, output.toString());
    }

    /** Every file below the folder by its path, with its digest. */
    private static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString(),
                        HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(path))));
            }
        }
        return files;
    }

    /** Hands work over in another order. */
    private record Shuffled(Engine engine) implements Engine {
        private static <T> List<T> shuffle(List<T> items) {
            List<T> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, new Random(5));
            return shuffled;
        }

        @Override
        public void refine(Job job, List<Unit> units) throws IOException {
            engine.refine(job, shuffle(units));
        }

        @Override
        public void dedup(Job job, List<Unit> units) throws IOException {
            engine.dedup(job, shuffle(units));
        }

        @Override
        public void cut(Job job, List<Unit> units) throws IOException {
            engine.cut(job, shuffle(units));
        }

        @Override
        public void release(Job job, List<ShardTask> tasks) throws IOException {
            engine.release(job, shuffle(tasks));
        }
    }
}
