package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Unit;

/** What {@link EngineContract} asks of engines it asks by comparing them with one thread of this one. */
class LocalEngineTest {
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private String run(Engine engine, RecipeText recipe, String name) throws IOException {
        Path output = folder.resolve(name);
        new Run(engine, NOWHERE).run(recipe, output.toString());
        return Files.readString(output.resolve("SHA256SUMS"), StandardCharsets.UTF_8);
    }

    @Test
    void writesTheSameBytesWithAnyThreadsAndWhateverFitsIntoMemory() throws IOException {
        RecipeText recipe = ContractInput.write(folder);
        RecipeText cutting = new RecipeText(
                recipe.name(),
                recipe.folder(),
                recipe.yaml(),
                List.of(
                        "dedup.passages=[{unit: sentences, form: datatrove, keep: none, left: {words: 20}}]",
                        "dedup.substrings={length: 10, left: {chars: 90}}"));

        String expected = run(new LocalEngine(1), cutting, "one");

        assertThat(run(new LocalEngine(4), cutting, "four")).isEqualTo(expected);
        assertThat(run(new LocalEngine(3, 0), cutting, "files")).isEqualTo(expected);
        assertThat(run(EngineKind.DIRECT.open("", 2, List.of()), cutting, "direct"))
                .isEqualTo(expected);
        try (Stream<Path> left = Files.list(folder.resolve("files.work/scratch"))) {
            assertThat(left).as("shuffled files are gone").isEmpty();
        }
    }

    @Test
    void writesTheSameReleaseFromACompressedWorkFolder() throws IOException {
        RecipeText recipe = ContractInput.write(folder);
        String expected = run(new LocalEngine(2), recipe, "plain");
        Path output = folder.resolve("packed");

        new Run(new LocalEngine(2), NOWHERE).compressingWork().run(recipe, output.toString());

        assertThat(Files.readString(output.resolve("SHA256SUMS"), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(segments("packed.work")).isPositive().isLessThan(segments("plain.work"));
    }

    private long segments(String work) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(work + "/refine"))) {
            return files.filter(file -> file.toString().endsWith(".segment"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void tellsThePhaseAndTheFirstCauseOfAFailure() throws IOException {
        RecipeText recipe = ContractInput.write(folder);
        Engine engine = new LocalEngine(2) {
            @Override
            public void refine(Job job, List<Unit> units) throws IOException {
                super.refine(job, units);
                for (Unit unit : units) {
                    Files.delete(Path.of(job.work().signatures(unit)));
                }
            }
        };

        assertThatThrownBy(() -> run(engine, recipe, "broken"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("phase dedup: ")
                .hasMessageContaining("signatures");
    }
}
