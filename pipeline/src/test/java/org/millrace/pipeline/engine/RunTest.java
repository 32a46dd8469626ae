package org.millrace.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.pipeline.files.FolderInUseException;
import org.millrace.pipeline.files.FolderLock;
import org.millrace.pipeline.recipe.RecipeException;
import org.millrace.pipeline.recipe.RecipeText;
import org.millrace.pipeline.refine.Unit;
import org.millrace.pipeline.release.ShardTask;
import org.millrace.pipeline.release.UnbalancedLedgerException;
import org.millrace.pipeline.verify.ReleaseVerifier;

class RunTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeInput() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"), "{\"text\": \"one\"}\n{\"text\": \"two\"}\n{\"text\": \"three\"}\n");
    }

    private RecipeText recipe(int shards) {
        return new RecipeText(
                "r.yaml",
                folder + "/",
                "recipe: r\nsources: [{name: s, connector: jsonl, paths: [a.jsonl]}]\nrelease: {shards: " + shards
                        + "}\n",
                List.of());
    }

    private void run(Engine engine, RecipeText text) throws IOException {
        new Run(engine, System.err).run(text, folder + "/out");
    }

    /** Stops before the given phase, or spoils what it left. */
    private static class Spoilt implements Engine {
        final Engine engine = new LocalEngine(1);

        @Override
        public void refine(Job job, List<Unit> units) throws IOException {
            engine.refine(job, units);
        }

        @Override
        public void dedup(Job job, List<Unit> units) throws IOException {
            engine.dedup(job, units);
        }

        @Override
        public void cut(Job job, List<Unit> units) throws IOException {
            engine.cut(job, units);
        }

        @Override
        public void release(Job job, List<ShardTask> tasks) throws IOException {
            engine.release(job, tasks);
        }
    }

    @Test
    void failsAndSealsNothingWhereTheLedgerDoesNotBalance() {
        Engine lossy = new Spoilt() {
            @Override
            public void refine(Job job, List<Unit> units) throws IOException {
                super.refine(job, units);
                Path marker = Path.of(job.work().marker(units.get(0)));
                Files.writeString(marker, Files.readString(marker).replace("\"read\":3", "\"read\":4"));
            }
        };
        assertThatThrownBy(() -> run(lossy, recipe(2)))
                .isInstanceOf(UnbalancedLedgerException.class)
                .hasMessage("the ledger of source 's' does not balance: 4 records read, but 3 kept + 0 removed + 0"
                        + " merged + 0 failed = 3");
        assertThat(folder.resolve("out/SHA256SUMS")).doesNotExist();
    }

    @Test
    void clearsAwayWhatAnUnfinishedRunWithAnotherRecipeLeft() throws IOException {
        Engine stopping = new Spoilt() {
            @Override
            public void release(Job job, List<ShardTask> tasks) throws IOException {
                super.release(job, tasks);
                throw new IOException("stopped");
            }
        };
        assertThatThrownBy(() -> run(stopping, recipe(3))).hasMessage("stopped");
        assertThat(folder.resolve("out/data/s/train-00002-of-00003.jsonl.zst")).exists();
        run(new LocalEngine(1), recipe(2));
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("out/data/s"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("train-00000-of-00002.jsonl.zst", "train-00001-of-00002.jsonl.zst");
        }
    }

    /** Starts another run into the same folder while it is at work. */
    private final class Crowded extends Spoilt {
        private final List<String> faults = new ArrayList<>();

        private void other() {
            assertThatExceptionOfType(FolderInUseException.class)
                    .isThrownBy(() -> run(new LocalEngine(1), recipe(1)))
                    .satisfies(e -> faults.add(e.getMessage()));
        }

        @Override
        public void refine(Job job, List<Unit> units) throws IOException {
            other();
            super.refine(job, units);
        }

        @Override
        public void release(Job job, List<ShardTask> tasks) throws IOException {
            super.release(job, tasks);
            other();
        }
    }

    @Test
    void keepsASecondRunOutOfItsFolder() throws IOException {
        Crowded engine = new Crowded();
        run(engine, recipe(1));
        assertThat(engine.faults).hasSize(2).allSatisfy(fault -> assertThat(fault)
                .startsWith("the output folder '" + folder + "/out' is being written to by another command (process "
                        + ProcessHandle.current().pid() + " on host "));
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
        run(new LocalEngine(1), recipe(1));
    }

    @Test
    void hasTheLockInItsWorkFolderAlone() throws IOException {
        run(new LocalEngine(1), recipe(1));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(path -> path.endsWith(FolderLock.NAME)))
                    .containsExactly(folder.resolve("out.work/lock"));
        }
        assertThat(folder.resolve("out/SHA256SUMS")).content().doesNotContain("lock");
    }

    @Test
    void givesTheFolderBackAfterAFault() throws IOException {
        Engine broken = new Spoilt() {
            @Override
            public void refine(Job job, List<Unit> units) throws IOException {
                throw new IOException("down");
            }
        };
        assertThatThrownBy(() -> run(broken, recipe(1))).hasMessage("down");
        run(new LocalEngine(1), recipe(1));
        assertThat(ReleaseVerifier.verify(folder + "/out")).isEmpty();
    }

    @Test
    void makesNoWorkFolderBesideWhatIsSomebodyElses() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/thesis.tex"), "years of work");
        assertThatThrownBy(() -> run(new LocalEngine(1), recipe(1))).hasMessageContaining("files that are no release");
        assertThat(folder.resolve("out.work")).doesNotExist();
    }

    @Test
    void leavesNoScratchFilesBehind() throws IOException {
        Files.createDirectories(folder.resolve("out.work/scratch"));
        Files.writeString(folder.resolve("out.work/scratch/of-a-killed-run"), "half a file");
        run(new LocalEngine(1), recipe(1));
        assertThat(folder.resolve("out.work/scratch")).isEmptyDirectory();
    }

    @Test
    void refusesAFileOfSomebodyElseEvenWhereAnEarlierRunHadTheFolder() throws IOException {
        run(new LocalEngine(1), recipe(1));
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Path precious = Files.writeString(folder.resolve("out/thesis.tex"), "years of work");
        assertThatThrownBy(() -> run(new LocalEngine(1), recipe(1)))
                .isInstanceOf(RecipeException.class)
                .hasMessage("the output folder '" + folder + "/out' holds 'thesis.tex', which is no part of a release:"
                        + " choose another with --output, or move that file away");
        assertThat(precious).hasContent("years of work");
    }
}
