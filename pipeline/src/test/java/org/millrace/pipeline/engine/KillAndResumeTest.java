package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.command.Millrace;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;
import org.millrace.pipeline.verify.ReleaseVerifier;

class KillAndResumeTest {
    private static final String RECIPE =
            """
            recipe: resumed
            sources:
              - name: notes
                connector: jsonl
                paths: [notes-*.jsonl]
                split-bytes: 4096
            dedup: {exact: yes, minhash: {}}
            release: {shards: 3}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeInput() throws IOException {
        for (int file = 0; file < 3; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                int topic = i % 100; // some twice
                lines.add("{\"text\":\""
                        + ("note " + file + " on topic " + topic + " says word" + topic + " ").repeat(3) + "\"}");
            }
            Files.write(folder.resolve("notes-" + file + ".jsonl"), lines);
        }
        Files.writeString(folder.resolve("resumed.yaml"), RECIPE);
    }

    private RecipeText recipe() {
        return new RecipeText("resumed.yaml", folder + "/", RECIPE, List.of());
    }

    private SortedMap<String, String> run(Engine engine, String name) throws IOException {
        Path output = folder.resolve(name);
        new Run(engine, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(recipe(), output.toString());
        assertThat(ReleaseVerifier.verify(output.toString())).isEmpty();
        return files(output);
    }

    private static SortedMap<String, String> files(Path output) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(output)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Fails in the midst of a phase, as if the machine went down. */
    private static final class Failing implements Engine {
        private final Engine engine = new LocalEngine(1);
        private final String phase;

        Failing(String phase) {
            this.phase = phase;
        }

        private static final class Down extends IOException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public void refine(Job job, List<Unit> units) throws IOException {
            if (phase.equals("refine")) {
                engine.refine(job, units.subList(0, 2));
                throw new Down();
            }
            engine.refine(job, units);
        }

        @Override
        public void dedup(Job job, List<Unit> units) throws IOException {
            engine.dedup(job, units);
            if (phase.equals("dedup")) {
                throw new Down(); // decisions are written, the marker is not
            }
        }

        @Override
        public void cut(Job job, List<Unit> units) throws IOException {
            engine.cut(job, units);
        }

        @Override
        public void release(Job job, List<ShardTask> tasks) throws IOException {
            if (phase.equals("release")) {
                engine.release(job, tasks.subList(0, 1));
                throw new Down();
            }
            engine.release(job, tasks);
        }
    }

    @Test
    void finishesWithTheSameBytesWhereverItStopped() throws IOException {
        SortedMap<String, String> expected = run(new LocalEngine(1), "whole");
        for (String phase : List.of("refine", "dedup", "release")) {
            Path output = folder.resolve("stopped-" + phase);
            assertThat(catchDown(new Failing(phase), output)).as(phase).isTrue();
            assertThat(output.resolve("SHA256SUMS")).doesNotExist();
            assertThat(run(new LocalEngine(2), "stopped-" + phase)).as(phase).isEqualTo(expected);
        }
    }

    @Test
    void mixesNothingWhenARunStopsAndAnotherRecipeIsTriedInBetween() throws IOException {
        SortedMap<String, String> expected = run(new LocalEngine(1), "whole");
        Path output = folder.resolve("tried");
        RecipeText other =
                new RecipeText("resumed.yaml", folder + "/", RECIPE, List.of("seed=another", "dedup.exact=no"));
        for (String phase : List.of("refine", "dedup", "release")) {
            assertThat(catchDown(new Failing("release"), recipe(), output)).isTrue();
            assertThat(catchDown(new Failing(phase), other, output)).isTrue();
        }
        assertThat(run(new LocalEngine(2), "tried")).isEqualTo(expected);
    }

    private boolean catchDown(Engine engine, Path output) throws IOException {
        return catchDown(engine, recipe(), output);
    }

    private static boolean catchDown(Engine engine, RecipeText recipe, Path output) throws IOException {
        try {
            new Run(engine, System.err).run(recipe, output.toString());
            return false;
        } catch (Failing.Down e) {
            return true;
        }
    }

    @Test
    void doesNotRepeatFinishedUnits() throws IOException {
        assertThat(catchDown(new Failing("release"), folder.resolve("again"))).isTrue();
        List<Path> markers = markers("again");
        assertThat(markers).hasSizeGreaterThan(6);
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (Path marker : markers) {
            Files.setLastModifiedTime(marker, longAgo);
        }
        run(new LocalEngine(1), "again");
        for (Path marker : markers) {
            assertThat(Files.getLastModifiedTime(marker)).as(marker.toString()).isEqualTo(longAgo);
        }
    }

    @Test
    void repeatsJustTheUnitsWhoseInputChanged() throws IOException {
        assertThat(catchDown(new Failing("release"), folder.resolve("changed"))).isTrue();
        List<Path> markers = markers("changed");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (Path marker : markers) {
            Files.setLastModifiedTime(marker, longAgo);
        }
        Path input = folder.resolve("notes-1.jsonl");
        Files.writeString(input, Files.readString(input).replaceFirst("topic 0", "topic O")); // in its first unit
        SortedMap<String, String> resumed = run(new LocalEngine(1), "changed");
        int repeated = 0;
        for (Path marker : markers) {
            repeated += Files.getLastModifiedTime(marker).equals(longAgo) ? 0 : 1;
        }
        assertThat(repeated).isEqualTo(1);
        assertThat(resumed).isEqualTo(run(new LocalEngine(1), "fresh"));
    }

    private List<Path> markers(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name + ".work/refine"))) {
            return files.filter(path -> path.endsWith("done.json")).toList();
        }
    }

    @Test
    void survivesBeingKilledAgainAndAgain() throws IOException, InterruptedException {
        SortedMap<String, String> expected = run(new LocalEngine(1), "whole");
        Path output = folder.resolve("killed");
        boolean done = false;
        for (int attempt = 1; !done; attempt++) {
            assertThat(attempt).as("attempts").isLessThan(30);
            Process process = new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Millrace.class.getName(),
                            "run",
                            folder.resolve("resumed.yaml").toString(),
                            "--output",
                            output.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            // each attempt may live a little longer, so the kills fall into all phases
            done = process.waitFor(600L * attempt, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (done) {
                assertThat(process.exitValue())
                        .as(Files.readString(folder.resolve("log")))
                        .isZero();
            }
        }
        assertThat(ReleaseVerifier.verify(output.toString())).isEmpty();
        assertThat(files(output)).isEqualTo(expected);
    }
}
