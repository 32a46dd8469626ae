package org.millrace.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.millrace.core.Digests;

class BundleCommandTest {
    private static final String ITEMS =
            """
            {"question": "How many sacks of flour does a mill grind in", "answer": "one day and one night?"}
            {"question": "Who?", "answer": "The miller."}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void captureWhatIsPrinted() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    @AfterEach
    void printAgain() {
        System.setOut(out);
        System.setErr(err);
    }

    private int bundle(String field, String items) throws IOException {
        String file = Files.writeString(folder.resolve("test.jsonl"), items).toString();
        return Millrace.run(
                "bundle", "mills", "1.0", file, "--field", field, "--field", "answer", "--output", output().toString());
    }

    private Path output() {
        return folder.resolve("mills.bundle");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesABundleAndSaysWhatIsInIt() throws IOException {
        assertThat(bundle("question", ITEMS)).isZero();
        byte[] bytes = Files.readAllBytes(output());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\ntest.jsonl:1\t13\t3\n");
        assertThat(printed())
                .isEqualTo(
                        "mills 1.0: items 1, n-grams 3; left out: items of fewer than 8 words 1, n-grams of many items 0,"
                                + " items that have no others 0\nsha256  "
                                + HexFormat.of().formatHex(Digests.sha256().digest(bytes)) + "\n");
    }

    @Test
    void aRecipeKeepsTheBenchmarkOutAndTheManifestSaysWhatMatched() throws IOException {
        bundle("question", ITEMS);
        String sha256 = printed().replaceAll("(?s).*sha256  |\n.*", "");
        Files.writeString(
                folder.resolve("notes.jsonl"),
                """
                {"text": "How many sacks of flour does a mill grind in? One day, and one night!"}
                {"text": "How many sacks of flour does a mill grind in two days?"}
                """);
        Path recipe = Files.writeString(
                folder.resolve("tiny.yaml"),
                """
                recipe: tiny
                sources:
                  - name: notes
                    connector: jsonl
                    paths: [notes.jsonl]
                steps:
                  - id: mills
                    use: decontaminate
                    with: {bundle: mills.bundle, sha256: %s}
                """
                        .formatted(sha256));
        Path release = folder.resolve("release");
        assertThat(Millrace.run("run", recipe.toString(), "--output", release.toString()))
                .isZero();
        assertThat(removed(release)).containsOnlyOnce("contaminated").contains("mills 1.0 test.jsonl:1 (3 of 3)");
    }

    private static String removed(Path release) throws IOException {
        StringBuilder rows = new StringBuilder();
        try (Stream<Path> files = Files.walk(release.resolve("manifest/removed"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(file))) {
                    rows.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return rows.toString();
    }

    @Test
    void failsWhereNothingCanBeReadAndWritesNothing() throws IOException {
        assertThat(bundle("quest", ITEMS)).isEqualTo(ExitCode.DATA);
        assertThat(printed())
                .isEqualTo("millrace: nothing could be read: lines that could not be read: 2; the first: test.jsonl,"
                        + " line 1: expected the field 'quest', found only [question, answer]\n");
        assertThat(output()).doesNotExist();
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysSo() throws IOException {
        assertThat(bundle("question", "{\"question\": \"never closed\n" + ITEMS + "[]\n"))
                .isZero();
        assertThat(printed())
                .startsWith("left out: lines that could not be read: 2; the first: test.jsonl, line 1: expected a JSON"
                        + " object, found a fault: ")
                .contains("\nmills 1.0: items 1, n-grams 3;");
        assertThat(Files.readString(output())).contains("\ntest.jsonl:2\t13\t3\n");
    }

    @Test
    void saysWhatCouldNotBeReadWhereTheRestIsTooShort() throws IOException {
        assertThat(bundle("question", "{\n{\"question\": \"Who?\", \"answer\": \"The miller.\"}"))
                .isEqualTo(ExitCode.COMMAND);
        assertThat(printed())
                .startsWith("left out: lines that could not be read: 1; the first: test.jsonl, line 1: ")
                .contains("millrace: no item has 8 words");
    }

    @Test
    void refusesToWriteABundleOfNothing() throws IOException {
        assertThat(bundle("question", "{\"question\": \"Who?\", \"answer\": \"The miller.\"}"))
                .isEqualTo(ExitCode.COMMAND);
        assertThat(printed())
                .isEqualTo("millrace: no item has 8 words; name more fields, or take a smaller --shortest\n");
        assertThat(output()).doesNotExist();
    }

    @Test
    void refusesFilesOfOneName() throws IOException {
        String file = Files.writeString(folder.resolve("test.jsonl"), ITEMS).toString();
        assertThat(Millrace.run(
                        "bundle", "mills", "1", file, file, "--field", "answer", "--output", output().toString()))
                .isEqualTo(ExitCode.COMMAND);
        assertThat(printed()).contains("need files of different names");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThat(Millrace.run(
                        "bundle", "mills", "1", "nowhere.jsonl", "--field", "answer", "--output", output().toString()))
                .isEqualTo(ExitCode.COMMAND);
        assertThat(printed()).contains("no file at 'nowhere.jsonl' (looked for ");
    }
}
