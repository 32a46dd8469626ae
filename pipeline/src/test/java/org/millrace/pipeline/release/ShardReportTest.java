package org.millrace.pipeline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.DocumentId;
import org.millrace.pipeline.index.IndexPart;

class ShardReportTest {
    private static final ShardTask TASK = new ShardTask("web", 3, 8);
    private static final IndexPart INDEX = new IndexPart("web/part", 9, 4, 5_000_000_001L, "def");

    @TempDir
    Path folder;

    private String path;

    @BeforeEach
    void write() throws IOException {
        Tally tally = new Tally();
        tally.addKept(42);
        tally.add(new Tally.Reason("removed", "len", "too-short"));
        Statistics statistics = new Statistics();
        statistics.add(new DocumentId(1, 2), "web", "en", 40, "a.example");
        List<ShardReport.Written> files = List.of(new ShardReport.Written("data/x", 5_000_000_000L, "abc"));
        path = folder.resolve("web-3.json").toString();
        new ShardReport(
                        TASK,
                        "run",
                        new byte[] {1, -1},
                        files,
                        Optional.of(INDEX),
                        tally,
                        new Losses(),
                        statistics,
                        List.of("data/x, row 3: no"))
                .write(path, folder.resolve("scratch").toString());
    }

    @Test
    void comesBackAsItWas() throws IOException {
        ShardReport back = ShardReport.find(path, "run").orElseThrow();

        assertThat(back.task()).isEqualTo(TASK);
        assertThat(back.run()).isEqualTo("run");
        assertThat(back.violations()).containsExactly("data/x, row 3: no");
        assertThat(back.root()).containsExactly(1, -1);
        assertThat(back.index()).contains(INDEX);
        assertThat(back.files()).containsExactly(new ShardReport.Written("data/x", 5_000_000_000L, "abc"));
        assertThat(back.tally().keptBytes()).isEqualTo(42);
        assertThat(back.tally().total()).isEqualTo(2);
        assertThat(back.statistics().languages()).containsEntry("en", 1L);
    }

    @Test
    void countsForNothingInAnotherRun() throws IOException {
        assertThat(ShardReport.find(path, "another run")).isEmpty();
    }

    @Test
    void countsForNothingWhereItIsGoneOrDamaged() throws IOException {
        assertThat(ShardReport.find(folder.resolve("gone.json").toString(), "run"))
                .isEmpty();
        for (String damage : List.of("", "{", "[]", "null")) {
            Files.writeString(Path.of(path), damage);
            assertThat(ShardReport.find(path, "run")).as(damage).isEmpty();
        }
    }
}
